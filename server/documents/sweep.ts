import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { documentTag, libraryRoom, libraryTag } from "./contract.ts";

const forgetUploads = statement(
  "upload_sweep",
  "DELETE FROM upload WHERE created_at < now() - interval '1 day' RETURNING id",
);
const UNUSED = `NOT EXISTS (SELECT 1 FROM upload u WHERE u.sha256 = f.sha256)
  AND NOT EXISTS (SELECT 1 FROM document_version v WHERE v.sha256 = f.sha256)`;
const selectUnused = statement(
  "stored_file_unused",
  // What was blocked is kept for as long as the bin, used or not: so long somebody may ask what it was.
  `SELECT f.sha256 FROM stored_file f WHERE f.created_at < now() - interval '1 day' AND ${UNUSED}
   AND (f.scan <> 'BLOCKED' OR f.purged_at IS NOT NULL) LIMIT 200`,
);
const holdUnused = statement(
  "stored_file_hold",
  `SELECT f.sha256 FROM stored_file f WHERE f.sha256 = $1 FOR UPDATE`,
);
const dropUnused = statement(
  "stored_file_drop",
  `DELETE FROM stored_file f WHERE f.sha256 = $1 AND ${UNUSED} RETURNING f.sha256`,
);
const purgeBlocked = statement(
  "stored_file_purge",
  `UPDATE stored_file SET purged_at = now() WHERE sha256 IN (
     SELECT sha256 FROM stored_file WHERE scan = 'BLOCKED' AND purged_at IS NULL
     AND scanned_at < now() - make_interval(days => $1) LIMIT 200)
   RETURNING sha256`,
);
const purgeBin = statement(
  "document_purge",
  `DELETE FROM document WHERE binned_at < now() - make_interval(days => $1)
   RETURNING id, space_id AS "spaceId"`,
);

/**
 * Forgets uploads that became no document, what lay in the bin or in quarantine for `purgeAfterDays`, and the files that
 * nothing has any more.
 */
export const sweepLibrary = ({ sql, transact, storage, purgeAfterDays }: Platform) =>
  async function sweepLibrary(): Promise<void> {
    await sql(forgetUploads);
    await transact(async (work) => {
      const gone = await work.sql<{ id: number; spaceId: number }>(purgeBin, [purgeAfterDays]);
      for (const { id, spaceId } of gone)
        await work.announce({
          name: "document.purged",
          actorId: null,
          administrationId: null,
          spaceId,
          thing: { kind: "document", id },
          touches: [documentTag(id), libraryTag(spaceId)],
          rooms: [libraryRoom(spaceId)],
        });
    });
    await transact(async (work) => {
      // Out of quarantine for good; its hash stays as long as a document has it.
      for (const { sha256 } of await work.sql<{ sha256: string }>(purgeBlocked, [purgeAfterDays]))
        await storage.forget(sha256);
    });
    for (;;) {
      const unused = await sql<{ sha256: string }>(selectUnused);
      let dropped = 0;
      for (const { sha256 } of unused)
        dropped += await transact(async (work) => {
          // Whoever uploads the same at this moment waits for the row, and gives the file its name again.
          await work.sql(holdUnused, [sha256]);
          const [gone] = await work.sql(dropUnused, [sha256]);
          if (!gone) return 0;
          await storage.forget(sha256);
          return 1;
        });
      if (dropped === 0) return;
    }
  };
