import type { Readable } from "node:stream";
import { RandomAccessReader } from "yauzl";
import type { Slice } from "../storage/storage.ts";

/** Headers stand close together: so much is read at a time. */
const AHEAD = 65_536;

/** Bytes that can be asked for in parts; `size` of all of them. */
export type Bytes = { size: number; open(slice?: Slice): Readable };

/** Hands yauzl the parts of an archive that it asks for. */
export class ArchiveReader extends RandomAccessReader {
  private held = { at: 0, bytes: Buffer.alloc(0) };

  constructor(private readonly archive: Bytes) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return this.archive.open({ start, end: end - 1 });
  }

  override read(
    into: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    this.fetch(position, length).then(
      (bytes) => {
        bytes.copy(into, offset);
        done(null);
      },
      (error: Error) => done(error),
    );
  }

  private async fetch(position: number, length: number): Promise<Buffer> {
    const { at, bytes } = this.held;
    if (position < at || position + length > at + bytes.length) {
      const end = Math.min(this.archive.size, position + Math.max(length, AHEAD)) - 1;
      const pieces: Buffer[] = [];
      if (end >= position)
        for await (const piece of this.archive.open({ start: position, end })) pieces.push(piece);
      this.held = { at: position, bytes: Buffer.concat(pieces) };
    }
    const from = position - this.held.at;
    const found = this.held.bytes.subarray(from, from + length);
    if (found.length < length) throw new Error("an archive ends too soon");
    return found;
  }
}
