import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { fileTypeFromStream } from "file-type";

/** What nobody can say of a file is this, and no browser shows it. */
export const UNKNOWN = "application/octet-stream";

/** Signed data (PKCS #7, RFC 5652), in DER: `.p7m`. */
const SIGNED_DATA = Buffer.from([0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02]);

/**
 * What a file is, by what it holds: its name and what a browser says of it may lie.
 * @param head its first bytes
 * @param whole all of them: of what is packed the beginning does not say enough
 */
export async function mediaTypeOf(head: Uint8Array, whole: () => Promise<Readable>): Promise<string> {
  const text = textTypeOf(head);
  if (text) return text;
  if (Buffer.from(head.subarray(0, 64)).includes(SIGNED_DATA)) return "application/pkcs7-mime";
  const source = await whole();
  try {
    const found = await fileTypeFromStream(Readable.toWeb(source) as ReadableStream<Uint8Array>);
    // A drawing that can hold scripts, and whatever else is text, was told apart above.
    return found && !/xml|html|svg/.test(found.mime) ? found.mime : UNKNOWN;
  } catch {
    // Cut short, or made to confuse.
    return UNKNOWN;
  } finally {
    source.destroy();
  }
}

/** Text is text, whatever it says in it; a beginning cut in a letter's middle is forgiven. */
function textTypeOf(head: Uint8Array): string | null {
  if (head.includes(0) || head[0] === 0x25) return null;
  let said: string;
  try {
    said = new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
  } catch {
    return null;
  }
  if (/^\{\\rtf/.test(said)) return "application/rtf";
  if (/<(?:!doctype|html|script|svg|body|iframe|\?xml)\b/i.test(said) || /^\s*</.test(said))
    return "text/xml";
  return "text/plain";
}
