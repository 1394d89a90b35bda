import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { cleanName } from "./clean-name.ts";
import { requireUploadPlace } from "./document-gate.ts";
import { keepFile, whenReady } from "./keep-file.ts";
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
 * Takes a file into a space, whole or not at all; it is a document once a form says so, within a day. Pictures are drawn
 * anew: what is kept, with its size and hash, is what was drawn.
 * @returns the upload's id
 * @throws NotFound, Denied (`signInFirst`, `suspended`, `uploadNotHere`), Invalid (`file`: `fileTooLarge`, `fileEmpty`,
 *   `quotaReached`, `fileBlockedBefore`, and what `whenReady` throws), TooMany, Unavailable (`noRoom` where the disk is
 *   full)
 */
export const takeUpload = (platform: Platform) =>
  async function takeUpload(viewer: Viewer, spaceSlug: string, { name, bytes }: Sent): Promise<string> {
    const { sql, storage, transact, rateLimits, maxUpload } = platform;
    const member = requireMember(viewer);
    const space = await requireUploadPlace(viewer, sql, spaceSlug);
    await rateLimits.spend(UPLOADING, member.id);
    await requireRoom(platform, sql, space.id, 1);
    const sent = await storage.take(bytes, maxUpload);
    try {
      return await whenReady(platform, sent, async (ready) => {
        const { sha256, size } = ready.file;
        await requireRoom(platform, sql, space.id, size);
        return transact(async (work) => {
          await keepFile(platform, work, ready);
          const values = [member.id, space.id, sha256, size, cleanName(name)];
          const [upload] = await work.sql<{ id: string }>(keepUpload, values);
          if (!upload) throw new Error("an upload was not stored");
          return upload.id;
        });
      });
    } finally {
      await sent.discard();
    }
  };
