import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { topicAct } from "./announcements.ts";
import { PINNED } from "./present.ts";
import { ModerateTopicInput } from "./tidying-inputs.ts";
import { requireTidier } from "./topic-gate.ts";

const changes = {
  lock: statement(
    "topic_lock",
    "UPDATE topic SET version = version + 1, locked_at = now() WHERE id = $1 AND locked_at IS NULL RETURNING id",
  ),
  unlock: statement(
    "topic_unlock",
    "UPDATE topic SET version = version + 1, locked_at = NULL, quiet_since = now() WHERE id = $1 AND locked_at IS NOT NULL RETURNING id",
  ),
  // To the end of the last day, in Rome.
  pin: statement(
    "topic_pin",
    `UPDATE topic t SET version = version + 1, pinned_at = now(),
       pinned_until = ($2::date + 1)::timestamp AT TIME ZONE 'Europe/Rome' - interval '1 second'
     WHERE id = $1 AND NOT ${PINNED} RETURNING id`,
  ),
  unpin: statement(
    "topic_unpin",
    "UPDATE topic SET version = version + 1, pinned_at = NULL, pinned_until = NULL WHERE id = $1 AND pinned_at IS NOT NULL RETURNING id",
  ),
};
const NAMES = {
  lock: "topic.locked",
  unlock: "topic.unlocked",
  pin: "topic.pinned",
  unpin: "topic.unpinned",
};

/**
 * Locks, unlocks, pins or unpins a topic (`change`), for a reason that goes into the activity log; what is pinned
 * `until` a day is unpinned by itself. Again is done.
 * @throws NotFound, Denied (`signInFirst`, `leadsOnly`), Invalid
 */
export const moderateTopic = ({ sql, transact }: Platform) =>
  async function moderateTopic(viewer: Viewer, topicId: number, input: unknown): Promise<void> {
    const { change, until, reason } = parse(ModerateTopicInput, input);
    const { topic } = await requireTidier(viewer, sql, topicId);
    if (until !== undefined && !isSoon(until)) throw Invalid({ until: { code: "notInTwoYears" } });
    await transact(async (work) => {
      const values = change === "pin" ? [topicId, until ?? null] : [topicId];
      const [changed] = await work.sql(changes[change], values);
      if (!changed) return;
      await work.announce({ ...topicAct(NAMES[change], viewer, topic), reason });
    });
  };

/** Today in Rome or later, and within two years. */
function isSoon(day: string): boolean {
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(new Date());
  return day >= today && day <= `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`;
}
