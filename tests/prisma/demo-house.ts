import { loadDemo } from "../../prisma/seed.ts";
import { createCommunity } from "../../server/community.ts";
import { type Env, readEnv } from "../../server/platform/env.ts";
import { createPlatform } from "../../server/platform/platform.ts";

/** A community upon a database, as `server/index.ts` puts it together before it serves. */
export async function moveIn({ url, dataDir }: { url: string; dataDir: string }) {
  const env: Env = readEnv({ DATA_DIR: dataDir, LOG_LEVEL: "silent" });
  const platform = createPlatform(env, url);
  const community = createCommunity(platform);
  await platform.jobs.start();
  await community.spaces.foundCommunity(community.members.guest, "Community");
  const said: string[] = [];
  return {
    platform,
    community,
    said,
    load: (demoPassword?: string) =>
      loadDemo({ platform, community, env: { ...env, demoPassword }, say: (line) => said.push(line) }),
    async leave() {
      await platform.jobs.stop();
      await platform.close();
    },
  };
}

export type House = Awaited<ReturnType<typeof moveIn>>;
