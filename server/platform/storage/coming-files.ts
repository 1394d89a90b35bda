import type { WriteStream } from "node:fs";
import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { NotFound } from "../errors.ts";
import { asFull } from "./disk-full.ts";

/** Nobody goes on with a file after so long. */
const ABANDONED_MS = 2 * 86_400_000;

/** Files that come in piece by piece, on this machine's disk, until they are whole. */
export type ComingFiles = {
  /** @throws Unavailable where there is no room */
  begin(id: string): Promise<void>;
  /** Bytes that are there. @throws NotFound */
  reached(id: string): Promise<number>;
  /**
   * Puts a piece behind what is there; of a piece that is cut short, what came stays.
   * @param offset where it begins: what `reached` says
   * @throws NotFound, Unavailable where there is no room; what the source throws
   */
  append(id: string, offset: number, source: Readable): Promise<number>;
  pathOf(id: string): string;
  /** What is not there is gone already. */
  forget(id: string): Promise<void>;
  /** Throws away what nobody went on with. */
  sweep(): Promise<void>;
};

/** @param directory of their own */
export function comingFiles(directory: string): ComingFiles {
  const pathOf = (id: string) => path.join(directory, path.basename(id));
  const reached = async (id: string) => {
    const found = await stat(pathOf(id)).catch(() => null);
    if (!found) throw NotFound();
    return found.size;
  };
  return {
    pathOf,
    reached,
    async begin(id) {
      try {
        await mkdir(directory, { recursive: true });
        await (await open(pathOf(id), "wx")).close();
      } catch (error) {
        throw asFull(error);
      }
    },
    async append(id, offset, source) {
      await reached(id);
      const target: WriteStream = createWriteStream(pathOf(id), { flags: "r+", start: offset });
      try {
        await pipeline(source, target);
      } catch (error) {
        throw asFull(error);
      }
      return offset + target.bytesWritten;
    },
    async forget(id) {
      await rm(pathOf(id), { force: true });
    },
    async sweep() {
      for (const name of await readdir(directory).catch(() => [])) {
        const { mtimeMs } = await stat(path.join(directory, name)).catch(() => ({ mtimeMs: Date.now() }));
        if (Date.now() - mtimeMs > ABANDONED_MS) await rm(path.join(directory, name), { force: true });
      }
    },
  };
}
