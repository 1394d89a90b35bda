import { randomBytes } from "node:crypto";
import { createRequestHandler as createExpressHandler } from "@remix-run/express";
import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { Request as ExpressRequest, Response as ExpressResponse, RequestHandler } from "express";
import type { Community } from "../community.ts";
import { asCommunityError, isDatabaseAway } from "../platform/errors.ts";
import type { Log } from "../platform/log.ts";
import { cacheKey, chosenLanguage, languageOf, mayBeCached } from "./cache-key.ts";
import { networkOf } from "./network.ts";
import type { PageCache } from "./page-cache.ts";
import { byFirstSegment } from "./part-builds.ts";
import { contentSecurityPolicy, withHashes } from "./security-headers.ts";

export type SiteFacts = {
  baseUrl: string;
  owner: string | undefined;
  /** The demo community is loaded: said on every page, kept out of search engines. */
  demo: boolean;
  /** Mails that were kept instead of sent may be read at /posta-di-prova. */
  readableMail: boolean;
};

type Options = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  community: Community;
  readMail: AppLoadContext["readMail"];
  enterAs: AppLoadContext["enterAs"];
  cache: PageCache;
  site: SiteFacts;
  log: Log;
  dev: boolean;
};

/** Everything that Remix renders: guests' pages through the cache, all else per request. */
export function pages(options: Options): RequestHandler {
  const { build, cache, site, log, dev } = options;
  const mode = dev ? "development" : "production";
  const contexts = new WeakMap<ExpressRequest, AppLoadContext>();
  const getLoadContext = (request: ExpressRequest) => contexts.get(request) as AppLoadContext;
  const handlersOf = (part: Options["build"]) => ({
    render: createRequestHandler(part as ServerBuild, mode),
    perRequest: createExpressHandler({ build: part, mode, getLoadContext }),
  });
  // While developing, routes come and go.
  const handlers =
    typeof build === "function" ? always(handlersOf(build)) : byFirstSegment(build, handlersOf);
  /** Pages being rendered; true when they are of the kind that is kept. */
  const underWay = new Map<string, Promise<boolean>>();

  return async (request, response, next) => {
    try {
      const context = await contextOf(request, response, options);
      if (!dev && !context.viewer.member && mayBeCached(request)) {
        const key = cacheKey(request);
        // Twenty readers of a page that just changed wait for one rendering; was that overtaken, for the next.
        for (let mayBeKept = true; mayBeKept && underWay.has(key); ) {
          mayBeKept = (await underWay.get(key)) ?? false;
          if (cache.answer(key, request, response)) return;
        }
        const rendering = guestPage(key, request, response, context);
        const over = rendering.catch(() => false).finally(() => underWay.delete(key));
        underWay.set(key, over);
        await rendering;
        return;
      }
      contexts.set(request, context);
      response.setHeader(
        "content-security-policy",
        contentSecurityPolicy([`'nonce-${context.nonce}'`], { dev }),
      );
      response.setHeader("cache-control", "private, no-store");
      nameHost(request, site.baseUrl);
      await handlers(request.originalUrl).perRequest(request, response, next);
    } catch (error) {
      next(error);
    }
  };

  /** Answers a guest. Resolves with true when the page is of the kind that is kept. */
  async function guestPage(
    key: string,
    request: ExpressRequest,
    response: ExpressResponse,
    context: AppLoadContext,
  ): Promise<boolean> {
    const since = cache.now();
    const { render } = handlers(request.originalUrl);
    const answer = await render(asFetchRequest(request, site.baseUrl), context);
    const html = await answer.text();
    const finished = withHashes(html, context.nonce);
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    response.setHeader("content-security-policy", finished.policy);
    response.setHeader("vary", "Cookie, Accept-Encoding");
    const { tags } = context.page;
    const mayBeKept = answer.status === 200 && tags.length > 0 && !answer.headers.has("set-cookie");
    if (mayBeKept) {
      response.setHeader("cache-control", "public, no-cache");
      const headers = { ...response.getHeaders() };
      if (await cache.keep(key, { html: finished.html, headers, tags, since })) {
        for (const name of response.getHeaderNames()) response.removeHeader(name);
        if (cache.answer(key, request, response)) return true;
      }
      for (const [name, value] of Object.entries(headers))
        if (value !== undefined) response.setHeader(name, value);
    } else response.setHeader("cache-control", "private, no-store");
    response.status(answer.status).send(finished.html);
    return mayBeKept;
  }

  async function contextOf(
    request: ExpressRequest,
    response: ExpressResponse,
    { community, readMail, enterAs }: Options,
  ) {
    const context: AppLoadContext = {
      community,
      readMail,
      enterAs,
      viewer: community.members.guest,
      cookie: request.headers.cookie,
      async signIn(input) {
        const cookie = await community.members.signIn(context.address, input);
        response.append("set-cookie", cookie);
        context.cookie = cookie.split(";", 1)[0];
        const session = await community.members.sessions.read(context.cookie, request.headers["user-agent"]);
        if (session) context.viewer = session.viewer;
        return context.viewer.member;
      },
      knownError: asCommunityError,
      logFault: (err, what) => log.error({ err }, what),
      unavailable: false,
      nonce: randomBytes(16).toString("base64"),
      language: languageOf(request),
      address: networkOf(request.ip ?? ""),
      site,
      page: { tags: [], ...(request.sentForm && { sent: request.sentForm }) },
    };
    try {
      const session = await community.members.sessions.read(
        request.headers.cookie,
        request.headers["user-agent"],
      );
      if (session) context.viewer = session.viewer;
      context.language = chosenLanguage(request) ?? context.viewer.member?.language ?? context.language;
      if (session?.setCookie) response.append("set-cookie", session.setCookie);
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      log.warn({ err: error }, "a session could not be read");
      context.unavailable = true;
    }
    return context;
  }
}

const always =
  <T>(value: T) =>
  () =>
    value;

/**
 * The host people see, whatever proxies made of it. The origin gate has judged already: Remix would compare
 * Origin with Host once more, and refuse every form behind a proxy that names itself in Host.
 */
function nameHost({ headers }: ExpressRequest, baseUrl: string) {
  headers.host = new URL(baseUrl).host;
  delete headers["x-forwarded-host"];
  delete headers.origin;
}

/**
 * A GET as Remix wants it, for a HEAD too: the page is kept and has to be whole. At the origin people see,
 * whatever the Host header says.
 */
function asFetchRequest(request: ExpressRequest, baseUrl: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === "string" && !name.startsWith(":")) headers.set(name, value);
  return new Request(`${new URL(baseUrl).origin}${request.originalUrl}`, { headers });
}
