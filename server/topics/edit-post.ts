import type { Viewer } from "../members/contract.ts";
import { Conflict } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { actsFor } from "../spaces/contract.ts";
import { postAct } from "./announcements.ts";
import type { PostView } from "./contract.ts";
import { forgetEditDraft, sentDraftValues } from "./forget-draft.ts";
import { EditInput } from "./inputs.ts";
import { keepMentions } from "./keep-mentions.ts";
import { POSTING } from "./limits.ts";
import { type OwnPost, requireOwnPost } from "./own-post.ts";
import { renderMessage } from "./render-message.ts";
import { replaceText } from "./replace-text.ts";
import { takeVersion } from "./take-version.ts";

/**
 * Changes the text of one's own post; what it said before is kept, and its draft goes. The same change again answers as done.
 * @throws NotFound, Denied (`notYours`), Invalid, TooMany, Conflict (`editedMeanwhile`, `removedMeanwhile`)
 */
export const editPost = ({ sql, transact, rateLimits }: Platform) =>
  async function editPost(viewer: Viewer, topicId: number, input: unknown): Promise<PostView> {
    const { number, version: base, body, draft } = parse(EditInput, input);
    const { topic, post } = await requireOwnPost(viewer, sql, topicId, number);
    const done = doneAlready(post, base, body);
    if (done) {
      await sql(forgetEditDraft, [post.authorId, post.id, body, ...sentDraftValues(draft)]);
      return done;
    }
    await rateLimits.spend(POSTING, post.authorId);
    const { html, ids } = await renderMessage(sql, topic, body, post.body);
    return transact(async (work) => {
      const version = await takeVersion(work.sql, topicId);
      const editorId = post.authorId;
      const edited = await replaceText(work.sql, { postId: post.id, base, editorId, body, html, version });
      if (!edited) throw new ChangedMeanwhile();
      await keepMentions(work.sql, post.id, ids);
      await work.sql(forgetEditDraft, [editorId, post.id, body, ...sentDraftValues(draft)]);
      const administrationId = actsFor(viewer, topic.space.id);
      const about = { topic, postId: post.id, number, version, actorId: post.authorId, administrationId };
      const act = postAct("post.edited", about);
      const mentions = ids.memberIds.length + ids.administrationIds.length;
      await work.announce(mentions > 0 ? { ...act, data: { ...act.data, mentions } } : act);
      return edited;
    }).catch(async (error) => {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      // Somebody's other window was faster, perhaps with the same change.
      const now = await requireOwnPost(viewer, sql, topicId, number);
      return doneAlready(now.post, base, body) ?? Promise.reject(Conflict("editedMeanwhile"));
    });
  };

/** The answer where the post says already what it is to say. @throws Conflict when it is no longer the one changed */
function doneAlready(post: OwnPost["post"], base: number, body: string): PostView | null {
  if (post.removed) throw Conflict("removedMeanwhile");
  if (post.body === body) return post.view;
  if (base < post.textVersion || base > post.version) throw Conflict("editedMeanwhile");
  return null;
}

class ChangedMeanwhile extends Error {}
