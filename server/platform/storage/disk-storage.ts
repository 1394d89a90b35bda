import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, type FileHandle, link, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Invalid, NotFound } from "../errors.ts";
import { asFull } from "./disk-full.ts";
import { HEAD_BYTES, MEGABYTE, type Storage } from "./storage.ts";

/** A file that nobody finished writing. */
const ABANDONED_MS = 86_400_000;
const READ_BYTES = 1_048_576;

/** Files on this machine's disk: written aside, made sure of, then named. @param directory of its own */
export function diskStorage(directory: string): Storage {
  const aside = path.join(directory, "incoming");
  const placeOf = (sha256: string) => path.join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

  return {
    async take(source, max) {
      const temporary = path.join(aside, randomUUID());
      const discard = () => rm(temporary, { force: true });
      try {
        await mkdir(aside, { recursive: true });
        const written = await write(temporary, source, max);
        const settle = () => orFull(name(temporary, placeOf(written.sha256)));
        return { ...written, settle, discard };
      } catch (error) {
        await discard();
        throw asFull(error);
      }
    },

    async takeFile(file, max) {
      const whole = await measured(file, max);
      const settle = () => orFull(nameToo(file, placeOf(whole.sha256)));
      return { ...whole, settle, discard: async () => {} };
    },

    async open(sha256, slice) {
      const place = placeOf(sha256);
      await access(place).catch(() => {
        throw NotFound();
      });
      return createReadStream(place, slice);
    },

    async forget(sha256) {
      await rm(placeOf(sha256), { force: true });
    },

    async sweep() {
      for (const name of await readdir(aside).catch(() => [])) {
        const file = path.join(aside, name);
        const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
        if (Date.now() - mtimeMs > ABANDONED_MS) await rm(file, { force: true });
      }
    },
  };
}

const orFull = (work: Promise<void>) =>
  work.catch((error) => {
    throw asFull(error);
  });

async function write(file: string, source: AsyncIterable<Uint8Array>, max: number) {
  const measure = measureFor(max);
  const target = await open(file, "wx");
  try {
    for await (const piece of source) {
      measure.add(piece);
      await writeWhole(target, piece);
    }
    const measured = measure.result();
    await target.sync();
    return measured;
  } finally {
    await target.close();
  }
}

async function measured(file: string, max: number) {
  const measure = measureFor(max);
  const source = await open(file, "r");
  try {
    await source.sync();
    for await (const piece of source.createReadStream({ autoClose: false, highWaterMark: READ_BYTES }))
      measure.add(piece);
    return measure.result();
  } finally {
    await source.close();
  }
}

/** @throws Invalid (`file`: `fileTooLarge` while it is added to, `fileEmpty` at its end) */
function measureFor(max: number) {
  const hash = createHash("sha256");
  const head: Uint8Array[] = [];
  let size = 0;
  return {
    add(piece: Uint8Array) {
      if (size < HEAD_BYTES) head.push(piece.subarray(0, HEAD_BYTES - size));
      size += piece.length;
      if (size > max)
        throw Invalid({ file: { code: "fileTooLarge", megabytes: Math.floor(max / MEGABYTE) } });
      hash.update(piece);
    },
    result() {
      if (size === 0) throw Invalid({ file: { code: "fileEmpty" } });
      return { sha256: hash.digest("hex"), size, head: Buffer.concat(head) };
    },
  };
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
