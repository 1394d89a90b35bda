import type { RequestHandler } from "express";

/** Addresses that do something or belong to one person: nothing there is worth finding. */
const NOT_TO_BE_FOUND = [
  "/accedi",
  "/registrati",
  "/esci",
  "/lingua",
  "/conferma",
  "/password-dimenticata",
  "/nuova-password",
  "/profilo",
];

/** What search engines may visit: all that is public, of the demo nothing. */
export function robots({ demo }: { demo: boolean }): RequestHandler {
  const refused = demo ? ["/"] : NOT_TO_BE_FOUND;
  const text = ["User-agent: *", ...refused.map((path) => `Disallow: ${path}`), ""].join("\n");
  return (request, response, next) => {
    if (request.path !== "/robots.txt" || request.method === "POST") return next();
    response.setHeader("cache-control", "public, max-age=3600");
    response.type("text/plain").send(text);
  };
}
