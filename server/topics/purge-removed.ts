import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { topicRoom } from "./contract.ts";
import { lockTopic } from "./take-version.ts";

/** Posts of one topic emptied in one transaction. */
const BATCH = 100;

const selectDue = statement(
  "purge_due",
  `SELECT topic_id AS "topicId" FROM post
   WHERE removed_at < now() - make_interval(days => $1) AND purged_at IS NULL ORDER BY removed_at LIMIT 1`,
);
// Each takes a version of its own: catching up goes from version to version.
const emptyPosts = statement(
  "purge_empty",
  `WITH due AS (
     SELECT id, row_number() OVER (ORDER BY number)::int AS n FROM (
       SELECT id, number FROM post
       WHERE topic_id = $1 AND removed_at < now() - make_interval(days => $2) AND purged_at IS NULL
       ORDER BY number LIMIT ${BATCH}) AS first
   ), forgotten AS (
     DELETE FROM post_revision r USING due WHERE r.post_id = due.id
   ), taken AS (
     UPDATE topic SET version = version + (SELECT count(*)::int FROM due) WHERE id = $1
     RETURNING space_id, version - (SELECT count(*)::int FROM due) AS base
   )
   UPDATE post p SET body = '', html = '', attached = NULL, purged_at = now(), version = taken.base + due.n
   FROM due, taken WHERE p.id = due.id
   RETURNING p.id, p.number, p.version, taken.space_id AS "spaceId"`,
);

/**
 * Empties what was removed more than `purgeAfterDays` ago, its earlier texts too; the rows stay, so that numbers stay
 * dense. One topic and few posts at a time: whoever writes meanwhile hardly waits.
 * @returns how many posts were emptied
 */
export const purgeRemoved = ({ sql, transact, purgeAfterDays }: Platform) =>
  async function purgeRemoved(): Promise<number> {
    let purged = 0;
    for (;;) {
      const [due] = await sql<{ topicId: number }>(selectDue, [purgeAfterDays]);
      if (!due) return purged;
      purged += await transact(async (work) => {
        const { topicId } = due;
        await lockTopic(work.sql, topicId);
        const posts = await work.sql<{ id: number; number: number; version: number; spaceId: number }>(
          emptyPosts,
          [topicId, purgeAfterDays],
        );
        for (const { id, number, version, spaceId } of posts)
          await work.announce({
            name: "post.purged",
            actorId: null,
            administrationId: null,
            spaceId,
            thing: { kind: "post", id },
            data: { topicId, number, version },
            rooms: [topicRoom(topicId)],
          });
        return posts.length;
      });
    }
  };
