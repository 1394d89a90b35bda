import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, type FileHandle, link, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { NotFound } from "../errors.ts";
import { asFull } from "./disk-full.ts";
import { measured } from "./measured.ts";
import { aDayAgo, type Slice, type Storage } from "./storage.ts";

const READ_BYTES = 1_048_576;

/** Files on this machine's disk: written aside, made sure of, then named. @param directory of its own */
export function diskStorage(directory: string): Storage {
  const aside = path.join(directory, "incoming");
  const locked = path.join(directory, "quarantine");
  const placeOf = (sha256: string) => path.join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

  return {
    async take(source, max) {
      const temporary = path.join(aside, randomUUID());
      const discard = () => rm(temporary, { force: true });
      try {
        await mkdir(aside, { recursive: true });
        const written = await write(temporary, source, max);
        const settle = () => orFull(name(temporary, placeOf(written.sha256)));
        return { ...written, ...readable(temporary), settle, discard };
      } catch (error) {
        await discard();
        throw asFull(error);
      }
    },

    async takeFile(file, max) {
      const whole = await readThrough(file, max);
      const settle = () => orFull(nameToo(file, placeOf(whole.sha256)));
      return { ...whole, ...readable(file), settle, discard: async () => {} };
    },

    async open(sha256, slice) {
      const place = placeOf(sha256);
      await access(place).catch(() => {
        throw NotFound();
      });
      return createReadStream(place, slice);
    },

    async quarantine(sha256) {
      await mkdir(locked, { recursive: true, mode: 0o700 });
      await rename(placeOf(sha256), path.join(locked, sha256)).catch((error) => {
        if (error.code !== "ENOENT") throw error;
      });
    },

    async forget(sha256) {
      for (const place of [placeOf(sha256), path.join(locked, sha256)]) await rm(place, { force: true });
    },

    async sweep(before = aDayAgo()) {
      for (const name of await readdir(aside).catch(() => [])) {
        const file = path.join(aside, name);
        const written = await stat(file).catch(() => null);
        if (written && written.mtime < before) await rm(file, { force: true });
      }
    },
  };
}

const readable = (place: string) => ({
  place,
  open: async (slice?: Slice) => createReadStream(place, slice),
});

const orFull = (work: Promise<void>) =>
  work.catch((error) => {
    throw asFull(error);
  });

async function write(file: string, source: AsyncIterable<Uint8Array>, max: number) {
  const { pieces, figures } = measured(source, max);
  const target = await open(file, "wx");
  try {
    for await (const piece of pieces) await writeWhole(target, piece);
    await target.sync();
  } finally {
    await target.close();
  }
  return figures();
}

async function readThrough(file: string, max: number) {
  const source = await open(file, "r");
  try {
    await source.sync();
    const bytes = source.createReadStream({ autoClose: false, highWaterMark: READ_BYTES });
    const { pieces, figures } = measured(bytes, max);
    for await (const _piece of pieces);
    return figures();
  } finally {
    await source.close();
  }
}

async function writeWhole(target: FileHandle, piece: Uint8Array): Promise<void> {
  for (let at = 0; at < piece.length; ) at += (await target.write(piece, at)).bytesWritten;
}

/** The same bytes may have that name already: nothing changes. A name is on the disk when its directory is. */
async function name(temporary: string, place: string): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true });
  await rename(temporary, place);
  await syncNames(place);
}

/** … and keeps the one it has: until its row is stored, whoever comes again finds it where it was. */
async function nameToo(file: string, place: string): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true });
  await link(file, place).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await syncNames(place);
}

async function syncNames(place: string): Promise<void> {
  const directory = path.dirname(place);
  for (const each of [directory, path.dirname(directory), path.dirname(path.dirname(directory))]) {
    const handle = await open(each, "r");
    await handle.sync().finally(() => handle.close());
  }
}
