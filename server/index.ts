import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { enterAsPersona } from "../prisma/demo/personas.ts";
import { loadDemo } from "../prisma/seed.ts";
import { createCommunity } from "./community.ts";
import { openDatabase } from "./host/database.ts";
import { downloads } from "./host/downloads.ts";
import { formsWithFiles } from "./host/forms-with-files.ts";
import { createHost } from "./host/http.ts";
import { createPageCache } from "./host/page-cache.ts";
import { pages } from "./host/pages.ts";
import { type PartsInOrder, partsInOrder } from "./host/parts-in-order.ts";
import { resumableUploads } from "./host/resumable-uploads.ts";
import { robots } from "./host/robots.ts";
import { staticFiles } from "./host/static-files.ts";
import { zipDownloads } from "./host/zip-downloads.ts";
import { memberGroup, sessionGroup, type Viewer } from "./members/contract.ts";
import { readEnv } from "./platform/env.ts";
import { createPlatform } from "./platform/platform.ts";
import { createRealtime } from "./platform/realtime.ts";

export type RunningAgire = { url: string; stop(): Promise<void> };

/**
 * Answers once pages are served.
 * @param root the project's folder
 * @param leaving cuts the start short
 * @throws Error with a sentence for the operator when it cannot start, or what `leaving` was given as its reason;
 *   nothing that was opened stays open
 */
export async function startAgire(
  root: string,
  say: (sentence: string) => void,
  leaving: AbortSignal,
): Promise<RunningAgire> {
  const parts = partsInOrder(leaving);
  try {
    const url = await open(root, say, parts);
    return { url, stop: parts.close };
  } catch (error) {
    await parts.close().catch((fault) => say(String(fault)));
    throw error;
  }
}

/** Environment -> database -> community -> http and sockets; answers the address. */
async function open(root: string, say: (sentence: string) => void, parts: PartsInOrder): Promise<string> {
  const env = readEnv();
  if (env.rateLimits !== 1) say(`Limiti di frequenza moltiplicati per ${env.rateLimits}.`);
  const database = await openDatabase(env, path.join(root, "prisma/migrations"), say);
  parts.add(database.stop);
  const platform = createPlatform(env, database.url);
  parts.add(platform.close);
  const { log } = platform;
  // Whatever nobody caught is written down; one visitor's accident is not the end of everybody's page.
  process.on("unhandledRejection", (err) => log.error({ err }, "nobody caught this"));
  const community = createCommunity(platform);

  parts.add(platform.feed.stop);
  await platform.feed.start();
  parts.add(platform.jobs.stop);
  await platform.jobs.start();
  await community.spaces.foundCommunity(community.members.guest, "Community");
  const demo = database.embedded
    ? await parts.unlessInterrupted(loadDemo({ community, platform, env, say }))
    : null;

  const cache = createPageCache();
  platform.feed.onActivity(({ touches }) => cache.drop(touches ?? []));
  platform.feed.onGap(() => cache.clear());
  const realtime = createRealtime<Viewer>({
    feed: platform.feed,
    log,
    async identify({ headers }) {
      const session = await community.members.sessions.read(headers.cookie, headers["user-agent"]);
      const member = session?.viewer.member;
      if (!session || !member) return { viewer: community.members.guest, present: null, groups: [] };
      return {
        viewer: session.viewer,
        present: { id: member.id, name: member.name },
        hidden: member.hidesPresence ?? false,
        groups: [sessionGroup(session.hash), memberGroup(member.id)],
      };
    },
  });
  for (const channel of community.channels) realtime.channel(channel);

  const dev = env.production ? null : await import("./host/dev.ts").then(({ startVite }) => startVite(root));
  parts.add(async () => dev?.stop());
  const build = dev?.build ?? (await builtPages(root));
  const site = {
    baseUrl: env.baseUrl,
    owner: env.siteOwner,
    demo: demo !== null,
    readableMail: demo !== null && !env.smtpUrl,
  };
  const enterAs = demo && enterAsPersona(env, community, platform);
  const readMail = site.readableMail ? platform.mail.kept : null;
  const files: RequestHandler = dev ? dev.files : staticFiles(path.join(root, "build/client"));
  const host = createHost({
    baseUrl: env.baseUrl,
    host: env.host,
    port: env.port,
    trustProxy: env.trustProxy,
    io: realtime.io,
    cache,
    log,
    ping: platform.ping,
    handlers: [
      robots(site),
      files,
      downloads({ community }),
      resumableUploads({ community, locks: platform.locks, baseUrl: env.baseUrl, log }),
      zipDownloads({ community }),
      formsWithFiles({ community, maxUpload: env.maxUpload }),
      pages({ build, community, readMail, enterAs, cache, site, log, dev: dev !== null }),
    ],
    otherUpgrades: dev !== null,
  });
  dev?.hotReloadOver(host.http);
  parts.add(() => Promise.all([host.close(), realtime.close()]));
  await host.listen();
  return env.baseUrl;
}

async function builtPages(root: string): Promise<ServerBuild> {
  return await import(path.join(root, "build/server/index.js"));
}
