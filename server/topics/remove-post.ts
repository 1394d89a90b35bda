import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { actsFor } from "../spaces/contract.ts";
import { postAct } from "./announcements.ts";
import type { PostView } from "./contract.ts";
import { RemoveInput } from "./inputs.ts";
import { requireOwnPost } from "./own-post.ts";
import { POST_PEOPLE, POST_VIEW } from "./present.ts";
import { takeVersion } from "./take-version.ts";

const hidePost = statement(
  "remove_hide_post",
  `WITH p AS (
     UPDATE post SET removed_at = now(), removed_by_id = $2, version = $3, testimony_at = NULL, testimony_by_id = NULL
     WHERE id = $1 AND removed_at IS NULL RETURNING *
   )
   SELECT ${POST_VIEW} AS view FROM p ${POST_PEOPLE}`,
);
const recount = statement(
  "remove_recount",
  `UPDATE topic SET post_count = post_count - 1, participant_count = participant_count - (NOT EXISTS (
     SELECT 1 FROM post WHERE topic_id = $1 AND author_id = $2 AND removed_at IS NULL))::int
   WHERE id = $1`,
);

/**
 * Takes one's own post away from every reader; the row stays, its number too. Again answers as done.
 * @throws NotFound, Denied (`notYours`), Invalid
 */
export const removePost = ({ sql, transact }: Platform) =>
  async function removePost(viewer: Viewer, topicId: number, input: unknown): Promise<PostView> {
    const { number } = parse(RemoveInput, input);
    const { topic, post } = await requireOwnPost(viewer, sql, topicId, number);
    if (post.removed) return post.view;
    return transact(async (work) => {
      const version = await takeVersion(work.sql, topicId);
      const [hidden] = await work.sql<{ view: PostView }>(hidePost, [post.id, post.authorId, version]);
      // Somebody's other window was faster: done is done, but this version says nothing and is given back.
      if (!hidden) throw new RemovedAlready();
      await work.sql(recount, [topicId, post.authorId]);
      const administrationId = actsFor(viewer, topic.space.id);
      const about = { topic, postId: post.id, number, version, actorId: post.authorId, administrationId };
      await work.announce(postAct("post.removed", about));
      return hidden.view;
    }).catch(async (error) => {
      if (!(error instanceof RemovedAlready)) throw error;
      return (await requireOwnPost(viewer, sql, topicId, number)).post.view;
    });
  };

class RemovedAlready extends Error {}
