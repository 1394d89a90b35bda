import { type Sql, statement } from "../platform/db/sql.ts";
import { Invalid } from "../platform/errors.ts";

const selectLast = statement(
  "version_last",
  `SELECT v.sha256 FROM document d JOIN document_version v ON v.document_id = d.id AND v.number = d.last_number
   WHERE d.id = $1`,
);
const put = statement(
  "version_put",
  `WITH d AS (
     UPDATE document SET last_number = last_number + 1, changed_at = now() WHERE id = $1 RETURNING last_number AS number
   )
   INSERT INTO document_version (document_id, number, upload_id, sha256, name, note, author_id, administration_id, restores)
   SELECT $1, d.number, $2::uuid, $3, $4, $5, $6::int, $7::int, $8::int FROM d RETURNING number`,
);

type NewVersion = {
  uploadId: string;
  sha256: string;
  name: string;
  note: string | null;
  /** The number of the one that it holds again. */
  restores?: number;
  authorId: number;
  administrationId: number | null;
};

/**
 * The next version of a document that is held. @returns its number
 * @throws Invalid (`file`: `sameVersion`) where it holds what the last one does
 */
export async function putVersion(sql: Sql, documentId: number, version: NewVersion): Promise<number> {
  const { uploadId, sha256, name, note, authorId, administrationId, restores = null } = version;
  const [last] = await sql<{ sha256: string }>(selectLast, [documentId]);
  if (last?.sha256 === sha256) throw Invalid({ file: { code: "sameVersion" } });
  const values = [documentId, uploadId, sha256, name, note, authorId, administrationId, restores];
  const [row] = await sql<{ number: number }>(put, values);
  if (!row) throw new Error("a version was not stored");
  return row.number;
}
