import type { IncomingMessage } from "node:http";

export type Language = "it" | "en";

/** Query parameters that choose what a public page shows; any other makes the page uncached. */
const KNOWN = new Set(["pagina"]);

const cookie = (request: IncomingMessage, name: string) =>
  new RegExp(`(?:^|;\\s*)${name}=([^;]*)`).exec(request.headers.cookie ?? "")?.[1];

/** The language chosen by the switch, if one was. */
export function chosenLanguage(request: IncomingMessage): Language | undefined {
  const chosen = cookie(request, "lingua");
  return chosen === "en" || chosen === "it" ? chosen : undefined;
}
/** … or Italian. */
export const languageOf = (request: IncomingMessage): Language => chosenLanguage(request) ?? "it";

/** A guest who reads a page whose address we know how to normalise. */
export function mayBeCached(request: IncomingMessage): boolean {
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  if (cookie(request, "agire_session")) return false;
  const [path = "", query] = (request.url ?? "/").split("?", 2);
  // Single fetch's data requests and files go their own way.
  if (/\.[a-z]+$/.test(path)) return false;
  if (query === undefined || query === "") return true;
  const parameters = new URLSearchParams(query);
  return (
    [...parameters].every(([name, value]) => KNOWN.has(name) && /^\d{1,6}$/.test(value)) &&
    parameters.size === 1
  );
}

/** Normalised address and language. */
export function cacheKey(request: IncomingMessage): string {
  const [path = "/", query] = (request.url ?? "/").split("?", 2);
  const trimmed = path.length > 1 ? path.replace(/\/+$/, "") : path;
  return `${languageOf(request)} ${trimmed}${query ? `?${new URLSearchParams(query)}` : ""}`;
}
