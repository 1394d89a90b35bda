import { createHash } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import { namesTag } from "./if-none-match.ts";
import { negotiate } from "./negotiate.ts";

type Encoding = "br" | "gzip" | "identity";
type Body = { bytes: Buffer; etag: string };
type Entry = { headers: OutgoingHttpHeaders; bodies: Record<Encoding, Body>; tags: string[] };

export type PageCache = {
  /** Answers from the cache if the page is there; false otherwise. */
  answer(key: string, request: IncomingMessage, response: ServerResponse): boolean;
  /** To be taken before rendering and given to `keep`, so that a page overtaken by a change is not kept. */
  now(): number;
  /** Makes the finished page once in every encoding and keeps it; false when a change overtook it. */
  keep(
    key: string,
    page: { html: string; headers: OutgoingHttpHeaders; tags: string[]; since: number },
  ): Promise<boolean>;
  drop(tags: readonly string[]): void;
  clear(): void;
  readonly size: number;
};

const MAX_BYTES = 96 * 1024 * 1024;
/** However well tags are dropped, a page is never older than this. */
const MAX_AGE_MS = 60_000;

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

/** Finished pages of guests, each in three encodings with an ETag of its own. */
export function createPageCache(): PageCache {
  const pages = new LRUCache<string, Entry>({
    maxSize: MAX_BYTES,
    ttl: MAX_AGE_MS,
    sizeCalculation: ({ bodies }) =>
      bodies.identity.bytes.length + bodies.gzip.bytes.length + bodies.br.bytes.length + 1024,
    dispose: (entry, key) => unlink(entry, key),
  });
  const keysOf = new Map<string, Set<string>>();
  // When a tag was dropped, counted in drops: a page begun before and finished after shows the past.
  const droppedAt = new LRUCache<string, number>({ max: 20_000 });
  let clock = 0;
  let clearedAt = 0;

  function unlink(entry: Entry, key: string) {
    for (const tag of entry.tags) {
      const keys = keysOf.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) keysOf.delete(tag);
    }
  }

  return {
    answer(key, request, response) {
      const entry = pages.get(key);
      if (!entry) return false;
      const encoding = negotiate(request.headers["accept-encoding"]);
      const { bytes, etag } = entry.bodies[encoding];
      const headers = { ...entry.headers, etag };
      if (namesTag(request.headers["if-none-match"], etag)) {
        response.writeHead(304, headers).end();
        return true;
      }
      response.writeHead(200, {
        ...headers,
        ...(encoding !== "identity" && { "content-encoding": encoding }),
        "content-length": bytes.length,
      });
      response.end(request.method === "HEAD" ? undefined : bytes);
      return true;
    },
    now: () => clock,
    async keep(key, { html, headers, tags, since }) {
      const bytes = Buffer.from(html);
      const [zipped, squeezed] = await Promise.all([
        compressGzip(bytes, { level: 6 }),
        compressBrotli(bytes, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
        }),
      ]);
      if (clearedAt > since || tags.some((tag) => (droppedAt.get(tag) ?? 0) > since)) return false;
      const hash = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
      pages.set(key, {
        headers,
        tags,
        bodies: {
          identity: { bytes, etag: `"${hash}"` },
          gzip: { bytes: zipped, etag: `"${hash}-gz"` },
          br: { bytes: squeezed, etag: `"${hash}-br"` },
        },
      });
      for (const tag of tags) {
        const keys = keysOf.get(tag) ?? new Set();
        keysOf.set(tag, keys.add(key));
      }
      return true;
    },
    drop(tags) {
      clock++;
      for (const tag of tags) {
        droppedAt.set(tag, clock);
        for (const key of [...(keysOf.get(tag) ?? [])]) pages.delete(key);
      }
    },
    clear() {
      clearedAt = ++clock;
      pages.clear();
      keysOf.clear();
    },
    get size() {
      return pages.size;
    },
  };
}
