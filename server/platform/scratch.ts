import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { asFull } from "./storage/disk-full.ts";
import type { Taken } from "./storage/storage.ts";

/** A file that nobody works on any more. */
const ABANDONED_MS = 86_400_000;

/** Files on this machine's disk for the time of a piece of work. */
export type Scratch = {
  /** Lends a place for a file of its own; whatever is there afterwards is gone. */
  lend<T>(use: (place: string) => Promise<T>): Promise<T>;
  /** Lends a file's place on this machine's disk; of one that is elsewhere, that of a copy. @throws Unavailable (`noRoom`) */
  withPlace<T>(file: Pick<Taken, "place" | "open">, use: (place: string) => Promise<T>): Promise<T>;
  /** Throws away what a process left that was killed a day ago. */
  sweep(): Promise<void>;
};

/** @param directory of its own */
export function createScratch(directory: string): Scratch {
  async function lend<T>(use: (place: string) => Promise<T>): Promise<T> {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const place = path.join(directory, randomUUID());
    try {
      return await use(place);
    } finally {
      await rm(place, { force: true });
    }
  }
  return {
    lend,
    async withPlace({ place, open }, use) {
      if (place !== undefined) return use(place);
      return lend(async (copy) => {
        await pipeline(await open(), createWriteStream(copy, { mode: 0o600 })).catch((error) => {
          throw asFull(error);
        });
        return use(copy);
      });
    },
    async sweep() {
      for (const name of await readdir(directory).catch(() => [])) {
        const file = path.join(directory, name);
        const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
        if (Date.now() - mtimeMs > ABANDONED_MS) await rm(file, { force: true });
      }
    },
  };
}
