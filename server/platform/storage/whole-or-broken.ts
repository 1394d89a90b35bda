import { Readable } from "node:stream";

/** A store that sends nothing for so long, while somebody wants to read, is away. */
const SILENCE_MS = 60_000;

/**
 * The bytes that a store sends, watched: a connection that breaks or falls silent breaks the reader's stream too, and so
 * does an end before `length` bytes.
 */
export function wholeOrBroken(body: Readable, length: number, silence = SILENCE_MS): Readable {
  async function* pieces() {
    let size = 0;
    const watch = () => setTimeout(() => body.destroy(new Error("the store fell silent")), silence);
    let watching = watch();
    try {
      for await (const piece of body) {
        // While who reads is busy with this piece nobody waits for the store.
        clearTimeout(watching);
        size += piece.length;
        if (size > length) break;
        yield piece;
        watching = watch();
      }
    } finally {
      clearTimeout(watching);
    }
    if (size !== length) throw new Error(`the store sent ${size} bytes instead of ${length}`);
  }
  // Until somebody reads nobody listens; heard of all the same when they do.
  body.on("error", () => {});
  const reader = Readable.from(pieces(), { objectMode: false });
  // Who goes away does not leave the connection open.
  reader.once("close", () => body.destroy());
  return reader;
}
