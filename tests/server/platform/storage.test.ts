import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createLog } from "../../../server/platform/log.ts";
import { diskStorage } from "../../../server/platform/storage/disk-storage.ts";
import { s3Storage } from "../../../server/platform/storage/s3-storage.ts";
import { HEAD_BYTES, type Storage } from "../../../server/platform/storage/storage.ts";
import { openObjectStore } from "../../support/object-store.ts";

// The one contract, on a real disk and on a real store that speaks S3.

type Place = {
  storage: Storage;
  /** All that is kept, half files included. */
  names(): Promise<string[]>;
  leaveBehind(): Promise<void>;
  close(): Promise<void>;
};

async function onDisk(): Promise<Place> {
  const folder = mkdtempSync(path.join(tmpdir(), "agire-storage-"));
  const storage = diskStorage(folder);
  return {
    storage,
    async names() {
      const found = await readdir(folder, { recursive: true });
      const files = await Promise.all(
        found.map(async (name) => ((await stat(path.join(folder, name))).isFile() ? name : "")),
      );
      return files.filter(Boolean).sort();
    },
    async leaveBehind() {
      await (await storage.take([Buffer.from("makes the folder")] as never, 100)).discard();
      for (const name of ["whole", "half"]) await writeFile(path.join(folder, "incoming", name), name);
    },
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function onS3(): Promise<Place> {
  const store = await openObjectStore();
  return {
    storage: s3Storage(store.access("agire/"), createLog("silent")),
    names: async () => [
      ...(await store.names()).map((name) => name.replace(/^agire\//, "")),
      ...(await store.unended()),
    ],
    leaveBehind: () => store.leaveBehind("agire/"),
    close: store.close,
  };
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const placeOf = (bytes: Uint8Array) => {
  const hash = sha256(bytes);
  return `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;
};
async function* inPieces(bytes: Uint8Array, piece = 70_001) {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}
const MB = 1_048_576;
const MAX = 20 * MB;

describe.each([
  ["on disk", onDisk],
  ["on S3", onS3],
])("files %s", (_where, open) => {
  let place: Place;
  let storage: Storage;
  const kept: Uint8Array[] = [];

  beforeAll(async () => {
    place = await open();
    storage = place.storage;
  });
  afterEach(async () => {
    expect(await place.names()).toEqual(kept.map(placeOf).sort());
    for (const bytes of kept.splice(0)) await storage.forget(sha256(bytes));
    expect(await place.names()).toEqual([]);
  });
  afterAll(() => place?.close());

  async function keep(bytes: Uint8Array) {
    const taken = await storage.take(inPieces(bytes), MAX);
    await taken.settle();
    kept.push(bytes);
    return sha256(bytes);
  }

  it.each([
    ["one byte", 1],
    ["as many as a head", HEAD_BYTES],
    ["one part of an upload to the byte", 5 * MB],
    ["several parts", 12 * MB + 7],
    ["as many as there may be", MAX],
  ])("of %s come back whole under their hash", async (_what, size) => {
    const bytes = randomBytes(size);
    const taken = await storage.take(inPieces(bytes), MAX);
    expect(taken).toMatchObject({ sha256: sha256(bytes), size });
    expect(Buffer.from(taken.head).equals(bytes.subarray(0, HEAD_BYTES))).toBe(true);
    await expect(storage.open(taken.sha256)).rejects.toMatchObject({ code: "notFound" });
    await taken.settle();
    await taken.discard();
    kept.push(bytes);
    expect((await buffer(await storage.open(taken.sha256))).equals(bytes)).toBe(true);
  });

  it.each([
    [0, 0],
    [0, 9],
    [5 * MB - 3, 5 * MB + 3],
    [6 * MB, 6 * MB + 99],
    [6 * MB + 99, 6 * MB + 99],
  ])("are read from byte %i to byte %i alone", async (start, end) => {
    const bytes = randomBytes(6 * MB + 100);
    const part = await buffer(await storage.open(await keep(bytes), { start, end }));
    expect(part.equals(bytes.subarray(start, end + 1))).toBe(true);
  });

  it("from this machine's disk are taken too, stay where they were, and are refused for the same reasons", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "agire-coming-"));
    const file = path.join(folder, "coming");
    const [bytes, unwanted] = [randomBytes(12 * MB + 1), randomBytes(6 * MB)];
    await writeFile(file, bytes);
    for (let n = 0; n < 2; n++) {
      const taken = await storage.takeFile(file, MAX);
      expect(taken).toMatchObject({ sha256: sha256(bytes), size: bytes.length });
      await taken.settle();
      await taken.discard();
      expect((await readFile(file)).equals(bytes)).toBe(true);
    }
    kept.push(bytes);
    await expect(storage.takeFile(file, MB)).rejects.toMatchObject({ code: "invalid" });
    // Whoever gave a file away does not write to it any more.
    await rm(file);
    await writeFile(file, unwanted);
    await (await storage.takeFile(file, MAX)).discard();
    await writeFile(file, "");
    await expect(storage.takeFile(file, MAX)).rejects.toMatchObject({
      fields: { file: { code: "fileEmpty" } },
    });
    rmSync(folder, { recursive: true });
    await expect(storage.takeFile(file, MAX)).rejects.toMatchObject({ code: "ENOENT" });
    expect((await buffer(await storage.open(sha256(bytes)))).equals(bytes)).toBe(true);
  });

  it("not named yet are read, all of them or a part", async () => {
    const bytes = randomBytes(6 * MB);
    const taken = await storage.take(inPieces(bytes), MAX);
    expect((await buffer(await taken.open())).equals(bytes)).toBe(true);
    const part = await buffer(await taken.open({ start: 5 * MB, end: 5 * MB + 9 }));
    expect(part.equals(bytes.subarray(5 * MB, 5 * MB + 10))).toBe(true);
    if (taken.place) expect((await readFile(taken.place)).equals(bytes)).toBe(true);
    await taken.discard();
  });

  it("in quarantine nobody opens; they are forgotten from there, and found again once they are taken in anew", async () => {
    const bytes = randomBytes(6 * MB);
    const hash = sha256(bytes);
    const taken = await storage.take(inPieces(bytes), MAX);
    await taken.settle();
    // Twice, as a job that is done again does.
    for (let n = 0; n < 2; n++) await storage.quarantine(hash);
    await expect(storage.open(hash)).rejects.toMatchObject({ code: "notFound" });
    expect(await place.names()).toEqual([`quarantine/${hash}`]);
    await storage.sweep(new Date(Date.now() + 1_000));
    expect(await place.names()).toEqual([`quarantine/${hash}`]);
    await storage.forget(hash);
    expect(await place.names()).toEqual([]);
    await keep(bytes);
    expect((await buffer(await storage.open(hash))).equals(bytes)).toBe(true);
  });

  it("of the same bytes, at once and again, are one", async () => {
    const bytes = randomBytes(6 * MB);
    const taken = await Promise.all([1, 2, 3].map(() => storage.take(inPieces(bytes), MAX)));
    await Promise.all(taken.map((one) => one.settle()));
    await (await storage.take(inPieces(bytes), MAX)).settle();
    kept.push(bytes);
    expect((await buffer(await storage.open(sha256(bytes)))).equals(bytes)).toBe(true);
  });

  it("that nobody wants leave nothing, and those that are named stay", async () => {
    const bytes = randomBytes(6 * MB);
    await (await storage.take(inPieces(bytes), MAX)).discard();
    expect(await place.names()).toEqual([]);
    const small = randomBytes(10);
    await keep(small);
    await (await storage.take(inPieces(small), MAX)).discard();
    expect((await buffer(await storage.open(sha256(small)))).equals(small)).toBe(true);
  });

  it("that are empty, or larger than may be, are refused and leave nothing", async () => {
    const empty = { fields: { file: { code: "fileEmpty" } } };
    await expect(storage.take(inPieces(Buffer.alloc(0)), MAX)).rejects.toMatchObject(empty);
    const large = { fields: { file: { code: "fileTooLarge", megabytes: 20 } } };
    await expect(storage.take(inPieces(Buffer.alloc(MAX + 1)), MAX)).rejects.toMatchObject(large);
    await expect(storage.take(inPieces(Buffer.alloc(2 * MB)), MB)).rejects.toMatchObject({
      fields: { file: { megabytes: 1 } },
    });
  });

  it.each([0, 1, 5 * MB, 13 * MB])(
    "cut off after %i bytes leave nothing, and it is said why",
    async (size) => {
      const why = new Error("the line broke");
      async function* cut() {
        yield* inPieces(randomBytes(size));
        throw why;
      }
      await expect(storage.take(cut(), MAX)).rejects.toBe(why);
    },
  );

  it("too large are not read on: their source is told", async () => {
    let ended = false;
    let given = 0;
    async function* endless() {
      try {
        for (;;) {
          given += MB;
          yield Buffer.alloc(MB);
        }
      } finally {
        ended = true;
      }
    }
    await expect(storage.take(endless(), 8 * MB)).rejects.toMatchObject({ code: "invalid" });
    await expect.poll(() => ended).toBe(true);
    expect(given).toBe(9 * MB);
  });

  it("that are not there are not found, and forgotten all the same", async () => {
    const nobody = sha256(Buffer.from("nobody's"));
    await expect(storage.open(nobody)).rejects.toMatchObject({ code: "notFound" });
    await expect(storage.open(nobody, { start: 0, end: 1 })).rejects.toMatchObject({ code: "notFound" });
    await storage.forget(nobody);
  });

  it("left behind by a crash are thrown away after a day, and nothing else", async () => {
    const named = await keep(Buffer.from("named"));
    await place.leaveBehind();
    await storage.sweep();
    expect(await place.names()).toHaveLength(3);
    await storage.sweep(new Date(Date.now() + 60_000));
    expect((await buffer(await storage.open(named))).toString()).toBe("named");
  });

  it("whose reader goes away hold up nobody", async () => {
    const bytes = randomBytes(12 * MB);
    const hash = await keep(bytes);
    for (let n = 0; n < 60; n++) {
      const reader: Readable = await storage.open(hash);
      for await (const _piece of reader) break;
      expect(reader.destroyed).toBe(true);
    }
    expect((await buffer(await storage.open(hash))).equals(bytes)).toBe(true);
  });
});
