import { hasWords } from "../platform/db/folded.ts";
import { type Statement, statement } from "../platform/db/sql.ts";
import { selectPeopleHere } from "../spaces/people-here.ts";
import { FILE_KINDS, LIBRARY_PAGE, type LibraryOrder } from "./contract.ts";
import { folderTree } from "./folder-tree.ts";
import { DOCUMENT_CARD, DOCUMENT_SOURCE, READABLE } from "./present.ts";
import { usedBytes } from "./quota.ts";

const ORDERS: Record<LibraryOrder, string> = {
  changed: "d.changed_at DESC, d.id DESC",
  added: "d.created_at DESC, d.id DESC",
  title: `d.title COLLATE "it-x-icu", d.id`,
  size: "f.size DESC, d.id DESC",
};

const SAID = "concat_ws(' ', d.title, v.name, d.description, array_to_string(d.tags, ' '))";

/** `fileKind` said in SQL; alias `f`. */
const KIND = `CASE ${FILE_KINDS.map(([kind, pattern]) => `WHEN f.media_type ~ '${pattern}' THEN '${kind}'`).join(" ")} ELSE 'other' END`;

/** What there is of something in what is here, in order. */
const facet = (value: string, order: string, more = "") =>
  `coalesce((SELECT json_agg(x.value ORDER BY ${order}) FROM (
     SELECT DISTINCT ${value} AS value FROM here ${more} WHERE NOT here.binned) AS x WHERE x.value IS NOT NULL), '[]')`;
const named = (table: string, reference: string) =>
  `coalesce((SELECT json_agg(json_build_object('id', n.id, 'name', n.name) ORDER BY n.name COLLATE "it-x-icu", n.id)
     FROM ${table} n WHERE n.id IN (SELECT here.${reference} FROM here WHERE NOT here.binned)), '[]')`;

/**
 * One row: a page of a library with its folders, what there is to filter by, and for who uploads the people and the bytes
 * used. $1 the viewer's id, $2 the spaces taken part in, $3 the space, $4 the folder, $5 whether below it too, $6 whether
 * the bin, $7 the page, $8 words, $9 theme, $10 tag, $11 kind, $12 administration, $13 author, $14 audience, $15 uploads.
 */
const listed = (order: LibraryOrder): Statement =>
  statement(
    `library_by_${order}`,
    `WITH RECURSIVE ${folderTree("$3::int")}, here AS MATERIALIZED (
       SELECT d.id, d.folder_id, d.theme, d.tags, d.audience, d.administration_id, d.created_by_id,
         d.binned_at IS NOT NULL AS binned, ${KIND} AS kind
       FROM ${DOCUMENT_SOURCE} WHERE ${READABLE} AND d.space_id = $3::int
     ), kept AS (
       SELECT u.id, count(*)::int AS documents FROM here JOIN tree ON tree.id = here.folder_id
       CROSS JOIN LATERAL unnest(tree.line) AS u(id) WHERE NOT here.binned GROUP BY u.id
     ), found AS (
       SELECT d.id, row_number() OVER (ORDER BY ${ORDERS[order]}) AS place FROM ${DOCUMENT_SOURCE} JOIN here ON here.id = d.id
       WHERE here.binned = $6::bool
         AND ($6::bool OR d.folder_id IS NOT DISTINCT FROM $4::int OR ($5::bool AND (
           $4::int IS NULL OR d.folder_id IN (SELECT tree.id FROM tree WHERE $4::int = ANY(tree.line)))))
         AND ($8::text IS NULL OR ${hasWords(SAID, "$8::text")})
         AND ($9::text IS NULL OR d.theme = $9) AND ($10::text IS NULL OR $10 = ANY(d.tags))
         AND ($11::text IS NULL OR here.kind = $11) AND ($12::int IS NULL OR d.administration_id = $12)
         AND ($13::int IS NULL OR d.created_by_id = $13) AND ($14::text IS NULL OR d.audience::text = $14)
     ), counted AS (
       SELECT count(*)::int AS total, greatest(1, ceil(count(*) / ${LIBRARY_PAGE}::numeric))::int AS pages FROM found
     ), shown AS (SELECT total, pages, least(pages, greatest(1, $7::int)) AS page FROM counted)
     SELECT total, pages, page,
       coalesce((SELECT json_agg(${DOCUMENT_CARD} ORDER BY found.place)
         FROM found JOIN ${DOCUMENT_SOURCE} ON d.id = found.id
         WHERE found.place > (shown.page - 1) * ${LIBRARY_PAGE} AND found.place <= shown.page * ${LIBRARY_PAGE}), '[]') AS documents,
       coalesce((SELECT json_agg(json_build_object('id', tree.id, 'name', tree.name, 'parentId', tree.parent_id,
           'path', tree.path, 'createdById', tree.created_by_id, 'documents', coalesce(kept.documents, 0))
         ORDER BY tree.path COLLATE "it-x-icu", tree.id) FROM tree LEFT JOIN kept ON kept.id = tree.id), '[]') AS folders,
       ${facet("here.theme", `x.value COLLATE "it-x-icu"`)} AS themes,
       ${facet("u.tag", `x.value COLLATE "it-x-icu"`, "CROSS JOIN LATERAL unnest(here.tags) AS u(tag)")} AS tags,
       ${facet("here.kind", "x.value")} AS kinds,
       ${facet("here.audience", "x.value")} AS read,
       ${named("administration", "administration_id")} AS administrations,
       ${named("member", "created_by_id")} AS authors,
       CASE WHEN $15::bool THEN (${usedBytes("$3::int")}) END AS used,
       CASE WHEN $15::bool THEN coalesce((SELECT json_agg(p) FROM (${selectPeopleHere("$3::int", "$1::int")}) AS p), '[]') END AS people
     FROM shown`,
  );

/** Pages of a library in each order. @see listed */
export const LIBRARY_BY: Record<LibraryOrder, Statement> = {
  changed: listed("changed"),
  added: listed("added"),
  title: listed("title"),
  size: listed("size"),
};
