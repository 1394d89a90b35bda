import type { RequestHandler } from "express";
import sirv from "sirv";

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
    },
  });
  return (request, response, next) => {
    // A file that vanished (built anew under a running process) or cannot be opened ends this answer alone.
    response.once("pipe", (source) => source.on("error", () => response.destroy()));
    files(request, response, next);
  };
}
