import { randomUUID } from "node:crypto";
import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { Denied, NotFound } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { actsFor } from "../spaces/contract.ts";
import { lockSpace } from "../spaces/lock-space.ts";
import { documentAct } from "./announcements.ts";
import type { ScanState } from "./contract.ts";
import { holdDocument, requireAdding, requireDocument } from "./document-gate.ts";
import { RestoreVersionInput } from "./inputs.ts";
import { KEEPING } from "./limits.ts";
import { putVersion } from "./put-version.ts";
import { requireRoom } from "./quota.ts";

const selectVersion = statement(
  "version_to_restore",
  `SELECT v.sha256, v.name, f.size::float8 AS size, f.scan FROM document_version v JOIN stored_file f ON f.sha256 = v.sha256
   WHERE v.document_id = $1 AND v.number = $2`,
);

type Version = { sha256: string; name: string; size: number; scan: ScanState };

/**
 * Goes back to an earlier version: a new one that holds the same.
 * @returns its number
 * @throws NotFound, Denied (`signInFirst`, `suspended`, `uploadNotHere`, `fileBlocked`), Invalid (`file`: `sameVersion`, `quotaReached`), TooMany
 */
export const restoreVersion = (platform: Platform) =>
  async function restoreVersion(viewer: Viewer, documentId: number, input: unknown): Promise<number> {
    const { sql, transact, rateLimits } = platform;
    const member = requireMember(viewer);
    const { space } = await requireDocument(viewer, sql, documentId);
    const { number: from } = parse(RestoreVersionInput, input);
    await rateLimits.spend(KEEPING, member.id);
    return transact(async (work) => {
      await lockSpace(work.sql, space.id);
      requireAdding(viewer, await holdDocument(viewer, work.sql, documentId));
      const [version] = await work.sql<Version>(selectVersion, [documentId, from]);
      if (!version) throw NotFound();
      if (version.scan === "BLOCKED") throw Denied("fileBlocked");
      const { sha256, name, size } = version;
      await requireRoom(platform, work.sql, space.id, size);
      const by = { authorId: member.id, administrationId: actsFor(viewer, space.id) };
      const number = await putVersion(work.sql, documentId, {
        ...by,
        uploadId: randomUUID(),
        sha256,
        name,
        note: null,
        restores: from,
      });
      const act = documentAct("document.versionRestored", viewer, { id: documentId, spaceId: space.id });
      await work.announce({ ...act, data: { number, from } });
      return number;
    });
  };
