import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { Conflict, Denied, NotFound } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { actsFor, spaceTag } from "../spaces/contract.ts";
import { lockSpace } from "../spaces/lock-space.ts";
import { postAct } from "./announcements.ts";
import { canMarkTestimony, type PostView, TESTIMONIES_MAX } from "./contract.ts";
import { TestimonyInput } from "./inputs.ts";
import { POST_PEOPLE, POST_VIEW } from "./present.ts";
import { lockTopic, takeVersion } from "./take-version.ts";
import { requireTopic } from "./topic-gate.ts";

const choose = statement(
  "testimony_choose",
  `WITH p AS (
     UPDATE post SET testimony_at = CASE WHEN $3 THEN now() END, testimony_by_id = CASE WHEN $3 THEN $4::int END, version = $5
     WHERE topic_id = $1 AND number = $2 RETURNING *
   ) SELECT ${POST_VIEW} AS view FROM p ${POST_PEOPLE}`,
);
const countChosen = statement(
  "testimony_count",
  `SELECT count(*)::int AS chosen FROM post p JOIN topic t ON t.id = p.topic_id
   WHERE t.space_id = $1 AND p.testimony_at IS NOT NULL AND p.removed_at IS NULL`,
);
const findPost = statement(
  "testimony_find",
  `SELECT p.id, ${POST_VIEW} AS view FROM post p ${POST_PEOPLE}
   WHERE p.topic_id = $1 AND p.number = $2 AND p.removed_at IS NULL`,
);

/**
 * Chooses a message as a testimony of its twinning, or takes it back (`chosen`); at most three. Again is done.
 * @throws NotFound, Denied (`signInFirst`, `leadsOnly`), Invalid, Conflict (`testimoniesFull`)
 */
export const markTestimony = ({ sql, transact }: Platform) =>
  async function markTestimony(viewer: Viewer, topicId: number, input: unknown): Promise<PostView> {
    const { number, chosen } = parse(TestimonyInput, input);
    const lead = requireMember(viewer);
    const topic = await requireTopic(viewer, sql, topicId);
    if (!canMarkTestimony(viewer, topic)) throw Denied("leadsOnly");
    return transact(async (work) => {
      // In line for all topics of the space: two leads at once cannot choose a fourth.
      await lockSpace(work.sql, topic.space.id);
      await lockTopic(work.sql, topicId);
      const [post] = await work.sql<{ id: number; view: PostView }>(findPost, [topicId, number]);
      if (!post) throw NotFound();
      if (post.view.testimony === chosen) return post.view;
      const version = await takeVersion(work.sql, topicId);
      const [changed] = await work.sql<{ view: PostView }>(choose, [
        topicId,
        number,
        chosen,
        lead.id,
        version,
      ]);
      const [count] = await work.sql<{ chosen: number }>(countChosen, [topic.space.id]);
      if (!changed || (count?.chosen ?? 0) > TESTIMONIES_MAX) throw Conflict("testimoniesFull");
      const administrationId = actsFor(viewer, topic.space.id);
      const about = { topic, postId: post.id, number, version, actorId: lead.id, administrationId };
      const act = postAct("post.edited", about);
      await work.announce({
        ...act,
        name: chosen ? "testimony.chosen" : "testimony.takenBack",
        touches: [...(act.touches ?? []), spaceTag(topic.space.id)],
      });
      return changed.view;
    });
  };
