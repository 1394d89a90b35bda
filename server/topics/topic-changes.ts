import type { Viewer } from "../members/contract.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import type { Audience, PostView, TopicChanges } from "./contract.ts";
import { POST_PEOPLE, POST_VIEW, TOPIC_NOW } from "./present.ts";
import { requireTopic } from "./topic-gate.ts";

const AT_ONCE = 200;

// The head is read in the same statement, so counts and posts are of one moment.
const selectChanges = statement(
  "topic_changes",
  `SELECT t.version, ${TOPIC_NOW} AS now, t.audience, coalesce((
       SELECT json_agg(${POST_VIEW} ORDER BY p.version)
       FROM (SELECT * FROM post WHERE topic_id = t.id AND version > $2 AND number >= $3 ORDER BY version LIMIT ${AT_ONCE}) p
       ${POST_PEOPLE}), '[]') AS posts
   FROM topic t WHERE t.id = $1`,
);

/**
 * What changed after `version`, oldest first and not all at once when many; whoever calls has asked the policy.
 * @param from the first post of which is told
 */
export async function changesAfter(
  sql: Sql,
  topicId: number,
  version: number,
  from: number,
): Promise<TopicChanges & { audience: Audience }> {
  const [row] = await sql<Omit<TopicChanges, "more"> & { audience: Audience }>(selectChanges, [
    topicId,
    version,
    from,
  ]);
  if (!row) throw NotFound();
  const more = row.posts.length === AT_ONCE;
  const reached = more ? (row.posts.at(-1) as PostView).version : row.version;
  return { ...row, version: reached, more };
}

/** Catch-up for a page that was asleep. @throws NotFound when the topic is not for this viewer (any more) */
export const topicChanges = ({ sql }: Platform) =>
  async function topicChanges(viewer: Viewer, topicId: number, version: number): Promise<TopicChanges> {
    const { from } = await requireTopic(viewer, sql, topicId);
    const { audience: _, ...changes } = await changesAfter(sql, topicId, version, from);
    return changes;
  };
