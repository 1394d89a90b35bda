import type { Viewer } from "../members/contract.ts";
import { hasWords } from "../platform/db/folded.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { LIST_SIZE, type TopicCard } from "./contract.ts";
import { PINNED, READABLE, SPACE_VIEW } from "./present.ts";

const selectList = statement(
  "topic_list",
  `WITH readable AS (
     -- Where one looks at one space, the discussion it was born with comes first, then what is pinned.
     SELECT t.id, coalesce(t.last_post_at, t.created_at) AS at,
       CASE WHEN $7::text IS NOT NULL THEN 2 * t.is_general::int + ${PINNED}::int ELSE 0 END AS rank
     FROM topic t JOIN space s ON s.id = t.space_id
     WHERE ${READABLE} AND t.merged_into_id IS NULL AND ($3::int[] IS NULL OR t.space_id = ANY($3::int[]))
       AND ($7::text IS NULL OR s.slug = $7)
       AND ${hasWords("t.title || ' ' || s.title || ' ' || s.short_title", "$6::text")}
   ), counted AS (
     SELECT count(*)::int AS total, greatest(1, ceil(count(*) / $4::numeric))::int AS pages FROM readable
   ), shown AS (
     SELECT total, pages, least(pages, greatest(1, $5::int)) AS page FROM counted
   )
   SELECT total, pages, page, coalesce((
     SELECT json_agg(card ORDER BY rank DESC, at DESC, id DESC)
     FROM (
       SELECT r.rank, r.at, r.id, json_build_object(
         'id', t.id, 'slug', t.slug, 'title', t.title, 'audience', t.audience,
         'createdAt', t.created_at, 'postCount', t.post_count, 'participantCount', t.participant_count,
         'lastPostAt', t.last_post_at, 'locked', t.locked_at IS NOT NULL, 'pinned', ${PINNED},
         'isGeneral', t.is_general, 'space', ${SPACE_VIEW}) AS card
       FROM readable r JOIN topic t ON t.id = r.id JOIN space s ON s.id = t.space_id
       ORDER BY r.rank DESC, r.at DESC, r.id DESC
       LIMIT $4 OFFSET (shown.page - 1) * $4
     ) AS cards), '[]') AS topics
   FROM shown`,
);

export type TopicList = { topics: TopicCard[]; total: number; page: number; pages: number };

export type TopicFilters = {
  /** The slug of one space, or the ids of several; all where neither is said. */
  space?: string;
  spaceIds?: readonly number[];
  /** Each of them somewhere in the titles of topic and space, whatever capitals and accents. */
  words?: string;
};

/**
 * The topics this viewer may read, latest activity first.
 * @param page from 1; beyond the last one the last is shown
 */
export const topicList = ({ sql }: Platform) =>
  async function topicList(
    viewer: Viewer,
    { space, spaceIds, words = "" }: TopicFilters = {},
    { page = 1, size = LIST_SIZE }: { page?: number; size?: number } = {},
  ): Promise<TopicList> {
    const spaces = viewer.participations.map((participation) => participation.spaceId);
    const values = [viewer.member?.id ?? null, spaces, spaceIds ?? null, size, page, words, space ?? null];
    const [list] = await sql<TopicList>(selectList, values);
    if (!list) throw new Error("a list of topics is one row");
    return list;
  };
