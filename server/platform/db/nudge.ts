import { FEED_CHANNEL } from "../feed.ts";
import { type Sql, statement } from "./sql.ts";

const tell = statement("nudge", `SELECT pg_notify('${FEED_CHANNEL}', $1)`);

/** PostgreSQL carries 8,000 bytes at a time. */
const AT_ONCE = 300;

/**
 * Tells socket rooms that there is something new to fetch where nothing happened that the log would keep.
 * @param sql of a transaction, where it is to be told at commit
 */
export async function nudge(sql: Sql, rooms: readonly string[]): Promise<void> {
  for (let from = 0; from < rooms.length; from += AT_ONCE)
    await sql(tell, [JSON.stringify({ rooms: rooms.slice(from, from + AT_ONCE) })]);
}
