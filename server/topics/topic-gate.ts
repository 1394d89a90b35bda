import type { Viewer } from "../members/contract.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import { canReadTopic, type TopicGate } from "./contract.ts";
import { TOPIC_GATE } from "./present.ts";

const selectGate = statement(
  "topic_gate",
  `SELECT ${TOPIC_GATE} AS gate FROM topic t JOIN space s ON s.id = t.space_id WHERE t.id = $1`,
);

/** The topic's gate, if the viewer may read it. @throws NotFound otherwise, so that nobody learns what exists */
export async function requireTopic(viewer: Viewer, sql: Sql, topicId: number): Promise<TopicGate> {
  const [row] = await sql<{ gate: TopicGate }>(selectGate, [topicId]);
  if (!row || !canReadTopic(viewer, row.gate)) throw NotFound();
  return row.gate;
}
