import { type Sql, statement } from "../platform/db/sql.ts";

// Not FOR UPDATE: whoever writes in the space's topics refers to its row and need not wait.
const lock = statement("space_lock", "SELECT visibility FROM space WHERE id = $1 FOR NO KEY UPDATE");

/**
 * Until the transaction ends, whoever else changes the space or who takes part in it waits: so each of them sees
 * what the one before did. To be taken before anything else is read.
 */
export async function lockSpace(sql: Sql, spaceId: number): Promise<void> {
  await sql(lock, [spaceId]);
}
