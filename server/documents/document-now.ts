import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { canReadDocument, type DocumentGate, type DocumentNow } from "./contract.ts";
import { DOCUMENT_GATE, signed, VERSION_PEOPLE } from "./present.ts";

const select = statement(
  "document_now",
  `SELECT ${DOCUMENT_GATE} AS gate, d.revision, d.binned_at IS NOT NULL AS binned, coalesce((
     SELECT json_agg(json_build_object('number', v.number, 'author', ${signed("vm", "va")}) ORDER BY v.number)
     FROM document_version v ${VERSION_PEOPLE} WHERE v.document_id = d.id AND v.number > $2), '[]') AS newer
   FROM document d JOIN space s ON s.id = d.space_id WHERE d.id = $1`,
);

/**
 * How a document stands, for who has its page open.
 * @param number of the newest version on that page
 * @throws NotFound
 */
export const documentNow = ({ sql }: Platform) =>
  async function documentNow(viewer: Viewer, documentId: number, number: number): Promise<DocumentNow> {
    const [row] = await sql<DocumentNow & { gate: DocumentGate }>(select, [documentId, number]);
    if (!row || !canReadDocument(viewer, row.gate)) throw NotFound();
    const { gate: _, ...now } = row;
    return now;
  };
