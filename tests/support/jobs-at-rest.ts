import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";

/** Resolves once nothing is to be told to anybody any more; what rests is woken. */
export async function jobsAtRest(pool: pg.Pool): Promise<void> {
  for (;;) {
    await pool.query(
      "UPDATE pgboss.job SET start_after = now() WHERE name LIKE 'notifications.%' AND state IN ('created', 'retry')",
    );
    const { rows } = await pool.query<{ left: number }>(
      `SELECT count(*)::int AS left FROM pgboss.job
       WHERE name LIKE 'notifications.%' AND state IN ('created', 'retry', 'active')`,
    );
    if (rows[0]?.left === 0) return;
    await pause(100);
  }
}
