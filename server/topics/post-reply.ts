import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { Conflict, Denied, NotFound } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { actsFor } from "../spaces/contract.ts";
import type { Along } from "../spaces/things.ts";
import { postAct } from "./announcements.ts";
import { canReply, canTidy, type PostView } from "./contract.ts";
import { sentDraft, sentDraftValues } from "./forget-draft.ts";
import { ReplyInput } from "./inputs.ts";
import { mentionColumns } from "./keep-mentions.ts";
import { layAlong } from "./lay-along.ts";
import { POSTING } from "./limits.ts";
import { POST_PEOPLE, POST_VIEW } from "./present.ts";
import { renderMessage } from "./render-message.ts";
import { requirePause } from "./require-pause.ts";
import { requireTopic, requireUnlocked } from "./topic-gate.ts";

// Takes the topic's row lock: from here to commit replies to one topic stand in line.
const takeNumber = statement(
  "reply_take_number",
  `UPDATE topic SET version = version + 1, last_number = last_number + 1, post_count = post_count + 1,
     last_post_at = now()
   WHERE id = $1`,
);
// Its snapshot is younger than the lock and does not see its own insert: so "first post of this author" is exact. The
// number it reads was taken by this very transaction: it may be sent behind without waiting.
const insertPost = statement(
  "reply_insert_post",
  `WITH p AS (
     INSERT INTO post (topic_id, number, version, created_version, author_id, administration_id, client_id, body, html)
     SELECT id, last_number, version, version, $2, $3, $4, $5, $6 FROM topic WHERE id = $1 RETURNING *
   ), meant AS (
     INSERT INTO mention (post_id, member_id, administration_id)
     SELECT p.id, u.member_id, u.administration_id FROM p, unnest($7::int[], $8::int[]) AS u(member_id, administration_id)
   ), begun AS (
     DELETE FROM draft WHERE member_id = $2 AND topic_id = $1 AND ${sentDraft(9, "$5")}
   ), counted AS (
     UPDATE topic SET participant_count = participant_count + 1
     WHERE id = $1 AND NOT EXISTS (
       SELECT 1 FROM post WHERE topic_id = $1 AND author_id = $2 AND removed_at IS NULL)
   )
   SELECT p.id, ${POST_VIEW} AS view FROM p ${POST_PEOPLE}`,
);
const selectSame = statement(
  "reply_select_same",
  `SELECT p.id, p.body, ${POST_VIEW} AS view FROM post p ${POST_PEOPLE}
   WHERE p.topic_id = $1 AND p.author_id = $2 AND p.client_id = $3`,
);

/**
 * Writes a reply; its draft goes with it. The same `clientId` again answers the post that is there already, and leaves
 * what was begun since.
 * @param along what another room lays beside it, in the same transaction
 * @throws NotFound, Denied (`signInFirst`, `topicLocked`, `announceOnly`), Invalid, TooMany (`tooMany`, `slowTopic`), Conflict (`sentDifferently`: same id, other text)
 */
export const postReply = ({ sql, transact, rateLimits }: Platform) =>
  async function postReply(
    viewer: Viewer,
    topicId: number,
    input: unknown,
    along: Along | null = null,
  ): Promise<PostView> {
    const author = requireMember(viewer);
    const topic = await requireTopic(viewer, sql, topicId);
    requireUnlocked(viewer, topic);
    if (!canReply(viewer, topic)) throw Denied("announceOnly");
    const { body, clientId, draft } = parse(ReplyInput, input);
    await rateLimits.spend(POSTING, author.id);
    const { html, ids } = await renderMessage(sql, topic, body);
    const administrationId = actsFor(viewer, topic.space.id);
    try {
      return await transact(async (work) => {
        const taken = work.sql(takeNumber, [topicId]);
        if (topic.slowMinutes && !canTidy(viewer, topic)) {
          await taken;
          await requirePause(work.sql, topicId, author.id, clientId, topic.slowMinutes);
        }
        const said = [topicId, author.id, administrationId, clientId, body, html];
        const values = [...said, ...mentionColumns(ids), ...sentDraftValues(draft)];
        const [[post]] = await Promise.all([
          work.sql<{ id: number; view: PostView }>(insertPost, values),
          taken,
        ]);
        if (!post) throw NotFound();
        const { number, version } = post.view;
        const about = { topic, postId: post.id, number, version, actorId: author.id, administrationId };
        const act = postAct("post.created", about);
        await work.announce(act);
        if (!along) return post.view;
        return { ...post.view, attached: await layAlong(work, along, act, author.id) };
      });
    } catch (error) {
      if (!isSentAlready(error)) throw error;
      const same = await sentAlready(sql, topicId, author.id, clientId, body);
      const differs = along && !same.view.movedTo && !(await along.lies(sql, { kind: "post", id: same.id }));
      if (differs) throw Conflict("sentDifferently");
      return same.view;
    }
  };

const isSentAlready = (error: unknown) =>
  (error as { constraint?: string }).constraint === "post_topic_id_author_id_client_id_key";

async function sentAlready(sql: Sql, topicId: number, authorId: number, clientId: string, body: string) {
  const [same] = await sql<{ id: number; body: string; view: PostView }>(selectSame, [
    topicId,
    authorId,
    clientId,
  ]);
  if (!same) throw NotFound();
  // Edited since: still the same sending.
  if (same.body !== body && same.view.editedAt === null && !same.view.movedTo)
    throw Conflict("sentDifferently");
  return same;
}
