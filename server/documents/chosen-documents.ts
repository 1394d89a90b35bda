import type { Viewer } from "../members/contract.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { Denied, Invalid } from "../platform/errors.ts";
import { canReadDocument, type DocumentGate } from "./contract.ts";
import { DOCUMENT_GATE } from "./present.ts";

const select = statement(
  "documents_chosen",
  `SELECT ${DOCUMENT_GATE} AS gate, d.title, d.tags, d.folder_id AS "folderId"
   FROM document d JOIN space s ON s.id = d.space_id WHERE d.id = ANY($1::int[]) AND d.space_id = $2 ORDER BY d.id`,
);
const lock = statement(
  "documents_lock",
  "SELECT id FROM document WHERE id = ANY($1::int[]) ORDER BY id FOR UPDATE",
);

export type ChosenDocument = { gate: DocumentGate; title: string; tags: string[]; folderId: number | null };

/** Titles that a sentence names. */
const NAMED = 5;

/** Documents of a space that the viewer may read, all that were asked for. @throws Invalid (`document`: `chooseDocuments`, `documentsGone`) */
export async function chosenDocuments(
  viewer: Viewer,
  sql: Sql,
  spaceId: number,
  ids: readonly number[],
): Promise<ChosenDocument[]> {
  if (ids.length === 0) throw Invalid({ document: { code: "chooseDocuments" } });
  const found = await sql<ChosenDocument>(select, [ids, spaceId]);
  const readable = found.filter(({ gate }) => canReadDocument(viewer, gate));
  // Which ones is not said: they may be hidden from the viewer, title and all.
  const gone = ids.length - readable.length;
  if (gone > 0) throw Invalid({ document: { code: "documentsGone", gone } });
  return readable;
}

/** … which nobody else changes until the transaction ends. @throws as above */
export async function holdChosen(
  viewer: Viewer,
  sql: Sql,
  spaceId: number,
  ids: readonly number[],
): Promise<ChosenDocument[]> {
  await sql(lock, [ids]);
  // In a statement of its own: it sees what was committed while the locks were waited for.
  return chosenDocuments(viewer, sql, spaceId, ids);
}

/** @throws Denied (`code`, with the `titles` it is about and how many `more`) unless all pass */
export function requireAll<Each extends { title: string }>(
  documents: readonly Each[],
  code: string,
  passes: (document: Each) => boolean,
): void {
  const titles = documents.filter((document) => !passes(document)).map(({ title }) => title);
  if (titles.length === 0) return;
  throw Denied(code, {
    titles: titles.slice(0, NAMED).join(" · "),
    count: titles.length,
    more: Math.max(0, titles.length - NAMED),
  });
}
