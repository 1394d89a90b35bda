import { chmod, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { loadDemo } from "../../prisma/seed.ts";
import { createCommunity } from "../../server/community.ts";
import { openDatabase } from "../../server/host/database.ts";
import { readEnv } from "../../server/platform/env.ts";
import { createPlatform } from "../../server/platform/platform.ts";

it("loads", async () => {
  const base = await realpath(await mkdtemp(path.join(tmpdir(), "agire-seed-")));
  await chmod(base, 0o755);
  const env = readEnv({ DATA_DIR: base, LOG_LEVEL: "warn" });
  const database = await openDatabase(env, path.resolve("prisma/migrations"), console.log);
  const platform = createPlatform(env, database.url);
  const community = createCommunity(platform);
  await platform.jobs.start();
  try {
    await community.spaces.foundCommunity(community.members.guest, "Community");
    for (let i = 0; i < 2; i++) {
      const t = Date.now();
      const r = await loadDemo({ community, platform, env, say: console.log });
      console.log(r, Date.now() - t);
    }
    const list = await community.topics.topicList(community.members.guest, null);
    console.log(list.topics.map((x) => [x.title, x.createdAt, x.postCount, x.lastPostAt].join(" | ")));
    expect(1).toBe(1);
  } finally {
    await platform.jobs.stop();
    await platform.close();
    await database.stop();
    await rm(base, { recursive: true, force: true });
  }
}, 60000);
