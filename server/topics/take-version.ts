import { type Sql, statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";

const nextVersion = statement(
  "topic_next_version",
  "UPDATE topic SET version = version + 1 WHERE id = $1 RETURNING version",
);

const lockRow = statement("topic_lock_row", "SELECT 1 FROM topic WHERE id = $1 FOR UPDATE");

/** Nobody else changes the topic until the transaction ends; for who must look before taking a version. */
export const lockTopic = (sql: Sql, topicId: number) => sql(lockRow, [topicId]);

/** The topic's next version, with its row locked until the transaction ends. @throws NotFound */
export async function takeVersion(sql: Sql, topicId: number): Promise<number> {
  const [taken] = await sql<{ version: number }>(nextVersion, [topicId]);
  if (!taken) throw NotFound();
  return taken.version;
}
