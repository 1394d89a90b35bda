import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { Conflict, Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { topicAct } from "./announcements.ts";
import { canTidy } from "./contract.ts";
import { reachesNobodyNew } from "./reaches-nobody-new.ts";
import { relocatePosts } from "./relocate-posts.ts";
import { lockTopic } from "./take-version.ts";
import { MergeTopicInput } from "./tidying-inputs.ts";
import { requireTidier, topicStanding } from "./topic-gate.ts";

const selectNumbers = statement(
  "merge_numbers",
  "SELECT number FROM post WHERE topic_id = $1 AND moved_to_id IS NULL ORDER BY number",
);
const selectState = statement(
  "merge_state",
  `SELECT is_general AS "isGeneral", merged_into_id AS "mergedInto" FROM topic WHERE id = $1`,
);
const close = statement(
  "merge_close",
  `UPDATE topic SET merged_into_id = $2, locked_at = coalesce(locked_at, now()), version = version + 1,
     pinned_at = NULL, pinned_until = NULL, close_after_days = NULL WHERE id = $1`,
);

type State = { isGeneral: boolean; mergedInto: number | null };

/**
 * Merges a topic into another (`into`): its messages go to the end of that one, and what is left says where they are.
 * Nobody reads them who could not read them before.
 * @returns the id of the topic they are in
 * @throws NotFound, Denied (`signInFirst`, `leadsOnly`), Conflict (`mergedAlready`), Invalid (`into`: `sameTopic`,
 *   `cannotWriteThere`, `topicClosedThere`, `readByOthers`; or `generalStays`)
 */
export const mergeTopic = ({ sql, transact }: Platform) =>
  async function mergeTopic(viewer: Viewer, topicId: number, input: unknown): Promise<number> {
    const { into: address, reason } = parse(MergeTopicInput, input);
    const into = Number(address);
    requireMember(viewer);
    if (into === topicId) throw Invalid({ into: { code: "sameTopic" } });
    await requireTidier(viewer, sql, topicId);
    return transact(async (work) => {
      // The lower one first: two who merge at once wait for each other and never across.
      for (const id of [topicId, into].sort((a, b) => a - b)) await lockTopic(work.sql, id);
      const { topic, tidier } = await requireTidier(viewer, work.sql, topicId);
      const found = await topicStanding(viewer, work.sql, into).catch(() => null);
      if (!found || !canTidy(viewer, found.gate)) throw Invalid({ into: { code: "cannotWriteThere" } });
      const target = found.gate;
      const [[state], [there]] = [
        await work.sql<State>(selectState, [topicId]),
        await work.sql<State>(selectState, [into]),
      ];
      if (state?.isGeneral) throw Invalid({}, { code: "generalStays" });
      if (state?.mergedInto) throw Conflict("mergedAlready");
      if (target.locked || there?.mergedInto) throw Invalid({ into: { code: "topicClosedThere" } });
      if (!reachesNobodyNew(topic, target)) throw Invalid({ into: { code: "readByOthers" } });

      const posts = await work.sql<{ number: number }>(selectNumbers, [topicId]);
      const numbers = posts.map(({ number }) => number);
      const sameSpace = topic.space.id === target.space.id;
      if (numbers.length > 0)
        await relocatePosts(work.sql, { from: topicId, to: into, numbers, byId: tidier.id, sameSpace });
      await work.sql(close, [topicId, into]);
      const [away, here] = [
        topicAct("topic.mergedAway", viewer, topic),
        topicAct("topic.mergedHere", viewer, target),
      ];
      await work.announce({ ...away, data: { into, posts: numbers.length }, reason });
      await work.announce({
        ...here,
        data: { from: topicId, posts: numbers.length },
        reason,
      });
      return into;
    });
  };
