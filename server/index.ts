import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { loadDemo } from "../prisma/seed.ts";
import { createCommunity } from "./community.ts";
import { openDatabase } from "./host/database.ts";
import { createHost } from "./host/http.ts";
import { createPageCache } from "./host/page-cache.ts";
import { pages } from "./host/pages.ts";
import { staticFiles } from "./host/static-files.ts";
import { memberGroup, sessionGroup, type Viewer } from "./members/contract.ts";
import { readEnv } from "./platform/env.ts";
import { createPlatform } from "./platform/platform.ts";
import { createRealtime } from "./platform/realtime.ts";

export type RunningAgire = { url: string; stop(): Promise<void> };

/**
 * Environment -> database -> community -> http and sockets. Answers once pages are served.
 * @param root the project's folder
 * @throws Error with a sentence for the operator when it cannot start
 */
export async function startAgire(root: string, say: (sentence: string) => void): Promise<RunningAgire> {
  const env = readEnv();
  if (env.rateLimits !== 1) say(`Limiti di frequenza moltiplicati per ${env.rateLimits}.`);
  const database = await openDatabase(env, path.join(root, "prisma/migrations"), say);
  const platform = createPlatform(env, database.url);
  const { log } = platform;
  // Whatever nobody caught is written down; one visitor's accident is not the end of everybody's page.
  process.on("unhandledRejection", (err) => log.error({ err }, "nobody caught this"));
  const community = createCommunity(platform);

  await platform.jobs.start();
  await platform.feed.start();
  await community.spaces.foundCommunity(community.members.guest, "Community");
  const demo = database.embedded ? await loadDemo({ community, platform, env, say }) : null;

  const cache = createPageCache();
  platform.feed.onActivity(({ touches }) => cache.drop(touches ?? []));
  platform.feed.onGap(() => cache.clear());
  const realtime = createRealtime<Viewer>({
    feed: platform.feed,
    log,
    async identify({ headers }) {
      const session = await community.members.sessions.read(headers.cookie);
      const member = session?.viewer.member;
      if (!session || !member) return { viewer: community.members.guest, present: null, groups: [] };
      return {
        viewer: session.viewer,
        present: { id: member.id, name: member.name },
        groups: [sessionGroup(session.hash), memberGroup(member.id)],
      };
    },
  });
  for (const channel of community.channels) realtime.channel(channel);

  const dev = env.production ? null : await import("./host/dev.ts").then(({ startVite }) => startVite(root));
  const build = dev?.build ?? (await builtPages(root));
  const site = {
    baseUrl: env.baseUrl,
    owner: env.siteOwner,
    demo: demo !== null,
    readableMail: demo !== null && !env.smtpUrl,
  };
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
    handlers: [files, pages({ build, community, readMail, cache, site, log, dev: dev !== null })],
    otherUpgrades: dev !== null,
  });
  dev?.hotReloadOver(host.http);
  await host.listen();

  return {
    url: env.baseUrl,
    async stop() {
      await Promise.all([host.close(), realtime.close()]);
      await dev?.stop();
      await platform.jobs.stop();
      await platform.feed.stop();
      await platform.close();
      await database.stop();
    },
  };
}

async function builtPages(root: string): Promise<ServerBuild> {
  return await import(path.join(root, "build/server/index.js"));
}
