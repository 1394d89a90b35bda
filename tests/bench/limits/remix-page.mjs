// The limit of a page rendered per request: Remix on a bare Express, its data lying ready in memory.
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express from "express";
import { answer } from "../answer.mjs";

answer({
  /** @param {{ root: string, baseUrl: string, viewer: object, view: object }} input */
  async listen({ root, baseUrl, viewer, view }) {
    const build = await import(pathToFileURL(path.join(root, "build/server/index.js")).href);
    const context = {
      community: { topics: { topicPage: async () => view }, polls: { ownVotes: async () => ({}) } },
      viewer,
      language: "it",
      site: { baseUrl, owner: undefined, demo: true, readableMail: true },
      logFault: console.error,
    };
    const app = express();
    app.disable("x-powered-by");
    app.set("etag", false);
    app.use(compression({ level: 4 }));
    app.use(
      createRequestHandler({
        build,
        mode: "production",
        getLoadContext: () =>
          // What a request adds of its own: a nonce, and a list that loaders fill.
          /** @type {any} */ ({ ...context, nonce: randomUUID(), page: { tags: [] } }),
      }),
    );
    const server = app.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    return `http://127.0.0.1:${port}`;
  },
});
