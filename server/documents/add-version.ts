import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { actsFor } from "../spaces/contract.ts";
import { lockSpace } from "../spaces/lock-space.ts";
import { documentAct } from "./announcements.ts";
import { holdDocument, requireAdding, requireDocument } from "./document-gate.ts";
import { AddVersionInput } from "./inputs.ts";
import { KEEPING } from "./limits.ts";
import { takeOwnUploads } from "./own-uploads.ts";
import { putVersion } from "./put-version.ts";
import { requireRoom } from "./quota.ts";

const selectMade = statement(
  "version_made_of",
  "SELECT number FROM document_version WHERE document_id = $1 AND upload_id = $2 AND author_id = $3",
);

/**
 * Makes a new version of an upload; of two at once both are kept, one after the other. The same upload again answers the
 * version made of it.
 * @returns its number
 * @throws NotFound, Denied (`signInFirst`, `suspended`, `uploadNotHere`), Invalid (`file`: `oneFile`, `uploadGone`,
 *   `sameVersion`, `quotaReached`), TooMany
 */
export const addVersion = (platform: Platform) =>
  async function addVersion(viewer: Viewer, documentId: number, input: unknown): Promise<number> {
    const { sql, transact, rateLimits } = platform;
    const member = requireMember(viewer);
    const { space } = await requireDocument(viewer, sql, documentId);
    const { file, note } = parse(AddVersionInput, input);
    const [upload] = file;
    if (upload === undefined || file.length > 1) throw Invalid({ file: { code: "oneFile" } });
    const [made] = await sql<{ number: number }>(selectMade, [documentId, upload, member.id]);
    if (made) return made.number;
    await rateLimits.spend(KEEPING, member.id);
    return transact(async (work) => {
      await lockSpace(work.sql, space.id);
      const gate = await holdDocument(viewer, work.sql, documentId);
      requireAdding(viewer, gate);
      const [taken] = await takeOwnUploads(work.sql, member.id, space.id, [upload]);
      if (!taken) throw new Error("an upload was lost");
      await requireRoom(platform, work.sql, space.id, taken.size);
      const by = { authorId: member.id, administrationId: actsFor(viewer, space.id) };
      const { id: uploadId, sha256, name } = taken;
      const number = await putVersion(work.sql, documentId, {
        ...by,
        uploadId,
        sha256,
        name,
        note: note ?? null,
      });
      const act = documentAct("document.versionAdded", viewer, { id: documentId, spaceId: space.id });
      await work.announce({ ...act, data: { number } });
      return number;
    });
  };
