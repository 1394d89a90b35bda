import type { Viewer } from "../members/contract.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { dropUploadRow, requireOwnUpload } from "./coming-upload.ts";
import { keepFile, whenReady } from "./keep-file.ts";

const finish = statement(
  "upload_finish",
  "UPDATE upload SET sha256 = $2 WHERE id = $1::uuid AND sha256 IS NULL RETURNING id",
);

/**
 * Keeps an upload of which everything has come; once more changes nothing, so that whoever was cut off before hearing
 * of it may ask again. One that is refused is forgotten.
 * @returns whether it is whole
 * @throws NotFound, Denied, Invalid (`file`), Unavailable
 */
export const finishUpload = (platform: Platform) =>
  async function finishUpload(viewer: Viewer, id: string): Promise<boolean> {
    const { sql, coming, storage, transact, maxUpload } = platform;
    const upload = await requireOwnUpload(viewer, sql, id);
    if (!upload.whole) {
      if ((await coming.reached(id)) < upload.size) return false;
      try {
        const file = await storage.takeFile(coming.pathOf(id), maxUpload);
        try {
          await whenReady(platform, file, (ready) =>
            transact(async (work) => {
              await keepFile(platform, work, ready);
              await requireStillThere(work.sql, id, ready.file.sha256);
            }),
          );
        } finally {
          await file.discard();
        }
      } catch (error) {
        if ((error as { code?: string }).code === "invalid") {
          await sql(dropUploadRow, [id]);
          await coming.forget(id);
        }
        throw error;
      }
    }
    await coming.forget(id);
    return true;
  };

async function requireStillThere(sql: Sql, id: string, sha256: string): Promise<void> {
  if ((await sql(finish, [id, sha256])).length === 0) throw NotFound();
}
