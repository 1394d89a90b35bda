import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { READABLE } from "./present.ts";

const countNews = statement(
  "topic_news",
  `SELECT t.space_id AS "spaceId", count(*)::int AS posts
   FROM topic t JOIN space s ON s.id = t.space_id
   JOIN participation y ON y.space_id = t.space_id AND y.member_id = $1 AND (y.until IS NULL OR y.until > now())
   LEFT JOIN topic_reading r ON r.topic_id = t.id AND r.member_id = $1
   JOIN post p ON p.topic_id = t.id AND p.number > coalesce(r.number, 0)
   WHERE ${READABLE} AND p.removed_at IS NULL AND p.author_id <> $1 AND p.created_at > y."from"
   GROUP BY t.space_id`,
);

/** How many messages of others a member has not read yet, by space taken part in, since the day it began. */
export const newsOf = ({ sql }: Platform) =>
  async function newsOf(viewer: Viewer): Promise<Record<number, number>> {
    if (!viewer.member) return {};
    const spaces = viewer.participations.map(({ spaceId }) => spaceId);
    const rows = await sql<{ spaceId: number; posts: number }>(countNews, [viewer.member.id, spaces]);
    return Object.fromEntries(rows.map(({ spaceId, posts }) => [spaceId, posts]));
  };
