import { pipeline } from "node:stream/promises";
import contentDisposition from "content-disposition";
import type { Request, RequestHandler, Response } from "express";
import parseRange from "range-parser";
import type { Community } from "../community.ts";
import { STATUS } from "../platform/contract.ts";
import { asCommunityError } from "../platform/errors.ts";
import type { Slice } from "../platform/storage/storage.ts";
import { refuse } from "./refusal.ts";
import { viewerOf } from "./viewer-of.ts";

type OpenFile = Awaited<ReturnType<Community["documents"]["openFile"]>>;

const FILE = /^\/documenti\/([1-9]\d{0,8})\/versioni\/([1-9]\d{0,8})\/file$/;

/**
 * GET /documenti/12/versioni/3/file: a version's file, asked for anew of the policy each time; whole, or the one part that
 * was asked for. Never shown by the browser in our name: it is to be saved.
 */
export function downloads({ community }: { community: Community }): RequestHandler {
  return async (request, response, next) => {
    const found = FILE.exec(request.path);
    if (!found || (request.method !== "GET" && request.method !== "HEAD")) return next();
    try {
      const viewer = await viewerOf(community, request);
      const file = await community.documents.openFile(viewer, Number(found[1]), Number(found[2]));
      await answer(request, response, file);
    } catch (error) {
      const known = asCommunityError(error);
      if (!known || response.headersSent) return next(error);
      if (known.retryAfter) response.setHeader("retry-after", String(known.retryAfter));
      refuse(request, response, STATUS[known.code]);
    }
  };
}

async function answer(request: Request, response: Response, file: OpenFile): Promise<void> {
  const etag = `"${file.sha256}"`;
  const isKnown = request.headers["if-none-match"] === etag;
  const slice = isKnown ? null : sliceAsked(request, file.size, etag);
  const isSent = !isKnown && slice !== "none" && request.method !== "HEAD";
  // Opened before a word is said of it: where it cannot be, the answer is another one.
  const source = isSent ? await file.read(slice ?? undefined) : null;
  response.setHeader("etag", etag);
  response.setHeader("cache-control", file.isPublic ? "public, no-cache" : "private, no-store");
  if (file.isPublic) response.setHeader("vary", "Cookie");
  response.setHeader("accept-ranges", "bytes");
  response.setHeader("content-type", file.mediaType);
  response.setHeader("content-disposition", contentDisposition(file.name));
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("content-security-policy", "default-src 'none'; sandbox");
  if (isKnown) return void response.status(304).end();
  if (slice === "none") {
    response.setHeader("content-range", `bytes */${file.size}`);
    return void response.status(416).end();
  }
  if (slice) {
    response.status(206);
    response.setHeader("content-range", `bytes ${slice.start}-${slice.end}/${file.size}`);
  }
  response.setHeader("content-length", slice ? slice.end - slice.start + 1 : file.size);
  if (!source) return void response.end();
  // Who goes away in the middle has gone away.
  await pipeline(source, response).catch(() => response.destroy());
}

/** The one part asked for; null for all of it, which also answers who asks for many parts. */
function sliceAsked({ headers }: Request, size: number, etag: string): Slice | "none" | null {
  const { range, "if-range": unless } = headers;
  // Each comma costs; nobody who reads asks for many.
  if (!range || range.length > 200 || (unless !== undefined && unless !== etag)) return null;
  const asked = parseRange(size, range, { combine: true });
  if (asked === -1) return "none";
  if (asked === -2 || asked.type !== "bytes" || asked.length !== 1) return null;
  return asked[0] ?? null;
}
