import type { RequestHandler } from "express";
import sirv from "sirv";

/** What browsers heed of a document alone; on forty scripts of a first visit it weighs as much as one of them. */
const OF_DOCUMENTS = [
  "cross-origin-opener-policy",
  "origin-agent-cluster",
  "x-dns-prefetch-control",
  "x-download-options",
  "x-frame-options",
  "x-permitted-cross-domain-policies",
  "x-xss-protection",
];

/** The built client with its precompressed copies: what has a hash in its name never changes. */
export function staticFiles(directory: string): RequestHandler {
  const files = sirv(directory, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, pathname) {
      const immutable = pathname.startsWith("/assets/");
      response.setHeader(
        "cache-control",
        immutable ? "public, max-age=31536000, immutable" : "public, max-age=3600",
      );
      response.setHeader("x-content-type-options", "nosniff");
      if (/\.(js|css|woff2)$/.test(pathname)) for (const name of OF_DOCUMENTS) response.removeHeader(name);
    },
  });
  return (request, response, next) => {
    // A file that vanished (built anew under a running process) or cannot be opened ends this answer alone.
    response.once("pipe", (source) => source.on("error", () => response.destroy()));
    files(request, response, next);
  };
}
