import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { topicAct } from "./announcements.ts";
import { TopicRulesInput } from "./tidying-inputs.ts";
import { requireTidier } from "./topic-gate.ts";

// Silence is counted from now where it begins to count.
const setRules = statement(
  "topic_set_rules",
  `UPDATE topic SET version = version + 1, slow_minutes = $2, close_after_days = $3, announce_only = $4,
     quiet_since = CASE WHEN close_after_days IS DISTINCT FROM $3 THEN now() ELSE quiet_since END
   WHERE id = $1 AND (slow_minutes, close_after_days, announce_only) IS DISTINCT FROM ($2::int, $3::int, $4::bool)
   RETURNING id`,
);

/**
 * Sets how one writes in a topic: one reply of a person in `slowMinutes`, closed after `closeAfterDays` of silence
 * (0: not), only announcements. For a reason that goes into the log; what is so already is done.
 * @throws NotFound, Denied (`signInFirst`, `leadsOnly`), Invalid
 */
export const setTopicRules = ({ sql, transact }: Platform) =>
  async function setTopicRules(viewer: Viewer, topicId: number, input: unknown): Promise<void> {
    const { slowMinutes, closeAfterDays, announceOnly, reason } = parse(TopicRulesInput, input);
    const { topic } = await requireTidier(viewer, sql, topicId);
    await transact(async (work) => {
      const values = [topicId, slowMinutes || null, closeAfterDays || null, announceOnly];
      const [changed] = await work.sql(setRules, values);
      if (!changed) return;
      const data = { slowMinutes, closeAfterDays, announceOnly };
      await work.announce({ ...topicAct("topic.rulesChanged", viewer, topic), data, reason });
    });
  };
