import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";

const selectOwn = statement(
  "upload_own",
  `SELECT u.size::float8 AS size, u.sha256 IS NOT NULL AS whole, s.slug AS space FROM upload u
   JOIN space s ON s.id = u.space_id WHERE u.id = $1::uuid AND u.member_id = $2`,
);
/** $1 its id. */
export const dropUploadRow = statement("upload_drop", "DELETE FROM upload WHERE id = $1::uuid");
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `whole`: kept, ready for a form. `space`: the slug of the one it is for. `size` in bytes. */
export type ComingUpload = { size: number; whole: boolean; space: string };

/** An upload of the viewer's own. @throws NotFound also for somebody else's, Denied (`signInFirst`) */
export async function requireOwnUpload(viewer: Viewer, sql: Sql, id: string): Promise<ComingUpload> {
  const member = requireMember(viewer);
  const [upload] = UUID.test(id) ? await sql<ComingUpload>(selectOwn, [id, member.id]) : [];
  if (!upload) throw NotFound();
  return upload;
}

/** How far an upload of the viewer's own has come, in bytes. @throws NotFound, Denied (`signInFirst`) */
export const comingUpload = ({ sql, coming }: Platform) =>
  async function comingUpload(viewer: Viewer, id: string): Promise<ComingUpload & { reached: number }> {
    const upload = await requireOwnUpload(viewer, sql, id);
    return { ...upload, reached: upload.whole ? upload.size : await coming.reached(id) };
  };
