import { type Sql, statement } from "../platform/db/sql.ts";
import { Invalid } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { MEGABYTE } from "../platform/storage/storage.ts";

/** SQL: bytes of all versions of a space's documents, those in the bin among them. @param space an expression: its id */
export const usedBytes = (space: string) =>
  `SELECT coalesce(sum(f.size), 0)::float8 AS used FROM document_version v
   JOIN document d ON d.id = v.document_id JOIN stored_file f ON f.sha256 = v.sha256 WHERE d.space_id = ${space}`;

const selectUsed = statement("library_used", usedBytes("$1"));

/** Those bytes. */
export async function usedIn(sql: Sql, spaceId: number): Promise<number> {
  const [row] = await sql<{ used: number }>(selectUsed, [spaceId]);
  return row?.used ?? 0;
}

/** @throws Invalid (`file`: `quotaReached`, in megabytes) where a space has no room for so many bytes more */
export async function requireRoom({ spaceQuota }: Platform, sql: Sql, spaceId: number, bytes: number) {
  const used = await usedIn(sql, spaceId);
  if (used + bytes <= spaceQuota) return;
  const free = Math.max(0, Math.floor((spaceQuota - used) / MEGABYTE));
  throw Invalid({ file: { code: "quotaReached", max: Math.floor(spaceQuota / MEGABYTE), free } });
}
