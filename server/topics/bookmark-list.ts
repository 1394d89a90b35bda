import type { Viewer } from "../members/contract.ts";
import { requireSignedIn } from "../members/require-signed-in.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { type BookmarkView, excerptOf, LIST_SIZE } from "./contract.ts";
import { READABLE_POST } from "./present.ts";

const selectBookmarks = statement(
  "bookmark_list",
  `WITH readable AS (
     SELECT b.post_id, b.created_at, b.note, b.remind_on,
       coalesce(b.remind_on <= (now() AT TIME ZONE 'Europe/Rome')::date, false) AS due
     FROM bookmark b JOIN post p ON p.id = b.post_id JOIN topic t ON t.id = p.topic_id JOIN space s ON s.id = t.space_id
     WHERE b.member_id = $1::int AND p.removed_at IS NULL AND ${READABLE_POST}
   ), counted AS (
     SELECT count(*)::int AS total, greatest(1, ceil(count(*) / ${LIST_SIZE}.0))::int AS pages FROM readable
   ), shown AS (
     SELECT total, pages, least(pages, greatest(1, $3::int)) AS page FROM counted
   )
   SELECT total, pages, page, coalesce((
     SELECT json_agg(view ORDER BY place) FROM (
       SELECT row_number() OVER (ORDER BY b.due DESC, CASE WHEN b.due THEN b.remind_on END, b.created_at DESC, b.post_id)
           AS place, json_build_object(
         'number', p.number, 'html', left(p.html, 4000), 'author', m.name, 'note', b.note, 'remindOn', b.remind_on,
         'due', b.due, 'space', CASE WHEN t.audience <> 'PEOPLE' THEN s.short_title END,
         'topic', json_build_object('id', t.id, 'slug', t.slug, 'title', t.title)) AS view
       FROM readable b JOIN post p ON p.id = b.post_id JOIN topic t ON t.id = p.topic_id JOIN space s ON s.id = t.space_id
       JOIN member m ON m.id = p.author_id
       ORDER BY place LIMIT ${LIST_SIZE} OFFSET (shown.page - 1) * ${LIST_SIZE}
     ) AS bookmarks), '[]') AS bookmarks
   FROM shown`,
);

export type BookmarkList = { bookmarks: BookmarkView[]; total: number; page: number; pages: number };
type Row = Omit<BookmarkView, "excerpt"> & { html: string };

/**
 * A member's bookmarks of what she may read now: those whose day has come first, then the newest.
 * @param page from 1; beyond the last one the last is shown
 * @throws Denied (`signInFirst`)
 */
export const bookmarkList = ({ sql }: Platform) =>
  async function bookmarkList(viewer: Viewer, page = 1): Promise<BookmarkList> {
    const { id } = requireSignedIn(viewer);
    const spaces = viewer.participations.map(({ spaceId }) => spaceId);
    const [row] = await sql<Omit<BookmarkList, "bookmarks"> & { bookmarks: Row[] }>(selectBookmarks, [
      id,
      spaces,
      page,
    ]);
    if (!row) throw new Error("a page of bookmarks is one row");
    return {
      ...row,
      bookmarks: row.bookmarks.map(({ html, ...one }) => ({ ...one, excerpt: excerptOf(html) })),
    };
  };
