import type { Viewer } from "../members/contract.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import type { LibraryNews } from "./contract.ts";
import type { HeardDocuments } from "./heard-documents.ts";

const selectTold = statement(
  "notification_documents",
  `SELECT DISTINCT document_id AS id FROM notified_document WHERE member_id = $1`,
);
// Of a space all that is new, else the last she was told of.
const selectNews = statement(
  "notification_libraries",
  `WITH told AS (
     SELECT d.space_id, d.id, d.title, x.number, x.at, x.seen_at IS NULL AS fresh, m.name AS author,
       bool_or(x.seen_at IS NULL) OVER (PARTITION BY d.space_id) AS news,
       row_number() OVER (PARTITION BY d.space_id ORDER BY x.at DESC, d.id DESC) AS place
     FROM notified_document x JOIN document d ON d.id = x.document_id
     JOIN document_version v ON v.document_id = d.id AND v.number = x.number JOIN member m ON m.id = v.author_id
     WHERE x.member_id = $1 AND x.document_id = ANY($2::int[])
   ), each AS (
     SELECT space_id, id, title, max(number) AS number, max(at) AS at, bool_or(fresh) AS fresh
     FROM told WHERE fresh OR (NOT news AND place = 1) GROUP BY space_id, id, title
   )
   SELECT json_build_object('id', s.id, 'slug', s.slug, 'shortTitle', s.short_title) AS space, max(each.at) AS at,
     bool_or(each.fresh) AS "isNew", count(*)::int AS count,
     to_json((array_agg(json_build_object('id', each.id, 'title', each.title, 'number', each.number)
       ORDER BY each.at DESC, each.id DESC))[1:3]) AS documents,
     (SELECT json_agg(DISTINCT told.author) FROM told
      WHERE told.space_id = s.id AND (told.fresh OR (NOT told.news AND told.place = 1))) AS authors
   FROM each JOIN space s ON s.id = each.space_id GROUP BY s.id`,
);

/** What is new for a member in libraries, one entry a space; nothing of what she may not read any more. */
export async function libraryNews(
  viewer: Viewer,
  sql: Sql,
  documents: HeardDocuments,
): Promise<LibraryNews[]> {
  const memberId = viewer.member?.id ?? 0;
  const told = await sql<{ id: number }>(selectTold, [memberId]);
  if (told.length === 0) return [];
  const readable = await documents.readableDocuments(
    viewer,
    told.map(({ id }) => id),
  );
  return sql<LibraryNews>(selectNews, [memberId, [...readable]]);
}
