import type { Viewer } from "../members/contract.ts";
import { hasWords } from "../platform/db/folded.ts";
import { type Statement, statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { audiencesIn } from "../spaces/contract.ts";
import { peopleHere } from "../spaces/people-here.ts";
import { requireSpace } from "../spaces/space-gate.ts";
import { canUpload, LIBRARY_PAGE, type LibraryOrder, type LibraryPage } from "./contract.ts";
import { DOCUMENT_CARD, DOCUMENT_SOURCE, READABLE } from "./present.ts";
import { usedIn } from "./quota.ts";

export type LibraryFilters = {
  order?: LibraryOrder;
  /** Of one folder; of all where none is said. */
  folder?: number | undefined;
  theme?: string | undefined;
  tag?: string | undefined;
  /** Each of them somewhere in title, file name, description and tags. */
  words?: string;
  /** What was thrown away, for who may bring it back. */
  bin?: boolean;
};

const ORDERS: Record<LibraryOrder, string> = {
  changed: "d.changed_at DESC, d.id DESC",
  title: `d.title COLLATE "it-x-icu", d.id`,
  size: "f.size DESC, d.id DESC",
};

const SAID = "concat_ws(' ', d.title, v.name, d.description, array_to_string(d.tags, ' '))";

/** $3 the space. */
const HERE = `${READABLE} AND d.space_id = $3::int`;

type Answer = Pick<LibraryPage, "documents" | "total" | "page" | "pages" | "folders" | "themes" | "tags">;

/** A page of a space's library, as far as this viewer may read it, and what there is to filter by. @throws NotFound */
export const libraryPage = ({ sql, spaceQuota }: Platform) =>
  async function libraryPage(
    viewer: Viewer,
    spaceSlug: string,
    filters: LibraryFilters = {},
    page = 1,
  ): Promise<LibraryPage> {
    const space = await requireSpace(viewer, sql, spaceSlug);
    const uploads = canUpload(viewer, space);
    const { order = "changed", folder, theme, tag, words = "", bin = false } = filters;
    const spaces = viewer.participations.map(({ spaceId }) => spaceId);
    const values = [
      viewer.member?.id ?? null,
      spaces,
      space.id,
      folder ?? null,
      theme ?? null,
      tag ?? null,
      words.trim() || null,
      bin && uploads,
      page,
    ];
    const [answer] = await sql<Answer>(STATEMENTS[order], values);
    if (!answer) throw new Error("a page of a library is one row");
    const current = answer.folders.find(({ id }) => id === folder) ?? null;
    if (folder !== undefined && !current) throw NotFound();
    return {
      ...answer,
      spaceId: space.id,
      folder: current,
      audiences: uploads ? audiencesIn(viewer, space) : [],
      people: uploads ? await peopleHere(sql, space.id, viewer.member?.id ?? 0) : [],
      uploads,
      room: uploads ? { used: await usedIn(sql, space.id), max: spaceQuota } : null,
    };
  };

const listed = (order: LibraryOrder): Statement =>
  statement(
    `library_by_${order}`,
    `WITH found AS (
       SELECT d.id, row_number() OVER (ORDER BY ${ORDERS[order]}) AS place FROM ${DOCUMENT_SOURCE}
       WHERE ${HERE} AND (d.binned_at IS NOT NULL) = $8::bool
         AND ($4::int IS NULL OR d.folder_id = $4) AND ($5::text IS NULL OR d.theme = $5)
         AND ($6::text IS NULL OR $6 = ANY(d.tags)) AND ($7::text IS NULL OR ${hasWords(SAID, "$7::text")})
     ), counted AS (
       SELECT count(*)::int AS total, greatest(1, ceil(count(*) / ${LIBRARY_PAGE}::numeric))::int AS pages FROM found
     ), shown AS (SELECT total, pages, least(pages, greatest(1, $9::int)) AS page FROM counted)
     SELECT total, pages, page,
       coalesce((SELECT json_agg(${DOCUMENT_CARD} ORDER BY found.place)
         FROM found JOIN ${DOCUMENT_SOURCE} ON d.id = found.id
         WHERE found.place > (shown.page - 1) * ${LIBRARY_PAGE} AND found.place <= shown.page * ${LIBRARY_PAGE}), '[]') AS documents,
       coalesce((SELECT json_agg(json_build_object('id', x.id, 'name', x.name, 'documents', (
           SELECT count(*)::int FROM document d JOIN space s ON s.id = d.space_id
           WHERE ${HERE} AND d.folder_id = x.id AND d.binned_at IS NULL))
         ORDER BY x.name COLLATE "it-x-icu", x.id) FROM document_folder x WHERE x.space_id = $3::int), '[]') AS folders,
       coalesce((SELECT json_agg(DISTINCT d.theme ORDER BY d.theme) FROM document d JOIN space s ON s.id = d.space_id
         WHERE ${HERE} AND d.theme IS NOT NULL AND d.binned_at IS NULL), '[]') AS themes,
       coalesce((SELECT json_agg(DISTINCT u.tag ORDER BY u.tag) FROM document d JOIN space s ON s.id = d.space_id
         CROSS JOIN LATERAL unnest(d.tags) AS u(tag) WHERE ${HERE} AND d.binned_at IS NULL), '[]') AS tags
     FROM shown`,
  );

const STATEMENTS: Record<LibraryOrder, Statement> = {
  changed: listed("changed"),
  title: listed("title"),
  size: listed("size"),
};
