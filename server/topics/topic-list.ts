import type { Viewer } from "../members/contract.ts";
import { hasWords } from "../platform/db/folded.ts";
import { type Statement, statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { LIST_SIZE, type TopicCard, type TopicOrder, type TopicShare } from "./contract.ts";
import { readPlace, writePlace } from "./list-place.ts";
import { PINNED, READABLE, SPACE_VIEW } from "./present.ts";
import { HAS_UNREAD, JOIN_READING, MAY_WAIT, RESUME, UNREAD_COUNT } from "./unread.ts";

export type TopicFilters = {
  order?: TopicOrder;
  /** The slug of one space, or the ids of several; all where neither is said. */
  space?: string;
  spaceIds?: readonly number[];
  /** Each of them somewhere in the titles of topic and space, whatever capitals and accents. */
  words?: string;
  share?: TopicShare;
};

/** A page of a list begins after one place, or ends before one; neither: the first page. */
export type TopicListPlace = { after?: string | undefined; before?: string | undefined; size?: number };

export type TopicList = {
  topics: TopicCard[];
  /** At most TOTAL_MAX. */
  total: number;
  /** There are more than TOTAL_MAX. */
  many: boolean;
  /** Where the page before and the one after begin; null where there is none. */
  previous: string | null;
  next: string | null;
};

/** Counting further would cost more than the list itself, and nobody reads on. */
export const TOTAL_MAX = 1_000;

const time = (key: string) => ({
  key,
  /** Whole milliseconds, as the columns hold them. */
  written: "(extract(epoch FROM x.key) * 1000)::bigint",
  read: (value: string) => `to_timestamp(${value}::bigint / 1000.0)`,
});
/** What each order sorts by, the greatest first, and how a key is said in addresses. */
const KEYS = {
  activity: time("coalesce(t.last_post_at, t.created_at)"),
  newest: time("t.created_at"),
  participants: {
    key: "t.participant_count",
    written: "x.key",
    read: (value: string) => `${value}::bigint`,
  },
};

const CARD = `json_build_object(
  'id', t.id, 'slug', t.slug, 'title', t.title, 'audience', t.audience,
  'createdAt', t.created_at, 'postCount', t.post_count, 'participantCount', t.participant_count,
  'lastPostAt', t.last_post_at, 'locked', t.locked_at IS NOT NULL, 'pinned', ${PINNED},
  'isGeneral', t.is_general, 'space', ${SPACE_VIEW},
  'unread', ${UNREAD_COUNT}, 'resume', ${RESUME})`;

/** In its space the discussion it was born with comes first, then what is pinned. */
const FOREMOST = `(t.is_general OR ${PINNED})`;

type Row = { key: string; card: TopicCard };
type Answer = { foremost: TopicCard[]; rows: Row[]; total: number };

/**
 * The topics this viewer may read. Paged by where a page begins, not by how many come before: the thousandth page
 * costs what the first one costs. What is no place is the beginning.
 */
export const topicList = ({ sql }: Platform) =>
  async function topicList(
    viewer: Viewer,
    filters: TopicFilters = {},
    { after, before, size = LIST_SIZE }: TopicListPlace = {},
  ): Promise<TopicList> {
    const place = readPlace(after ?? before);
    const back = place !== null && after === undefined;
    const { select, values } = listed(viewer, filters, { place, back, size, counted: true });
    const [answer] = await sql<Answer>(select, values);
    if (!answer) throw new Error("a list of topics is one row");
    const { foremost, total } = answer;
    const further = answer.rows.length > size;
    // Backwards and nothing further: that is the first page, perhaps a short one.
    if (back && !further) return topicList(viewer, filters, { size });
    const rows = answer.rows.slice(0, size);
    if (back) rows.reverse();
    const begins = (row: Row | undefined) => (row ? writePlace(row.key, row.card.id) : null);
    return {
      topics: [...foremost, ...rows.map(({ card }) => card)],
      total: Math.min(total, TOTAL_MAX),
      many: total > TOTAL_MAX,
      previous: place === null ? null : begins(rows[0]),
      next: back || further ? begins(rows.at(-1)) : null,
    };
  };

/** … the first of them, where nobody pages on: counting them would cost more than reading them. */
export const currentTopics = ({ sql }: Platform) =>
  async function currentTopics(viewer: Viewer, size: number, filters: TopicFilters = {}) {
    const page = { place: null, back: false, size: size - 1, counted: false };
    const { select, values } = listed(viewer, filters, page);
    const [answer] = await sql<Answer>(select, values);
    return [...(answer?.foremost ?? []), ...(answer?.rows ?? []).map(({ card }) => card)];
  };

type Page = { place: { key: string; id: number } | null; back: boolean; size: number; counted: boolean };

/** The statement for these filters, and its values; one text for each combination, prepared once a connection. */
function listed(
  viewer: Viewer,
  { order = "activity", space, spaceIds, words = "", share }: TopicFilters,
  { place, back, size, counted }: Page,
): { select: Statement; values: unknown[] } {
  const values: unknown[] = [
    viewer.member?.id ?? null,
    viewer.participations.map(({ spaceId }) => spaceId),
    size + 1,
  ];
  const value = (given: unknown) => `$${values.push(given)}`;
  const said: string[] = [order, ...(counted ? [] : ["uncounted"])];
  const wanted = [READABLE, "t.merged_into_id IS NULL"];
  const want = (name: string, condition: string) => {
    said.push(name);
    wanted.push(condition);
  };
  if (spaceIds) want("spaces", `t.space_id = ANY(${value(spaceIds)}::int[])`);
  if (space !== undefined) want("space", `t.space_id = (SELECT id FROM space WHERE slug = ${value(space)})`);
  if (share === "unanswered") want("unanswered", "t.post_count > 0 AND t.participant_count <= 1");
  if (share === "unread") want("unread", `${MAY_WAIT} AND ${HAS_UNREAD}`);
  if (words.trim() !== "")
    want("words", hasWords("t.title || ' ' || s.title || ' ' || s.short_title", value(words)));

  const { key, written, read } = KEYS[order];
  const foremost = space !== undefined && order === "activity" && !share;
  const all = wanted.join(" AND ");
  const rest = [all];
  if (foremost) rest.push(`NOT ${FOREMOST}`);
  if (place) {
    said.push(back ? "before" : "after");
    rest.push(`(${key}, t.id) ${back ? ">" : "<"} (${read(value(place.key))}, ${value(place.id)}::int)`);
  }
  const way = back ? "ASC" : "DESC";
  const source = `topic t JOIN space s ON s.id = t.space_id ${JOIN_READING}`;
  const text = `SELECT
     ${
       foremost && !place
         ? `coalesce((SELECT json_agg(${CARD} ORDER BY t.is_general DESC, ${key} DESC, t.id DESC)
              FROM ${source} WHERE ${all} AND ${FOREMOST}), '[]')`
         : "'[]'::json"
     } AS foremost,
     coalesce((SELECT json_agg(json_build_object('key', ${written}::text, 'card', x.card) ORDER BY x.key ${way}, x.id ${way})
       FROM (SELECT ${key} AS key, t.id, ${CARD} AS card FROM ${source} WHERE ${rest.join(" AND ")}
         ORDER BY ${key} ${way}, t.id ${way} LIMIT $3) AS x), '[]') AS rows,
     ${
       counted
         ? `(SELECT count(*)::int FROM (
              SELECT 1 FROM topic t JOIN space s ON s.id = t.space_id ${share === "unread" ? JOIN_READING : ""}
              WHERE ${all} LIMIT ${TOTAL_MAX + 1}) AS counted)`
         : "0"
     } AS total`;
  return { select: statement(`topic_list_${said.join("_")}`, text), values };
}
