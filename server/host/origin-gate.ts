import type { IncomingMessage } from "node:http";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Paths of endpoints that are authenticated by a signature or a one-use token and look at no cookie: they may
 * be called from anywhere.
 */
export const EXEMPT_PATHS: readonly RegExp[] = [
  // A letter's one-click stop (RFC 8058), asked for by the mail provider.
  /^\/posta\/ferma\/[a-z2-7]{32}$/,
];

/** Origins that may write: that of `baseUrl`; on loopback every name of it with the same port. */
export function allowedOrigins(baseUrl: string): ReadonlySet<string> {
  const { protocol, hostname, port, origin } = new URL(baseUrl);
  if (!LOOPBACK.includes(hostname)) return new Set([origin]);
  const suffix = port ? `:${port}` : "";
  return new Set(LOOPBACK.map((name) => `${protocol}//${name}${suffix}`));
}

/** A request of the socket protocol; `/socket.io` without its slash, or longer, is a page like any other. */
export const isForSocket = ({ url }: IncomingMessage) => url?.startsWith("/socket.io/") ?? false;

/**
 * May this request write, or open a socket? `Origin` must be ours when it is there; a browser that sends none
 * must say `Sec-Fetch-Site: same-origin`. GET and HEAD outside the socket pass: they change nothing.
 */
export function passesOriginGate(request: IncomingMessage, allowed: ReadonlySet<string>): boolean {
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  const reads = request.method === "GET" || request.method === "HEAD";
  if (reads && !isForSocket(request)) return true;
  if (EXEMPT_PATHS.some((exempt) => exempt.test(path))) return true;
  const { origin } = request.headers;
  if (origin !== undefined) return allowed.has(origin);
  return request.headers["sec-fetch-site"] === "same-origin";
}
