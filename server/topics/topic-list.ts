import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { LIST_SIZE, type TopicCard } from "./contract.ts";
import { READABLE, SPACE_VIEW } from "./present.ts";

const selectList = statement(
  "topic_list",
  `SELECT (count(*) OVER ())::int AS total, json_build_object(
     'id', t.id, 'slug', t.slug, 'title', t.title, 'openingHtml', t.opening_html, 'audience', t.audience,
     'createdAt', t.created_at, 'postCount', t.post_count, 'participantCount', t.participant_count,
     'lastPostAt', t.last_post_at, 'space', ${SPACE_VIEW}) AS card
   FROM topic t JOIN space s ON s.id = t.space_id
   WHERE ${READABLE} AND ($3::int IS NULL OR t.space_id = $3)
   ORDER BY coalesce(t.last_post_at, t.created_at) DESC, t.id DESC
   LIMIT $4 OFFSET $5`,
);

export type TopicList = { topics: TopicCard[]; total: number; page: number; pages: number };

/**
 * The topics this viewer may read, latest activity first; of one space or, with null, of all.
 * @param page from 1
 */
export const topicList = ({ sql }: Platform) =>
  async function topicList(
    viewer: Viewer,
    spaceId: number | null,
    { page = 1, size = LIST_SIZE }: { page?: number; size?: number } = {},
  ): Promise<TopicList> {
    const spaces = viewer.participations.map((participation) => participation.spaceId);
    const values = [viewer.member?.id ?? null, spaces, spaceId, size, (page - 1) * size];
    const rows = await sql<{ total: number; card: TopicCard }>(selectList, values);
    const total = rows[0]?.total ?? 0;
    return { topics: rows.map(({ card }) => card), total, page, pages: Math.max(1, Math.ceil(total / size)) };
  };
