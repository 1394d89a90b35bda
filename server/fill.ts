import path from "node:path";
import { fillBig } from "../prisma/demo/big/fill-big.ts";
import { loadDemo } from "../prisma/seed.ts";
import { createCommunity } from "./community.ts";
import { openDatabase } from "./host/database.ts";
import { readEnv } from "./platform/env.ts";
import { createPlatform } from "./platform/platform.ts";

/**
 * `npm run demo:big`: a community of a region's size for who wants to see how it works there. Ends the process.
 * @param root the project's folder
 */
export async function fill(root: string): Promise<void> {
  const say = (sentence: string) => console.log(sentence);
  const env = readEnv();
  const started = Date.now();
  const database = await openDatabase(env, path.join(root, "prisma/migrations"), say);
  const platform = createPlatform({ ...env, logLevel: "warn" }, database.url);
  let code = 0;
  try {
    const community = createCommunity(platform);
    await platform.jobs.start();
    await community.spaces.foundCommunity(community.members.guest, "Community");
    const demo = { community, platform, env, say };
    if (database.embedded) await loadDemo(demo);
    switch (await fillBig(demo, bar)) {
      case "filled":
        say(`Fatto in ${Math.round((Date.now() - started) / 1000)} s.`);
        break;
      case "filled before":
        say("È già piena: non aggiungo niente.");
        break;
      case "operator's own":
        console.error("In questo database ci sono persone e gemellaggi veri: non tocco niente.");
        code = 1;
    }
  } finally {
    await platform.jobs.stop();
    await platform.close();
    await database.stop();
  }
  process.exit(code);
}

const WIDTH = 40;
let printed = -1;

/** One line that grows; where nobody looks on, a line every tenth. */
function bar(posts: number, of: number): void {
  const share = posts / of;
  const text = `Messaggi ${"█".repeat(Math.round(share * WIDTH)).padEnd(WIDTH, "·")} ${posts.toLocaleString("it")}`;
  if (process.stdout.isTTY) return void process.stdout.write(`\r${text}${posts === of ? "\n" : ""}`);
  const tenth = Math.floor(share * 10);
  if (tenth !== printed) console.log(text);
  printed = tenth;
}
