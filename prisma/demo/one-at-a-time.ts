import type { Platform } from "../../server/platform/platform.ts";

const wait = {
  name: "demo_one_at_a_time",
  text: "SELECT pg_advisory_xact_lock(hashtext('agire.demo'))",
};
// Whoever waits, or holds the lock while others write, is not to be cut off by the pool's ordinary limits.
const patience = [
  { name: "demo_patience_waiting", text: "SET LOCAL statement_timeout = 0" },
  { name: "demo_patience_holding", text: "SET LOCAL idle_in_transaction_session_timeout = 0" },
];

/**
 * Runs `work` in one process at a time, whichever of several comes first. The lock is that of a transaction,
 * so a killed process gives it back.
 */
export async function oneAtATime<T>({ transact }: Platform, work: () => Promise<T>): Promise<T> {
  return transact(async ({ sql }) => {
    for (const statement of patience) await sql(statement);
    await sql(wait);
    return work();
  });
}
