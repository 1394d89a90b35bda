import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import { createPageCache, type PageCache } from "../../server/host/page-cache.ts";

let cache: PageCache;
beforeEach(() => {
  cache = createPageCache();
});

const keep = (key: string, tags: string[], html = `<p>${key}</p>`, since = cache.now()) =>
  cache.keep(key, { html, headers: { "content-type": "text/html; charset=utf-8" }, tags, since });

/** What a request gets from the cache; null when it is not there. */
function read(key: string, headers: Record<string, string> = {}, method = "GET") {
  const said: { status?: number; headers?: Record<string, unknown>; bytes?: Buffer } = {};
  const response = {
    writeHead(status: number, sent: Record<string, unknown>) {
      Object.assign(said, { status, headers: sent });
      return response;
    },
    end(bytes?: Buffer) {
      if (bytes) said.bytes = bytes;
    },
  };
  const request = { headers, method } as unknown as IncomingMessage;
  return cache.answer(key, request, response as unknown as ServerResponse) ? said : null;
}

test("a page kept is answered in the encoding asked for, each with an ETag of its own and the same content", async () => {
  expect(read("/")).toBeNull();
  expect(await keep("/", ["t"], "<p>Perché</p>")).toBe(true);
  const plain = read("/");
  const zipped = read("/", { "accept-encoding": "gzip, deflate" });
  const squeezed = read("/", { "accept-encoding": "gzip, deflate, br" });
  expect(plain?.bytes?.toString()).toBe("<p>Perché</p>");
  expect(gunzipSync(zipped?.bytes ?? "").toString()).toBe("<p>Perché</p>");
  expect(brotliDecompressSync(squeezed?.bytes ?? "").toString()).toBe("<p>Perché</p>");
  expect(plain?.headers?.["content-encoding"]).toBeUndefined();
  expect(zipped?.headers?.["content-encoding"]).toBe("gzip");
  expect(squeezed?.headers?.["content-encoding"]).toBe("br");
  expect(new Set([plain, zipped, squeezed].map((one) => one?.headers?.etag)).size).toBe(3);
});

test("the ETag of one encoding is no proof of another", async () => {
  await keep("/", ["t"]);
  const etag = String(read("/")?.headers?.etag);
  expect(read("/", { "if-none-match": etag })).toMatchObject({ status: 304 });
  expect(read("/", { "if-none-match": etag })?.bytes).toBeUndefined();
  expect(read("/", { "if-none-match": etag, "accept-encoding": "br" })).toMatchObject({ status: 200 });
});

test.each([
  ["weakened by a proxy", (etag: string) => `W/${etag}`],
  ["last in a list", (etag: string) => `"x", W/"y,z", ${etag}`],
  ["first in a list, weakened", (etag: string) => `W/${etag} ,"x"`],
  ["anything at all", () => "*"],
])("an ETag is known again %s", async (_how, say) => {
  await keep("/", ["t"]);
  const etag = String(read("/")?.headers?.etag);
  const again = read("/", { "if-none-match": say(etag) });
  expect([again?.status, again?.bytes, again?.headers?.etag]).toEqual([304, undefined, etag]);
});

test.each([
  ["of another page", () => `"x", W/"y"`],
  ["without its quotes", (etag: string) => etag.slice(1, -1)],
  ["cut short", (etag: string) => `${etag.slice(0, -2)}"`],
  ["inside another", (etag: string) => `"x${etag.slice(1)}`],
  ["empty", () => ""],
])("an ETag %s brings the page", async (_how, say) => {
  await keep("/", ["t"]);
  const etag = String(read("/")?.headers?.etag);
  expect(read("/", { "if-none-match": say(etag) })?.status).toBe(200);
});

test("HEAD gets the headers of GET and no body", async () => {
  await keep("/", ["t"]);
  const whole = read("/");
  const head = read("/", {}, "HEAD");
  expect(head?.headers).toEqual(whole?.headers);
  expect(head?.bytes).toBeUndefined();
});

test("dropping a tag drops every page that bears it, and no other", async () => {
  await keep("/1", ["topic:1", "topics"]);
  await keep("/2", ["topic:2", "topics"]);
  await keep("/privacy", ["legal"]);
  cache.drop(["topic:1"]);
  expect([read("/1"), read("/2") && "kept", read("/privacy") && "kept"]).toEqual([null, "kept", "kept"]);
  cache.drop(["topics"]);
  expect([read("/2"), read("/privacy") && "kept"]).toEqual([null, "kept"]);
  cache.clear();
  expect(read("/privacy")).toBeNull();
  expect(cache.size).toBe(0);
});

test("a page kept again under the same key is still found by its tags", async () => {
  await keep("/1", ["a"], "old");
  await keep("/1", ["b"], "new");
  cache.drop(["a"]);
  expect(read("/1")?.bytes?.toString()).toBe("new");
  cache.drop(["b"]);
  expect(read("/1")).toBeNull();
});

describe("a page overtaken by a change", () => {
  test("during its rendering is not kept", async () => {
    const since = cache.now();
    cache.drop(["topic:1"]);
    expect(await keep("/1", ["topic:1"], "the past", since)).toBe(false);
    expect(read("/1")).toBeNull();
    expect(await keep("/2", ["topic:2"], "another", since)).toBe(true);
  });

  test("during its compression is not kept", async () => {
    const keeping = keep("/1", ["topic:1"], "the past");
    cache.drop(["topic:1"]);
    expect(await keeping).toBe(false);
    const another = keep("/2", ["topic:2"], "the past");
    cache.clear();
    expect(await another).toBe(false);
    expect(cache.size).toBe(0);
  });

  test("is kept when rendered after it", async () => {
    cache.drop(["topic:1"]);
    cache.clear();
    expect(await keep("/1", ["topic:1"], "now")).toBe(true);
  });
});

test("its size is bounded: old pages make room, and leave nothing behind", async () => {
  // 3 MB that cannot be compressed: about 8 MB in three encodings.
  const html = () => randomBytes(2_250_000).toString("base64");
  for (let n = 0; n < 20; n++) expect(await keep(`/${n}`, [`topic:${n}`, "all"], html())).toBe(true);
  expect(cache.size).toBeGreaterThan(5);
  expect(cache.size).toBeLessThan(16);
  expect(read("/0")).toBeNull();
  expect(read("/19")).not.toBeNull();
  cache.drop(["all"]);
  expect(cache.size).toBe(0);
});

test("a page larger than all room is answered but not kept, and hinders nobody", async () => {
  await keep("/1", ["t"]);
  await keep("/huge", ["t"], "x".repeat(100 * 1024 * 1024));
  expect(read("/huge")).toBeNull();
  await keep("/2", ["t"]);
  expect(read("/2")).not.toBeNull();
});
