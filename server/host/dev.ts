import type { Server as HttpServer } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";

/** Vite inside our server: pages and styles reload as they are written, on the one port. */
export async function startVite(root: string) {
  const { createServer } = await import("vite");
  let http: HttpServer | undefined;
  const starting = () =>
    createServer({ root, server: { middlewareMode: true, hmr: http ? { server: http } : false } });
  let vite: Awaited<ReturnType<typeof starting>> | undefined;
  const files: RequestHandler = (request, response, next) =>
    vite ? vite.middlewares(request, response, next) : next();
  return {
    files,
    build: async () => (await vite?.ssrLoadModule("virtual:remix/server-build")) as ServerBuild,
    /** Vite's web socket needs the http server, which exists only now. */
    async hotReloadOver(server: HttpServer) {
      http = server;
      vite = await starting();
    },
    stop: async () => vite?.close(),
  };
}
