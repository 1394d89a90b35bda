import type { Viewer } from "../members/contract.ts";
import { requireSignedIn } from "../members/require-signed-in.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { type ConversationCard, excerptOf, LIST_SIZE } from "./contract.ts";
import { PRESENT_ADMINISTRATION } from "./conversation-here.ts";
import { readPlace, writePlace } from "./list-place.ts";
import { JOIN_READING, RESUME, UNREAD_COUNT } from "./unread.ts";

// Whoever was added finds it where it would be if somebody had written at that moment.
const MINE = `topic_reader mine JOIN topic t ON t.id = mine.topic_id AND t.audience = 'PEOPLE'
  CROSS JOIN LATERAL (SELECT greatest(coalesce(t.last_post_at, t.created_at), (
    SELECT max(c.at) FROM conversation_step c WHERE c.topic_id = t.id AND c.member_id = mine.member_id)) AS at) AS latest`;

/** One text for each way through the list; at most LIST_SIZE + 1 rows. */
const select = (name: string, wanted: string, way: "ASC" | "DESC") =>
  statement(
    `conversation_list${name}`,
    `SELECT (extract(epoch FROM latest.at) * 1000)::bigint::text AS key, json_build_object(
       'id', t.id, 'slug', t.slug, 'title', t.title, 'at', latest.at,
       'people', coalesce((SELECT json_agg(json_build_object(
           'id', k.id, 'name', k.name, 'administration', ${PRESENT_ADMINISTRATION}) ORDER BY k.name COLLATE "it-x-icu", k.id)
         FROM topic_reader y JOIN member k ON k.id = y.member_id
         WHERE y.topic_id = t.id AND y.member_id <> $1::int), '[]'),
       'last', (SELECT json_build_object('author', json_build_object('id', m.id, 'name', m.name), 'html', left(p.html, 4000))
         FROM post p JOIN member m ON m.id = p.author_id
         WHERE p.topic_id = t.id AND p.number >= mine.from_number AND p.removed_at IS NULL
         ORDER BY p.number DESC LIMIT 1),
       'unread', ${UNREAD_COUNT}, 'resume', ${RESUME},
       'isNew', r.number IS NULL AND t.author_id IS DISTINCT FROM $1::int AND NOT EXISTS (
         SELECT 1 FROM post p WHERE p.topic_id = t.id AND p.author_id = $1::int)) AS card
     FROM ${MINE} JOIN space s ON s.id = t.space_id ${JOIN_READING}
     WHERE mine.member_id = $1::int ${wanted}
     ORDER BY latest.at ${way}, t.id ${way} LIMIT ${LIST_SIZE + 1}`,
  );
const place = "(latest.at, t.id) %s (to_timestamp($2::bigint / 1000.0), $3::int)";
const selectFirst = select("", "", "DESC");
const selectAfter = select("_after", `AND ${place.replace("%s", "<")}`, "DESC");
const selectBefore = select("_before", `AND ${place.replace("%s", ">")}`, "ASC");

export type ConversationList = {
  conversations: ConversationCard[];
  /** Where the page before and the one after begin; null where there is none. */
  previous: string | null;
  next: string | null;
};

type Row = {
  key: string;
  card: Omit<ConversationCard, "last"> & {
    last: { author: { id: number; name: string }; html: string } | null;
  };
};

/**
 * The conversations that a member is in, the latest first; paged by where a page begins. What is no place is the
 * beginning.
 * @throws Denied (`signInFirst`)
 */
export const conversationList = ({ sql }: Platform) =>
  async function conversationList(
    viewer: Viewer,
    { after, before }: { after?: string | undefined; before?: string | undefined } = {},
  ): Promise<ConversationList> {
    const { id } = requireSignedIn(viewer);
    const at = readPlace(after ?? before);
    const back = at !== null && after === undefined;
    const statementFor = at === null ? selectFirst : back ? selectBefore : selectAfter;
    const found = await sql<Row>(statementFor, at === null ? [id] : [id, at.key, at.id]);
    const further = found.length > LIST_SIZE;
    // Backwards and nothing further: that is the first page, perhaps a short one.
    if (back && !further) return conversationList(viewer);
    const rows = found.slice(0, LIST_SIZE);
    if (back) rows.reverse();
    const begins = (row: Row | undefined) => (row ? writePlace(row.key, row.card.id) : null);
    return {
      conversations: rows.map(({ card: { last, ...card } }) => ({
        ...card,
        last: last && { author: last.author, excerpt: excerptOf(last.html) },
      })),
      previous: at === null ? null : begins(rows[0]),
      next: back || further ? begins(rows.at(-1)) : null,
    };
  };
