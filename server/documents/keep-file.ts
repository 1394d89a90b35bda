import { statement } from "../platform/db/sql.ts";
import { Invalid } from "../platform/errors.ts";
import { isRedrawn, redrawImage } from "../platform/images/redraw-image.ts";
import type { Platform } from "../platform/platform.ts";
import type { Taken } from "../platform/storage/storage.ts";
import type { Work } from "../platform/transact.ts";
import type { ScanState } from "./contract.ts";
import { type Examined, examineFile } from "./examine-file.ts";
import { SCAN } from "./scan-files.ts";

// Whoever forgets a file at this moment is waited for: then it is named anew. What the antivirus said of it stays.
const keep = statement(
  "stored_file_keep",
  `INSERT INTO stored_file (sha256, size, media_type, marks, scan)
   VALUES ($1, $2, $3, $4::text[]::file_mark[], $5::scan_state)
   ON CONFLICT (sha256) DO UPDATE SET media_type = excluded.media_type, marks = excluded.marks RETURNING scan`,
);

/** What may be kept, and what is known of it. */
export type Ready = Examined & { file: Taken };

/**
 * Looks into a file that has come in, before the transaction that keeps it. Pictures are drawn anew: what is ready then is
 * what was drawn.
 * @throws Invalid (`file`: `fileTooLarge`, `tooManyPixels`, and what `examineFile` throws), Unavailable; what `use` throws
 */
export async function whenReady<T>(
  platform: Pick<Platform, "storage" | "scratch" | "maxUpload">,
  sent: Taken,
  use: (ready: Ready) => Promise<T>,
): Promise<T> {
  const { storage, scratch, maxUpload } = platform;
  const examined = await examineFile(platform, sent);
  const { mediaType } = examined;
  if (!isRedrawn(mediaType)) return use({ ...examined, file: sent });
  const file = await scratch.withPlace(sent, (place) =>
    redrawImage({ mediaType, place }, scratch, (bytes) => storage.take(bytes, maxUpload)),
  );
  try {
    return await use({ ...examined, file });
  } finally {
    await file.discard();
  }
}

/**
 * Keeps a file within the transaction that says what it is for; the same bytes once. Where there is an antivirus, it is
 * to look into it.
 * @throws Invalid (`file`: `fileBlockedBefore`), Unavailable
 */
export async function keepFile(
  { scanner }: Pick<Platform, "scanner">,
  work: Work,
  { file, mediaType, marks }: Ready,
): Promise<void> {
  const values = [file.sha256, file.size, mediaType, marks, scanner ? "PENDING" : "UNSCANNED"];
  const [known] = await work.sql<{ scan: ScanState }>(keep, values);
  // What was found in it then is in it now; it is not even named.
  if (known?.scan === "BLOCKED") throw Invalid({ file: { code: "fileBlockedBefore" } });
  await file.settle();
  if (known?.scan === "PENDING") await work.enqueue(SCAN, { sha256: file.sha256 });
}
