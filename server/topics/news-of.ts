import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import type { SpaceNews } from "./contract.ts";
import { READABLE, SPACE_VIEW } from "./present.ts";
import { JOIN_READING, UNREAD_COUNT } from "./unread.ts";

const selectNews = statement(
  "topic_news",
  `SELECT ${SPACE_VIEW} AS space, (
     SELECT coalesce(sum(${UNREAD_COUNT}), 0)::int FROM topic t ${JOIN_READING}
     WHERE t.space_id = s.id AND ${READABLE}) AS posts
   FROM space s
   WHERE s.kind = 'TWINNING' AND s.id = ANY($2::int[])
   ORDER BY s.opened_at DESC, s.id DESC`,
);

/** The twinnings a member takes part in, newest first, each with how many messages of others she has not read yet. */
export const newsOf = ({ sql }: Platform) =>
  async function newsOf({ member, participations }: Viewer): Promise<SpaceNews[]> {
    if (!member || participations.length === 0) return [];
    return sql<SpaceNews>(selectNews, [member.id, participations.map(({ spaceId }) => spaceId)]);
  };
