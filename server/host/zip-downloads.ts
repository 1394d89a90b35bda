import { pipeline } from "node:stream/promises";
import contentDisposition from "content-disposition";
import type { RequestHandler } from "express";
import type { Community } from "../community.ts";
import { asCommunityError } from "../platform/errors.ts";
import { refuse } from "./refusal.ts";

const ZIP = /^\/gemellaggi\/([a-z0-9-]{1,60})\/documenti\/scelti\.zip$/;
const STATUS = { invalid: 400, denied: 403, notFound: 404, conflict: 409, tooMany: 429, unavailable: 503 };

/** GET /gemellaggi/trepu/documenti/scelti.zip?documento=1&documento=2: files of several documents, for who may read them all. */
export function zipDownloads({ community }: { community: Community }): RequestHandler {
  return async (request, response, next) => {
    const slug = ZIP.exec(request.path)?.[1];
    if (!slug || request.method !== "GET") return next();
    try {
      const session = await community.members.sessions.read(
        request.headers.cookie,
        request.headers["user-agent"],
      );
      const viewer = session?.viewer ?? community.members.guest;
      const zip = await community.documents.zipDocuments(viewer, slug, request.query);
      response.setHeader("cache-control", "private, no-store");
      response.setHeader("content-type", "application/zip");
      response.setHeader("content-disposition", contentDisposition(zip.name));
      response.setHeader("x-content-type-options", "nosniff");
      response.setHeader("content-length", zip.size);
      // Half a file is worse than none: cut off, the browser says that it did not arrive.
      await pipeline(zip.bytes, response).catch(() => response.destroy());
    } catch (error) {
      const known = asCommunityError(error);
      if (!known || response.headersSent) return next(error);
      if (known.retryAfter) response.setHeader("retry-after", String(known.retryAfter));
      refuse(request, response, STATUS[known.code]);
    }
  };
}
