import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { Denied, NotFound } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { topicAct } from "./announcements.ts";
import { canChooseUseful } from "./contract.ts";
import { TestimonyInput } from "./inputs.ts";
import { lockTopic } from "./take-version.ts";
import { requireTopic, requireUnlocked } from "./topic-gate.ts";

const selectPost = statement(
  "useful_select",
  `SELECT p.id, t.useful_post_id IS NOT DISTINCT FROM p.id AS useful
   FROM post p JOIN topic t ON t.id = p.topic_id
   WHERE p.topic_id = $1 AND p.number = $2 AND p.removed_at IS NULL AND NOT (p.number = 1 AND t.author_id IS NOT NULL)`,
);
const choose = statement(
  "useful_choose",
  "UPDATE topic SET version = version + 1, useful_post_id = $2 WHERE id = $1",
);

/**
 * Chooses the useful answer of a topic, in place of the one before, or takes it back (`chosen`): by who opened the
 * topic or a lead. The opening is no answer. Again is done.
 * @throws NotFound, Denied (`signInFirst`, `topicLocked`, `askerOnly`), Invalid
 */
export const chooseUseful = ({ sql, transact }: Platform) =>
  async function chooseUseful(viewer: Viewer, topicId: number, input: unknown): Promise<void> {
    const { number, chosen } = parse(TestimonyInput, input);
    requireMember(viewer);
    const topic = await requireTopic(viewer, sql, topicId);
    requireUnlocked(viewer, topic);
    if (!canChooseUseful(viewer, topic)) throw Denied("askerOnly");
    await transact(async (work) => {
      await lockTopic(work.sql, topicId);
      const [post] = await work.sql<{ id: number; useful: boolean }>(selectPost, [topicId, number]);
      if (!post) throw NotFound();
      if (post.useful === chosen) return;
      await work.sql(choose, [topicId, chosen ? post.id : null]);
      const act = topicAct(chosen ? "topic.usefulChosen" : "topic.usefulTakenBack", viewer, topic);
      await work.announce({ ...act, data: { number } });
    });
  };
