import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { Denied } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { canManageSpace } from "../spaces/contract.ts";
import { requireSpace } from "../spaces/space-gate.ts";
import { DOCUMENT_ACTS, type DocumentLogEntry, LOG_PAGE } from "./contract.ts";
import { READABLE } from "./present.ts";

// Each act is read off its own index range, newest first. What stands in a document that the viewer may not read is not
// told; of one that is gone for good, that it went.
const select = statement(
  "document_log",
  `SELECT e.id, e.name AS act, e.at, e.data, e.thing_id AS "documentId", e.title,
     CASE WHEN m.id IS NOT NULL THEN
       json_build_object('id', m.id, 'name', m.name, 'administration', b.name) END AS by
   FROM unnest($4::text[]) AS act CROSS JOIN LATERAL (
     SELECT a.*, d.title FROM activity a
     LEFT JOIN document d ON a.thing_kind = 'document' AND d.id = a.thing_id LEFT JOIN space s ON s.id = d.space_id
     WHERE a.space_id = $3 AND a.name = act AND a.id < $5
       AND ((d.id IS NOT NULL AND ${READABLE}) OR a.thing_kind = 'folder' OR (d.id IS NULL AND act = 'document.purged'))
     ORDER BY a.id DESC LIMIT ${LOG_PAGE + 1}
   ) AS e
   LEFT JOIN member m ON m.id = e.actor_id LEFT JOIN administration b ON b.id = e.administration_id
   ORDER BY e.id DESC LIMIT ${LOG_PAGE + 1}`,
);

/**
 * Who did what with the documents of a space, newest first, at most LOG_PAGE + 1: one more where there are more.
 * @param before only what happened before the entry with this id
 * @throws NotFound, Denied (`signInFirst`, `leadsOnly`)
 */
export const documentLog = ({ sql }: Platform) =>
  async function documentLog(
    viewer: Viewer,
    slug: string,
    before: number | null,
  ): Promise<DocumentLogEntry[]> {
    const space = await requireSpace(viewer, sql, slug);
    if (!viewer.member) throw Denied("signInFirst");
    if (!canManageSpace(viewer, space.id)) throw Denied("leadsOnly");
    const spaces = viewer.participations.map(({ spaceId }) => spaceId);
    const values = [viewer.member.id, spaces, space.id, DOCUMENT_ACTS, before ?? 2_147_483_647];
    return sql<DocumentLogEntry>(select, values);
  };
