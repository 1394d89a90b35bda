import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { READABLE } from "./present.ts";

const select = statement(
  "documents_readable_among",
  `SELECT d.id FROM document d JOIN space s ON s.id = d.space_id
   WHERE ${READABLE} AND d.id = ANY($3::int[]) AND d.binned_at IS NULL`,
);

/** Those of these documents that the viewer may read and that are not in the bin. */
export const readableDocuments = ({ sql }: Platform) =>
  async function readableDocuments(viewer: Viewer, ids: readonly number[]): Promise<Set<number>> {
    if (ids.length === 0) return new Set();
    const spaces = viewer.participations.map(({ spaceId }) => spaceId);
    const rows = await sql<{ id: number }>(select, [viewer.member?.id ?? null, spaces, ids]);
    return new Set(rows.map(({ id }) => id));
  };
