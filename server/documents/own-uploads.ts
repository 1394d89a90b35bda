import { type Sql, statement } from "../platform/db/sql.ts";
import { Invalid } from "../platform/errors.ts";

const selectUploads = statement(
  "upload_select",
  `SELECT u.id, u.sha256, u.name, f.size::float8 AS size FROM upload u JOIN stored_file f ON f.sha256 = u.sha256
   WHERE u.id = ANY($1::uuid[]) AND u.member_id = $2 AND u.space_id = $3 FOR UPDATE OF u`,
);
const forget = statement("upload_forget", "DELETE FROM upload WHERE id = ANY($1::uuid[])");

export type OwnUpload = { id: string; sha256: string; name: string; size: number };

/**
 * What a member has uploaded into a space, in the order asked for; inside the transaction that makes documents of it.
 * @throws Invalid (`file`: `uploadGone`) for what is not there, or somebody else's
 */
export async function takeOwnUploads(
  sql: Sql,
  memberId: number,
  spaceId: number,
  ids: readonly string[],
): Promise<OwnUpload[]> {
  const rows = await sql<OwnUpload>(selectUploads, [ids, memberId, spaceId]);
  const found = new Map(rows.map((row) => [row.id, row]));
  const uploads = ids.map((id) => found.get(id));
  if (uploads.some((upload) => !upload)) throw Invalid({ file: { code: "uploadGone" } });
  await sql(forget, [ids]);
  return uploads as OwnUpload[];
}
