import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLog, type Log } from "../../../server/platform/log.ts";
import { openStore, type S3Access } from "../../../server/platform/storage/s3-client.ts";
import { copyWithin } from "../../../server/platform/storage/s3-copy.ts";
import { s3Storage } from "../../../server/platform/storage/s3-storage.ts";
import type { Storage } from "../../../server/platform/storage/storage.ts";
import { wholeOrBroken } from "../../../server/platform/storage/whole-or-broken.ts";
import { freePort } from "../../support/agire-process.ts";
import { type ObjectStore, openObjectStore } from "../../support/object-store.ts";

const MB = 1_048_576;
const AWAY = { code: "unavailable", retryAfter: 10 };
const NOBODY = "0".repeat(64);

let store: ObjectStore;
let storage: Storage;

beforeAll(async () => {
  store = await openObjectStore();
  storage = s3Storage(store.access(), createLog("silent"));
});
afterAll(() => store?.close());

async function* inPieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
async function keep(bytes: Uint8Array) {
  const taken = await storage.take(inPieces(bytes), 50 * MB);
  await taken.settle();
  return taken.sha256;
}
const refused = (work: Promise<unknown>, error: object = AWAY) => expect(work).rejects.toMatchObject(error);

/** Keeps what is said at `warn`. */
function listening(): { log: Log; said: () => string } {
  const lines: unknown[] = [];
  const log = createLog("silent");
  log.warn = ((...words: unknown[]) => void lines.push(words)) as Log["warn"];
  return { log, said: () => JSON.stringify(lines) };
}

describe("a store that is away", () => {
  it("is Unavailable to each who asks, and is asked again when it is back, with what it had", async () => {
    const bytes = randomBytes(100_000);
    const hash = await keep(bytes);
    const waiting = await storage.take(inPieces(randomBytes(10)), MB);
    await store.stop();
    await refused(storage.open(hash));
    await refused(storage.take(inPieces(bytes), MB));
    await refused(storage.take(inPieces(randomBytes(7 * MB)), 8 * MB));
    await refused(storage.forget(hash));
    await refused(storage.sweep());
    await refused(waiting.settle());
    // Nobody who has something else to say hears of it.
    await waiting.discard();
    await store.start();
    expect((await buffer(await storage.open(hash))).equals(bytes)).toBe(true);
    await waiting.settle();
    await storage.sweep(new Date(Date.now() + 60_000));
    expect(await store.names()).toHaveLength(2);
  });

  it("in the middle of an upload is Unavailable; nothing half has a name, and who sends is told to stop", async () => {
    const before = await store.names();
    let given = 0;
    let ended = false;
    async function* source() {
      try {
        for (; given < 30; given++) {
          if (given === 12) await store.stop();
          yield randomBytes(MB);
        }
      } finally {
        ended = true;
      }
    }
    await refused(storage.take(source(), 50 * MB));
    await expect.poll(() => ended).toBe(true);
    expect(given).toBeLessThan(30);
    await store.start();
    expect(await store.names()).toEqual(before);
    await storage.sweep(new Date(Date.now() + 60_000));
    expect(await store.unended()).toEqual([]);
  });

  it("in the middle of a download breaks the reader's stream", async () => {
    const reader = await storage.open(await keep(randomBytes(20 * MB)));
    let read = 0;
    const reading = (async () => {
      for await (const piece of reader) {
        if (read === 0) store.line.cut(1);
        read += piece.length;
      }
    })();
    await expect(reading).rejects.toThrow();
    expect(read).toBeLessThan(20 * MB);
  });

  it("or that refuses us says so in the log, and none of our secrets", async () => {
    const wrong = "un-segreto-sbagliato";
    const { log, said } = listening();
    const other = { ...store.access(), secretAccessKey: wrong };
    await refused(s3Storage(other, log).open(NOBODY));
    await refused(s3Storage(other, log).take(inPieces(randomBytes(10)), MB));
    expect(said()).toContain("SignatureDoesNotMatch");
    for (const secret of [wrong, other.accessKeyId]) expect(said()).not.toContain(secret);
  });

  it("or has no such bucket is no store that merely lacks a file", async () => {
    const { log, said } = listening();
    const other = s3Storage({ ...store.access(), bucket: "un-altro" }, log);
    await refused(other.open(NOBODY));
    await refused(other.take(inPieces(randomBytes(10)), MB));
    await refused(other.sweep());
    expect(said()).toContain("NoSuchBucket");
  });
});

describe("a copy in several pieces", () => {
  it("is the whole, and one that fails leaves nothing", async () => {
    const bytes = randomBytes(33 * MB + 5);
    const taken = await storage.take(inPieces(bytes), 50 * MB);
    const [aside = ""] = (await store.names()).filter((name) => name.startsWith("incoming/"));
    const at = await openStore(store.access());
    const place = `00/00/${taken.sha256}`;
    await copyWithin(at, aside, place, bytes.length, 5 * MB);
    const { Body } = await at.client.send(new at.s3.GetObjectCommand({ Bucket: at.bucket, Key: place }));
    expect((await buffer(Body as Readable)).equals(bytes)).toBe(true);
    await at.client.send(new at.s3.DeleteObjectCommand({ Bucket: at.bucket, Key: place }));
    await taken.discard();
    const before = await store.names();
    await expect(copyWithin(at, aside, place, bytes.length, 5 * MB)).rejects.toThrow();
    expect([await store.names(), await store.unended()]).toEqual([before, []]);
  });
});

describe("what other stores do", () => {
  async function answering(listener: RequestListener, work: (access: S3Access) => Promise<void>) {
    const server = createServer(listener).listen(0, "127.0.0.1");
    await once(server, "listening");
    try {
      await work({
        ...store.access(),
        endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }
  const saying = (status: number, code: string): RequestListener => {
    return (request, response) => {
      request.resume();
      response.writeHead(status, { "content-type": "application/xml" });
      response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>No.</Message></Error>`);
    };
  };

  it.each([
    [507, "InsufficientStorage", 300],
    [503, "SlowDown", 10],
    [500, "InternalError", 10],
    [403, "AccessDenied", 10],
    [403, "QuotaExceeded", 10],
  ])("an answer of %i %s is Unavailable", (status, code, retryAfter) =>
    answering(saying(status, code), async (access) => {
      const other = s3Storage(access, createLog("silent"));
      await refused(other.take(inPieces(randomBytes(10)), MB), { code: "unavailable", retryAfter });
      await refused(other.open(NOBODY), { code: "unavailable", retryAfter });
    }),
  );

  it("the whole instead of the part that was asked for is not handed on as the part", () =>
    answering(
      (_request, response) => void response.end("0123456789"),
      async (access) => {
        const other = s3Storage(access, createLog("silent"));
        await refused(other.open(NOBODY, { start: 2, end: 4 }));
      },
    ));

  it("nothing at all, at an address where nobody is, is Unavailable at once", async () => {
    const endpoint = `http://127.0.0.1:${await freePort()}`;
    await refused(s3Storage({ ...store.access(), endpoint }, createLog("silent")).open(NOBODY));
  });
});

describe("a stream that is watched", () => {
  it.each([
    ["shorter", 11],
    ["longer", 9],
  ])("and is %s than was said breaks", async (_what, length) => {
    await expect(buffer(wholeOrBroken(Readable.from([Buffer.alloc(10)]), length))).rejects.toThrow(
      /10 bytes|bytes instead/,
    );
  });

  it("and falls silent while somebody reads breaks", async () => {
    const body = new Readable({ read() {} });
    body.push("beginning");
    await expect(buffer(wholeOrBroken(body, 100, 30))).rejects.toThrow("fell silent");
    expect(body.destroyed).toBe(true);
  });

  it("waits for who reads, however long they take", async () => {
    const reader = wholeOrBroken(Readable.from([Buffer.alloc(5), Buffer.alloc(5)]), 10, 30);
    let size = 0;
    for await (const piece of reader) {
      size += piece.length;
      await pause(60);
    }
    expect(size).toBe(10);
  });

  it("that nobody reads any more lets the store's connection go", async () => {
    const body = new Readable({ read() {} });
    const reader = wholeOrBroken(body, 10);
    reader.destroy();
    await expect.poll(() => body.destroyed).toBe(true);
  });
});
