import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { Denied, NotFound } from "../platform/errors.ts";
import { canEditPost, type DraftView, type PostView } from "./contract.ts";
import { DRAFT_VIEW } from "./draft-view.ts";
import { POST_PEOPLE, POST_VIEW } from "./present.ts";
import { type ReadTopic, requireReadable, requireTopic, requireUnlocked } from "./topic-gate.ts";

const selectPost = statement(
  "own_post",
  `SELECT p.id, p.version, greatest(p.text_version, p.created_version) AS "textVersion", p.body, p.author_id AS "authorId", p.removed_at IS NOT NULL AS removed,
     ${POST_VIEW} AS view, (SELECT ${DRAFT_VIEW} FROM draft d WHERE d.member_id = p.author_id AND d.post_id = p.id) AS draft
   FROM post p ${POST_PEOPLE} WHERE p.topic_id = $1 AND p.number = $2`,
);

export type OwnPost = {
  topic: ReadTopic;
  post: {
    id: number;
    version: number;
    /** At the last change of its text; at most `version`, which reactions raise too. */
    textVersion: number;
    body: string;
    authorId: number;
    removed: boolean;
    view: PostView;
    /** The change that its author has begun. */
    draft: DraftView | null;
  };
};

/**
 * A post of the viewer's own, removed ones included, so that what was done already can be answered.
 * @throws NotFound, Denied (`signInFirst`, `topicLocked`, `notYours`)
 */
export async function requireOwnPost(
  viewer: Viewer,
  sql: Sql,
  topicId: number,
  number: number,
): Promise<OwnPost> {
  requireMember(viewer);
  const topic = await requireTopic(viewer, sql, topicId);
  requireUnlocked(viewer, topic);
  requireReadable(topic, number);
  const [post] = await sql<OwnPost["post"]>(selectPost, [topicId, number]);
  if (!post) throw NotFound();
  if (!canEditPost(viewer, topic, { ...post, removed: false })) throw Denied("notYours");
  return { topic, post };
}
