import { createHash } from "node:crypto";
import { Invalid } from "../errors.ts";
import { HEAD_BYTES, MEGABYTE } from "./storage.ts";

/** A file on its way in. */
export type Measured = {
  /** Its bytes, handed on as they come; ends with an error where they are none, or more than may be. */
  pieces: AsyncGenerator<Uint8Array>;
  /** What they were; once all of them have passed. */
  figures(): { sha256: string; size: number; head: Uint8Array };
  /** Why they ended before their time: what the source threw, or `Invalid`. Null where they did not. */
  fault(): unknown;
};

/** Counts and hashes a file while it passes, and lets no more than `max` bytes of it by. */
export function measured(source: AsyncIterable<Uint8Array>, max: number): Measured {
  const hash = createHash("sha256");
  const head: Uint8Array[] = [];
  let size = 0;
  let fault: unknown = null;
  /** Somebody has a piece; what is thrown meanwhile is their end of the matter, and no fault of the file's. */
  let handed = false;

  async function* pass() {
    for await (const piece of source) {
      // Copied: the piece itself is as large as who sends it likes.
      if (size < HEAD_BYTES) head.push(Buffer.from(piece.subarray(0, HEAD_BYTES - size)));
      size += piece.length;
      if (size > max)
        throw Invalid({ file: { code: "fileTooLarge", megabytes: Math.floor(max / MEGABYTE) } });
      hash.update(piece);
      handed = true;
      yield piece;
      handed = false;
    }
    if (size === 0) throw Invalid({ file: { code: "fileEmpty" } });
  }
  async function* told() {
    try {
      yield* pass();
    } catch (error) {
      if (!handed) fault = error;
      throw error;
    }
  }
  return {
    pieces: told(),
    figures: () => ({ sha256: hash.digest("hex"), size, head: Buffer.concat(head) }),
    fault: () => fault,
  };
}
