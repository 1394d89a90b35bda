import { type Sql, statement } from "../platform/db/sql.ts";
import { TooMany } from "../platform/errors.ts";

// The same form sent again is no second reply: it finds the first one by itself.
const selectWait = statement(
  "reply_wait",
  `SELECT ceil(extract(epoch FROM max(created_at) + make_interval(mins => $4::int) - clock_timestamp()))::int AS seconds
   FROM post WHERE topic_id = $1 AND author_id = $2
   HAVING NOT bool_or(client_id = $3)`,
);

/**
 * In a slow topic: so many minutes must have gone by since one's last message in it. The caller holds the topic's
 * lock, so two replies at once are one after the other.
 * @throws TooMany (`slowTopic`) with the seconds to wait
 */
export async function requirePause(
  sql: Sql,
  topicId: number,
  authorId: number,
  clientId: string,
  minutes: number,
): Promise<void> {
  const [wait] = await sql<{ seconds: number | null }>(selectWait, [topicId, authorId, clientId, minutes]);
  if (wait?.seconds && wait.seconds > 0) throw TooMany(wait.seconds, { code: "slowTopic", minutes });
}
