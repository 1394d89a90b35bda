import { statement } from "../platform/db/sql.ts";
import { asCommunityError } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import type { Verdict } from "../platform/scanning/scanner.ts";
import { spaceRoom } from "../spaces/contract.ts";
import { documentTag, libraryTag, type ScanState } from "./contract.ts";

/** The job that has the antivirus look into one file, queued with its upload. */
export const SCAN = "documents.scan";

const STATES: Record<Verdict["said"], ScanState> = {
  clean: "CLEAN",
  threat: "BLOCKED",
  tooLarge: "TOO_LARGE",
};

const selectPending = statement(
  "scan_pending",
  "SELECT sha256 FROM stored_file WHERE sha256 = $1 AND scan = 'PENDING'",
);
/** Left over: the daemon was away for longer than a job waits, or a process was killed. */
const selectLeft = statement(
  "scan_left",
  `SELECT sha256 FROM stored_file WHERE scan = 'PENDING' AND created_at < now() - interval '1 minute'
   ORDER BY created_at LIMIT 50`,
);
const settle = statement(
  "scan_settle",
  `UPDATE stored_file SET scan = $2::scan_state, threat = $3, scanned_at = now()
   WHERE sha256 = $1 AND scan = 'PENDING' RETURNING sha256`,
);
const selectDocuments = statement(
  "scan_documents",
  `SELECT DISTINCT d.id, d.space_id AS "spaceId" FROM document_version v JOIN document d ON d.id = v.document_id
   WHERE v.sha256 = $1`,
);
/** What came in before an antivirus was configured; what was too large for it, once a day: its limits may be others. */
const askAgain = statement(
  "scan_again",
  `UPDATE stored_file SET scan = 'PENDING' WHERE scan = 'UNSCANNED'
   OR (scan = 'TOO_LARGE' AND scanned_at < now() - interval '1 day')`,
);
const askNoMore = statement(
  "scan_no_more",
  "UPDATE stored_file SET scan = 'UNSCANNED' WHERE scan IN ('PENDING', 'TOO_LARGE')",
);

/**
 * Has the antivirus look into a file, if that is still to be done, and says what it found to whoever has the document
 * open; what is blocked is put into quarantine. @throws Unavailable while the antivirus is away
 */
export const scanFile = ({ sql, storage, scanner, transact, log }: Platform) =>
  async function scanFile({ sha256 }: { sha256: string }): Promise<void> {
    const [pending] = await sql(selectPending, [sha256]);
    if (!pending || !scanner) return;
    const verdict = await scanner.scan(await storage.open(sha256));
    const threat = verdict.said === "threat" ? verdict.name : null;
    await transact(async (work) => {
      // Holds the row: whoever uploads the same at this moment waits, and learns what it is.
      const [settled] = await work.sql(settle, [sha256, STATES[verdict.said], threat]);
      if (!settled) return;
      if (threat) await storage.quarantine(sha256);
      const documents = await work.sql<{ id: number; spaceId: number }>(selectDocuments, [sha256]);
      for (const { id, spaceId } of documents)
        await work.announce({
          name: threat ? "document.blocked" : "document.scanned",
          actorId: null,
          administrationId: null,
          spaceId,
          thing: { kind: "document", id },
          touches: [documentTag(id), libraryTag(spaceId)],
          rooms: [spaceRoom(spaceId)],
        });
    });
    if (threat) log.warn({ sha256, threat }, "the antivirus blocked a file");
  };

/** Takes up what no job looked into, each minute; where there is no antivirus, nothing waits for one. */
export const scanWhatIsLeft = (platform: Platform) => {
  const scan = scanFile(platform);
  const { sql, scanner, log } = platform;
  return async function scanWhatIsLeft(): Promise<void> {
    await sql(scanner ? askAgain : askNoMore);
    if (!scanner) return;
    for (const file of await sql<{ sha256: string }>(selectLeft))
      try {
        await scan(file);
      } catch (error) {
        log.warn({ err: error, sha256: file.sha256 }, "a file could not be looked into yet");
        if (asCommunityError(error)?.code === "unavailable") return;
      }
  };
};
