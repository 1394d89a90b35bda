import type { Platform } from "../../server/platform/platform.ts";
import type { Demo } from "./demo.ts";

/** Activities that say how far a load came. */
const BEGUN = "demo.begun";
export const LOADED = "demo.loaded";

export type DemoState = "empty" | "cut short" | "loaded" | "operator's own";

/** Whether this database holds the demo, half of it, nothing, or somebody's own community. */
export async function demoState({ prisma }: Platform): Promise<DemoState> {
  const marks = await prisma.activity.findMany({
    where: { name: { in: [BEGUN, LOADED] } },
    select: { name: true },
  });
  if (marks.some(({ name }) => name === LOADED)) return "loaded";
  if (marks.length) return "cut short";
  const [members, twinnings] = await Promise.all([prisma.member.count(), prisma.twinning.count()]);
  return members + twinnings ? "operator's own" : "empty";
}

/** Written before the first row: from here until `demo.loaded` the database holds nothing but half a demo. */
export async function markBegun(demo: Demo): Promise<void> {
  const id = await demo.community.spaces.communitySpaceId();
  await demo.platform.transact((work) => work.announce(demoAct(BEGUN, id)));
}

/** A mark upon the community's own space. */
export const demoAct = (name: string, spaceId: number) => ({
  name,
  actorId: null,
  administrationId: null,
  spaceId,
  thing: { kind: "space", id: spaceId },
});

/** Throws away what a load that was cut short has left, and founds the community again. */
export async function emptyEverything({ platform, community }: Demo): Promise<void> {
  await untilNobodyIsInTheWay(() => truncate(platform));
  await community.spaces.foundCommunity(community.members.guest, "Community");
}

/** What still works in the database, a job or the last statement of who was killed, may wait for it while it waits. */
async function untilNobodyIsInTheWay(work: () => Promise<unknown>, tries = 5): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (tries === 1 || !String(error).includes(DEADLOCK)) throw error;
    await untilNobodyIsInTheWay(work, tries - 1);
  }
}

const DEADLOCK = "40P01";

const truncate = ({ prisma }: Platform) =>
  prisma.$executeRaw`
    DO $$ BEGIN
      EXECUTE (
        SELECT 'TRUNCATE ' || string_agg(format('%I.%I', schemaname, tablename), ', ') || ' RESTART IDENTITY CASCADE'
        FROM pg_tables WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'
      );
    END $$`;
