import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { MEGABYTE } from "../platform/storage/storage.ts";
import { lockSpace } from "../spaces/lock-space.ts";
import { cleanName } from "./clean-name.ts";
import { requireUploadPlace } from "./document-gate.ts";
import { BeginUploadInput } from "./inputs.ts";
import { UPLOADING } from "./limits.ts";
import { requireRoom } from "./quota.ts";

const begin = statement(
  "upload_begin",
  "INSERT INTO upload (id, member_id, space_id, size, name) VALUES ($1, $2, $3, $4, $5)",
);
const selectComing = statement(
  "upload_coming",
  `SELECT coalesce(sum(size), 0)::float8 AS bytes FROM upload
   WHERE member_id = $1 AND space_id = $2 AND sha256 IS NULL`,
);

/**
 * Announces a file that comes in piece by piece (`appendUpload`); of a member's files on their way no more are taken
 * at once than the space has room for.
 * @throws NotFound, Denied (`signInFirst`, `suspended`, `uploadNotHere`), Invalid (`file`: `fileTooLarge`, `fileEmpty`,
 *   `quotaReached`), TooMany, Unavailable where there is no room on the disk
 */
export const beginUpload = (platform: Platform) =>
  async function beginUpload(viewer: Viewer, spaceSlug: string, input: unknown): Promise<void> {
    const { sql, transact, rateLimits, coming, maxUpload } = platform;
    const member = requireMember(viewer);
    const space = await requireUploadPlace(viewer, sql, spaceSlug);
    const { id, name, size } = parse(BeginUploadInput, input);
    if (size === 0) throw Invalid({ file: { code: "fileEmpty" } });
    if (size > maxUpload)
      throw Invalid({ file: { code: "fileTooLarge", megabytes: Math.floor(maxUpload / MEGABYTE) } });
    await rateLimits.spend(UPLOADING, member.id);
    await transact(async (work) => {
      await lockSpace(work.sql, space.id);
      const [other] = await work.sql<{ bytes: number }>(selectComing, [member.id, space.id]);
      await requireRoom(platform, work.sql, space.id, size + (other?.bytes ?? 0));
      await work.sql(begin, [id, member.id, space.id, size, cleanName(name)]);
      await coming.begin(id);
    });
  };
