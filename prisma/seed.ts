import { accountsFile, greet, newPassword, remind, writeAccounts } from "./demo/accounts.ts";
import type { Demo } from "./demo/demo.ts";
import { demoState, emptyEverything, markBegun } from "./demo/demo-state.ts";
import { loadPeople } from "./demo/load-people.ts";
import { loadTwinnings } from "./demo/load-twinnings.ts";
import { oneAtATime } from "./demo/one-at-a-time.ts";
import { playTimeline } from "./demo/play-timeline.ts";
import { renewPassword } from "./demo/renew-password.ts";
import { settleDates } from "./demo/settle-dates.ts";
import { withoutLetters } from "./demo/settle-news.ts";

/**
 * Fills an empty database with the demo community: invented people around real twinnings. A load that was cut
 * short is thrown away and done again; a database with people of its own is left alone. To be called after the
 * community was founded and before anything is served.
 * @returns the password of all demo accounts, or null when this is not the demo
 */
export async function loadDemo(demo: Demo): Promise<{ password: string } | null> {
  return oneAtATime(demo.platform, async () => {
    switch (await demoState(demo.platform)) {
      case "operator's own":
        return null;
      case "loaded":
        return remindOf(demo);
      case "cut short":
        demo.say("Il caricamento della community dimostrativa era rimasto a metà: lo rifaccio da capo.");
        await emptyEverything(demo);
        return load(demo);
      case "empty":
        return load(demo);
    }
  });
}

async function load(demo: Demo): Promise<{ password: string }> {
  const started = Date.now();
  demo.say("Carico la community dimostrativa…");
  const now = new Date();
  await markBegun(demo);
  const file = accountsFile(demo.env);
  const password = demo.env.demoPassword ?? newPassword();
  await writeAccounts(file, password);
  const people = await loadPeople(demo, password, now);
  await withoutLetters(demo.platform.prisma);
  const spaces = await loadTwinnings(demo, people);
  const played = await playTimeline(demo, people, spaces, now);
  await settleDates(demo, played);
  greet(demo.say, { file, password, seconds: (Date.now() - started) / 1000, posts: played.posts.length });
  return { password };
}

async function remindOf({ platform, env, say }: Demo): Promise<{ password: string }> {
  const file = accountsFile(env);
  const password = await renewPassword(platform, file, env.demoPassword);
  remind(say, { file });
  return { password };
}
