import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import type { SpaceNews } from "./contract.ts";
import { READABLE, SPACE_VIEW } from "./present.ts";

const selectNews = statement(
  "topic_news",
  `SELECT ${SPACE_VIEW} AS space, (
     SELECT count(*)::int FROM post p JOIN topic t ON t.id = p.topic_id
     LEFT JOIN topic_reading r ON r.topic_id = t.id AND r.member_id = $1
     WHERE t.space_id = s.id AND p.number > coalesce(r.number, 0) AND ${READABLE}
       AND p.removed_at IS NULL AND p.author_id <> $1 AND p.created_at > taking.since) AS posts
   FROM space s CROSS JOIN LATERAL (
     -- Somebody may take part for several administrations.
     SELECT min(y."from") AS since FROM participation y
     WHERE y.space_id = s.id AND y.member_id = $1 AND (y.until IS NULL OR y.until > now())) AS taking
   WHERE s.kind = 'TWINNING' AND s.id = ANY($2::int[])
   ORDER BY s.opened_at DESC, s.id DESC`,
);

/** The twinnings a member takes part in, newest first, each with how many messages of others she has not read yet. */
export const newsOf = ({ sql }: Platform) =>
  async function newsOf({ member, participations }: Viewer): Promise<SpaceNews[]> {
    if (!member || participations.length === 0) return [];
    return sql<SpaceNews>(selectNews, [member.id, participations.map(({ spaceId }) => spaceId)]);
  };
