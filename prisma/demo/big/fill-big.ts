import { hashPassword } from "../../../server/members/passwords.ts";
import { statement } from "../../../server/platform/db/sql.ts";
import { accountsFile, newPassword, writtenPassword } from "../accounts.ts";
import type { Demo } from "../demo.ts";
import { demoAct, demoState } from "../demo-state.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import { fillDiscussions } from "./big-discussions.ts";
import { fillPeople } from "./big-people.ts";
import { fillTwinnings } from "./big-twinnings.ts";
import { BIG, type Scale } from "./scale.ts";

const FILLED = "demo.filled";
/** The first of the people it invents; their password is the demo's. */
const FIRST = "persona-1@example.org";

export type Filled = "filled" | "filled before" | "operator's own";

const analyze = statement("big_analyze", "ANALYZE");
// Half a million rows may take longer than a page's statement may.
const takeTime = statement("big_take_time", "SET LOCAL statement_timeout = 0");

/**
 * Fills an empty database, or one that holds the demo, with a community of a region's size. All of it or nothing: it
 * is one transaction. A database with people of its own is left alone.
 * @param told called with the posts that stand, while they grow
 */
export async function fillBig(
  demo: Demo,
  told: (posts: number, of: number) => void,
  scale: Scale = BIG,
): Promise<Filled> {
  const { platform, community, env, say } = demo;
  return oneAtATime(platform, async () => {
    if (await platform.prisma.activity.findFirst({ where: { name: FILLED } })) return "filled before";
    const state = await demoState(platform);
    if (state !== "empty" && state !== "loaded") return "operator's own";
    const password = env.demoPassword ?? (await writtenPassword(accountsFile(env))) ?? newPassword();
    const passwordHash = await hashPassword(password);
    const forum = await community.spaces.communitySpaceId();
    await platform.transact(async (work) => {
      await work.sql(takeTime);
      await fillPeople(work.sql, scale, passwordHash);
      await fillTwinnings(work.sql, scale);
      await fillDiscussions(work.sql, scale, (posts) => told(posts, scale.posts));
      await work.announce(demoAct(FILLED, forum));
    });
    await platform.sql(analyze);
    say(`Le persone inventate entrano tutte con la stessa password: ${FIRST}, ${password}`);
    return "filled";
  });
}
