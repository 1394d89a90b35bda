import { statement } from "../platform/db/sql.ts";
import type { Work } from "../platform/transact.ts";
import { sessionEnded } from "./session-ended.ts";

const deleteSessions = statement(
  "sessions_delete",
  "DELETE FROM session WHERE member_id = $1 AND ($2::text IS NULL OR id = $2) AND id IS DISTINCT FROM $3 RETURNING id",
);

/**
 * Ends sessions of a member within the caller's transaction; their sockets are cut when it commits.
 * @param which one of them alone, or all but one; SHA-256 of their ids
 */
export async function endSessions(
  { sql, announce }: Work,
  memberId: number,
  { only = null, but = null }: { only?: string | null; but?: string | null } = {},
): Promise<void> {
  const ended = await sql<{ id: string }>(deleteSessions, [memberId, only, but]);
  for (const { id } of ended) await announce(sessionEnded(id, memberId));
}
