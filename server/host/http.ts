import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import compression from "compression";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import type { Server as SocketServer } from "socket.io";
import { asCommunityError } from "../platform/errors.ts";
import type { Log } from "../platform/log.ts";
import { cacheKey, mayBeCached } from "./cache-key.ts";
import { refuseLargeForms } from "./large-forms.ts";
import { allowedOrigins, isForSocket, passesOriginGate } from "./origin-gate.ts";
import type { PageCache } from "./page-cache.ts";
import { portFault } from "./port-fault.ts";
import { refuse } from "./refusal.ts";
import { securityHeaders } from "./security-headers.ts";
import { isForUpload } from "./upload-address.ts";

export type Host = {
  http: HttpServer;
  /** Resolves with the port once requests are served. */
  listen(): Promise<number>;
  close(): Promise<void>;
};

type Options = {
  baseUrl: string;
  host: string;
  port: number;
  trustProxy: boolean;
  io: SocketServer;
  cache: PageCache;
  log: Log;
  /** @throws when requests cannot be served */
  ping(): Promise<void>;
  /** Files first, then pages. */
  handlers: RequestHandler[];
  /** Other protocols on the same port (Vite's hot reload in dev). */
  otherUpgrades?: boolean;
};

/** What pages and sockets are asked with. Express and Remix have other ideas of the rest, down to faults (TRACE). */
const METHODS = new Set(["GET", "HEAD", "POST"]);
const ALLOWED_METHODS = [...METHODS].join(", ");
/** No path of ours is longer. Remix's work grows with the square of the segments: 14 kB of them took three seconds. */
const MAX_PATH = 500;

/**
 * The http server. Everything passes the origin gate before anything else; then sockets, finished pages,
 * and only then Express.
 */
export function createHost(options: Options): Host {
  const { baseUrl, io, cache, log } = options;
  const allowed = allowedOrigins(baseUrl);
  const app = expressApp(options);
  const engines = createServer();
  // Attached to a server that never listens: socket.io would put itself before the gate otherwise.
  io.attach(engines, { path: "/socket.io", destroyUpgrade: false });

  const http = createServer((request, response) => {
    if (!passesOriginGate(request, allowed)) return refuse(request, response, 403);
    // `GET http://elsewhere/` and `OPTIONS *` are asked of proxies; no page has such an address.
    if (!request.url?.startsWith("/")) return refuse(request, response, 400);
    if ((request.url.split("?", 1)[0] ?? "").length > MAX_PATH) return refuse(request, response, 414);
    if (!METHODS.has(request.method ?? "") && !isForUpload(request)) {
      response.setHeader("allow", ALLOWED_METHODS);
      return refuse(request, response, 405);
    }
    if (isForSocket(request)) return void engines.emit("request", request, response);
    if (mayBeCached(request) && cache.answer(cacheKey(request), request, response)) return;
    app(request, response);
  });
  /** Once they are sockets, the server itself forgets that they are its connections. */
  const upgraded = new Set<Duplex>();
  http.on("upgrade", (request, socket, head) => {
    upgraded.add(socket);
    socket.on("close", () => upgraded.delete(socket));
    socket.on("error", () => socket.destroy());
    if (!isForSocket(request)) {
      if (!options.otherUpgrades) socket.destroy();
      return;
    }
    if (!passesOriginGate(request, allowed))
      return void socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
    engines.emit("upgrade", request, socket, head);
  });
  http.on("clientError", (_error, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
  });
  // A slow client may not hold a connection for ever before it says what it wants; a file takes its time.
  http.headersTimeout = 20_000;
  http.requestTimeout = 600_000;

  return {
    http,
    listen: () =>
      new Promise((resolve, reject) => {
        const fail = (error: Error) => reject(portFault(error, options.host, options.port));
        http.once("error", fail);
        http.listen(options.port, options.host, () => {
          http.removeListener("error", fail);
          http.on("error", (err) => log.error({ err }, "the http server has a fault"));
          resolve((http.address() as AddressInfo).port);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeIdleConnections();
        setTimeout(() => {
          http.closeAllConnections();
          // Somebody who takes nothing in does not hear that it is over either.
          for (const socket of upgraded) socket.destroy();
        }, 3_000).unref();
      }),
  };
}

function expressApp({ baseUrl, trustProxy, ping, handlers, log }: Options) {
  const app = express();
  app.disable("x-powered-by");
  app.set("etag", false);
  app.set("trust proxy", trustProxy ? 1 : false);
  app.use(securityHeaders(baseUrl));
  app.get("/healthz", health(ping));
  app.use(refuseLargeForms);
  // What has an ETag was compressed once for all, or is meant as it is.
  app.use(
    compression({
      level: 4,
      filter: (request, response) => !response.hasHeader("etag") && compression.filter(request, response),
    }),
  );
  for (const handler of handlers) app.use(handler);
  app.use(answerFault(log));
  return app;
}

const health =
  (ping: () => Promise<void>): RequestHandler =>
  async (_request, response) => {
    response.setHeader("cache-control", "no-store");
    try {
      await ping();
      response.json({ status: "ok" });
    } catch {
      response.status(503).json({ status: "unavailable", reason: "database" });
    }
  };

const answerFault =
  (log: Log): ErrorRequestHandler =>
  (error, request, response, _next) => {
    const known = asCommunityError(error);
    const status = known?.code === "unavailable" ? 503 : ((error as { status?: number }).status ?? 500);
    if (status >= 500) log.error({ err: error }, "a request failed");
    if (response.headersSent) return void response.destroy();
    if (status === 503) response.setHeader("retry-after", "2");
    refuse(request, response, status);
  };
