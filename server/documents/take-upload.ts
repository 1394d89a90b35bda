import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { cleanName } from "./clean-name.ts";
import { requireUploadPlace } from "./document-gate.ts";
import { keepFile } from "./keep-file.ts";
import { UPLOADING } from "./limits.ts";
import { requireRoom } from "./quota.ts";

const keepUpload = statement(
  "upload_keep",
  `INSERT INTO upload (id, member_id, space_id, sha256, size, name)
   VALUES (gen_random_uuid(), $1, $2, $3, $4, $5) RETURNING id`,
);

/** A file on its way in: as the browser calls it, and its bytes. */
export type Sent = { name: string; bytes: AsyncIterable<Uint8Array> };

/**
 * Takes a file into a space, whole or not at all; it is a document once a form says so, within a day.
 * @returns the upload's id
 * @throws NotFound, Denied (`signInFirst`, `suspended`, `uploadNotHere`), Invalid (`file`: `fileTooLarge`, `fileEmpty`,
 *   `quotaReached`), TooMany, Unavailable where there is no room on the disk
 */
export const takeUpload = (platform: Platform) =>
  async function takeUpload(viewer: Viewer, spaceSlug: string, { name, bytes }: Sent): Promise<string> {
    const { sql, storage, transact, rateLimits, maxUpload } = platform;
    const member = requireMember(viewer);
    const space = await requireUploadPlace(viewer, sql, spaceSlug);
    await rateLimits.spend(UPLOADING, member.id);
    await requireRoom(platform, sql, space.id, 1);
    const file = await storage.take(bytes, maxUpload);
    try {
      await requireRoom(platform, sql, space.id, file.size);
      return await transact(async (work) => {
        await keepFile(platform, work.sql, file);
        const values = [member.id, space.id, file.sha256, file.size, cleanName(name)];
        const [upload] = await work.sql<{ id: string }>(keepUpload, values);
        if (!upload) throw new Error("an upload was not stored");
        return upload.id;
      });
    } finally {
      await file.discard();
    }
  };
