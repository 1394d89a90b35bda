import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { Conflict, NotFound } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { actsFor } from "../spaces/contract.ts";
import { postAct } from "./announcements.ts";
import { type PostView, UNDO_MINUTES } from "./contract.ts";
import { RemoveInput } from "./inputs.ts";
import { requireOwnPost } from "./own-post.ts";
import { POST_PEOPLE, POST_VIEW } from "./present.ts";
import { showPost } from "./show-post.ts";
import { lockTopic, takeVersion } from "./take-version.ts";

const selectPost = statement(
  "undo_select",
  `SELECT ${POST_VIEW} AS view, p.removed_at > now() - interval '${UNDO_MINUTES} minutes' AS recent
   FROM post p ${POST_PEOPLE} WHERE p.id = $1`,
);

/**
 * Brings back one's own post that one has removed a few minutes ago. Again is done.
 * @throws NotFound, Denied (`signInFirst`, `topicLocked`, `notYours`), Invalid, Conflict (`undoTooLate`)
 */
export const undoRemoval = ({ sql, transact }: Platform) =>
  async function undoRemoval(viewer: Viewer, topicId: number, input: unknown): Promise<PostView> {
    const { number } = parse(RemoveInput, input);
    const { topic, post } = await requireOwnPost(viewer, sql, topicId, number);
    return transact(async (work) => {
      await lockTopic(work.sql, topicId);
      const [found] = await work.sql<{ view: PostView; recent: boolean }>(selectPost, [post.id]);
      if (!found || found.view.movedTo) throw NotFound();
      if (!found.view.removed) return found.view;
      if (found.view.removedByStaff || found.view.purged || !found.recent) throw Conflict("undoTooLate");
      const version = await takeVersion(work.sql, topicId);
      const shown = await showPost(work.sql, topicId, post.id, version);
      if (!shown) throw NotFound();
      const administrationId = actsFor(viewer, topic.space.id);
      const about = { topic, postId: post.id, number, version, actorId: post.authorId, administrationId };
      await work.announce({ ...postAct("post.edited", about), name: "post.restored" });
      return shown;
    });
  };
