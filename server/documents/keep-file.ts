import { type Sql, statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import type { Taken } from "../platform/storage/storage.ts";
import { mediaTypeOf } from "./media-type.ts";

// Whoever forgets a file at this moment is waited for: then it is named anew.
const keep = statement(
  "stored_file_keep",
  `INSERT INTO stored_file (sha256, size, media_type, scan) VALUES ($1, $2, 'application/octet-stream', 'CLEAN')
   ON CONFLICT (sha256) DO UPDATE SET size = excluded.size`,
);
const setType = statement("stored_file_type", "UPDATE stored_file SET media_type = $2 WHERE sha256 = $1");

/** Keeps a file that was taken in, within the transaction that says what it is for; the same bytes once. @throws Unavailable */
export async function keepFile({ storage }: Platform, sql: Sql, file: Taken): Promise<void> {
  await sql(keep, [file.sha256, file.size]);
  await file.settle();
  const mediaType = await mediaTypeOf(file.head, () => storage.open(file.sha256));
  await sql(setType, [file.sha256, mediaType]);
}
