import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { Conflict, Denied, Invalid, NotFound } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { actsFor } from "../spaces/contract.ts";
import { postAct } from "./announcements.ts";
import { canEditPost, canTidy, type PostView } from "./contract.ts";
import { keepMentions } from "./keep-mentions.ts";
import { POSTING } from "./limits.ts";
import { POST_PEOPLE, POST_VIEW } from "./present.ts";
import { renderBody } from "./render-body.ts";
import { replaceText } from "./replace-text.ts";
import { lockTopic, takeVersion } from "./take-version.ts";
import { RestoreVersionInput } from "./tidying-inputs.ts";
import { requireReadable, requireTopic, requireUnlocked } from "./topic-gate.ts";

const selectPost = statement(
  "restore_select",
  `SELECT p.id, p.version, p.body, p.author_id AS "authorId", ${POST_VIEW} AS view,
     (SELECT count(*)::int + 1 FROM post_revision r WHERE r.post_id = p.id) AS versions,
     (SELECT r.body FROM post_revision r WHERE r.post_id = p.id ORDER BY r.id OFFSET $3 - 1 LIMIT 1) AS wanted
   FROM post p ${POST_PEOPLE} WHERE p.topic_id = $1 AND p.number = $2`,
);
type Found = {
  id: number;
  version: number;
  body: string;
  authorId: number;
  view: PostView;
  versions: number;
  wanted: string | null;
};

/**
 * Gives a post an earlier text again: a new edit, by its author, or by those who tidy for a reason that goes into
 * the log. `of` is how many versions there were when it was asked for.
 * @throws NotFound, Denied (`signInFirst`, `notYours`, `topicLocked`), Invalid, TooMany,
 *   Conflict (`versionsMeanwhile`, `removedMeanwhile`)
 */
export const restoreVersion = ({ sql, transact, rateLimits }: Platform) =>
  async function restoreVersion(viewer: Viewer, topicId: number, input: unknown): Promise<PostView> {
    const { number, version: wanted, of, reason } = parse(RestoreVersionInput, input);
    const editor = requireMember(viewer);
    const topic = await requireTopic(viewer, sql, topicId);
    requireUnlocked(viewer, topic);
    requireReadable(topic, number);
    await rateLimits.spend(POSTING, editor.id);
    return transact(async (work) => {
      await lockTopic(work.sql, topicId);
      const [post] = await work.sql<Found>(selectPost, [topicId, number, wanted]);
      if (!post) throw NotFound();
      const isOwn = canEditPost(viewer, topic, { authorId: post.authorId, removed: false });
      if (!isOwn && !canTidy(viewer, topic)) throw Denied("notYours");
      if (post.view.removed) throw Conflict("removedMeanwhile");
      if (!isOwn && reason === undefined) throw Invalid({ reason: { code: "required" } });
      if (wanted >= of || post.wanted === null) throw Invalid({ version: { code: "wrongType" } });
      if (post.versions !== of) throw Conflict("versionsMeanwhile");
      if (post.body === post.wanted) return post.view;
      const version = await takeVersion(work.sql, topicId);
      const { html, ids } = await renderBody(work.sql, topic, post.wanted, post.wanted);
      await keepMentions(work.sql, post.id, ids);
      const text = { body: post.wanted, html, version };
      const about = { postId: post.id, base: post.version, editorId: editor.id };
      const edited = await replaceText(work.sql, { ...about, ...text });
      if (!edited) throw new Error("a locked post was changed");
      const administrationId = actsFor(viewer, topic.space.id);
      const act = postAct("post.edited", {
        topic,
        postId: post.id,
        number,
        version,
        actorId: editor.id,
        administrationId,
      });
      await work.announce(isOwn ? act : { ...act, name: "post.versionRestored", reason });
      return edited;
    });
  };
