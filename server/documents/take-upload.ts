import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { cleanName } from "./clean-name.ts";
import { requireUploadPlace } from "./document-gate.ts";
import { UPLOADING } from "./limits.ts";
import { mediaTypeOf } from "./media-type.ts";
import { requireRoom } from "./quota.ts";

// Whoever forgets a file at this moment is waited for: then it is named anew.
const keepFile = statement(
  "stored_file_keep",
  `INSERT INTO stored_file (sha256, size, media_type, scan) VALUES ($1, $2, 'application/octet-stream', 'CLEAN')
   ON CONFLICT (sha256) DO UPDATE SET size = excluded.size`,
);
const setType = statement("stored_file_type", "UPDATE stored_file SET media_type = $2 WHERE sha256 = $1");
const keepUpload = statement(
  "upload_keep",
  `INSERT INTO upload (id, member_id, space_id, sha256, name)
   VALUES (gen_random_uuid(), $1, $2, $3, $4) RETURNING id`,
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
        await work.sql(keepFile, [file.sha256, file.size]);
        await file.settle();
        const mediaType = await mediaTypeOf(file.head, () => storage.open(file.sha256));
        await work.sql(setType, [file.sha256, mediaType]);
        const [upload] = await work.sql<{ id: string }>(keepUpload, [
          member.id,
          space.id,
          file.sha256,
          cleanName(name),
        ]);
        if (!upload) throw new Error("an upload was not stored");
        return upload.id;
      });
    } finally {
      await file.discard();
    }
  };
