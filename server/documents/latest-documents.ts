import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import type { DocumentCard } from "./contract.ts";
import { DOCUMENT_CARD, DOCUMENT_SOURCE, READABLE } from "./present.ts";

// Counted without their versions; only those shown are looked at closely.
const select = statement(
  "documents_latest",
  `WITH here AS MATERIALIZED (
     SELECT d.id, d.changed_at FROM document d JOIN space s ON s.id = d.space_id
     WHERE ${READABLE} AND d.space_id = $3::int AND d.binned_at IS NULL
   ), newest AS (SELECT id FROM here ORDER BY changed_at DESC, id DESC LIMIT $4)
   SELECT (SELECT count(*)::int FROM here) AS total, coalesce((
     SELECT json_agg(${DOCUMENT_CARD} ORDER BY d.changed_at DESC, d.id DESC)
     FROM ${DOCUMENT_SOURCE} WHERE d.id IN (SELECT id FROM newest)), '[]') AS documents`,
);

type Latest = { total: number; documents: DocumentCard[] };

/** The documents of a space that changed last, as far as this viewer may read them, and how many there are. */
export const latestDocuments = ({ sql }: Platform) =>
  async function latestDocuments(viewer: Viewer, spaceId: number, most: number): Promise<Latest> {
    const spaces = viewer.participations.map((participation) => participation.spaceId);
    const [latest] = await sql<Latest>(select, [viewer.member?.id ?? null, spaces, spaceId, most]);
    return latest ?? { total: 0, documents: [] };
  };
