import type { Viewer } from "../members/contract.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { Conflict, NotFound } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { actsFor } from "../spaces/contract.ts";
import { postAct } from "./announcements.ts";
import type { PostView } from "./contract.ts";
import { POST_PEOPLE, POST_VIEW } from "./present.ts";
import { recount } from "./recount.ts";
import { showPost } from "./show-post.ts";
import { lockTopic, takeVersion } from "./take-version.ts";
import { ModeratePostInput } from "./tidying-inputs.ts";
import { requireTidier } from "./topic-gate.ts";

const selectPost = statement(
  "moderate_select",
  `SELECT p.id, ${POST_VIEW} AS view
   FROM post p ${POST_PEOPLE} WHERE p.topic_id = $1 AND p.number = $2`,
);
// What is removed is no testimony any more: restored, a lead may choose it again.
const hide = statement(
  "moderate_hide",
  `WITH p AS (
     UPDATE post SET removed_at = now(), removed_by_id = $2, version = $3, testimony_at = NULL, testimony_by_id = NULL
     WHERE id = $1 AND removed_at IS NULL RETURNING *
   ) SELECT ${POST_VIEW} AS view FROM p ${POST_PEOPLE}`,
);
async function hidePost(sql: Sql, topicId: number, postId: number, byId: number, version: number) {
  const [hidden] = await sql<{ view: PostView }>(hide, [postId, byId, version]);
  await recount(sql, topicId);
  return hidden?.view ?? null;
}

/**
 * Removes somebody's post for a reason, or restores one, whoever removed it (`removed`); the reason goes into the activity log.
 * What is so already is answered as done.
 * @throws NotFound, Denied (`signInFirst`, `leadsOnly`), Invalid, Conflict (`purged`)
 */
export const moderatePost = ({ sql, transact }: Platform) =>
  async function moderatePost(viewer: Viewer, topicId: number, input: unknown): Promise<PostView> {
    const { number, removed, reason } = parse(ModeratePostInput, input);
    const { tidier, topic } = await requireTidier(viewer, sql, topicId);
    return transact(async (work) => {
      await lockTopic(work.sql, topicId);
      const [post] = await work.sql<{ id: number; view: PostView }>(selectPost, [topicId, number]);
      if (!post) throw NotFound();
      if (post.view.removed === removed) return post.view;
      if (post.view.movedTo) throw NotFound();
      if (post.view.purged) throw Conflict("purged");
      const version = await takeVersion(work.sql, topicId);
      const changed = removed
        ? await hidePost(work.sql, topicId, post.id, tidier.id, version)
        : await showPost(work.sql, topicId, post.id, version);
      if (!changed) throw NotFound();
      const about = {
        topic,
        postId: post.id,
        number,
        version,
        actorId: tidier.id,
        administrationId: actsFor(viewer, topic.space.id),
      };
      const act = postAct(removed ? "post.removed" : "post.edited", about);
      await work.announce({ ...act, name: removed ? "post.removed" : "post.restored", reason });
      return changed;
    });
  };
