import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { Denied, NotFound } from "../platform/errors.ts";
import { canReadTopic, canTidy, readsFrom, type TopicGate } from "./contract.ts";
import { TOPIC_GATE } from "./present.ts";

const selectGate = statement(
  "topic_gate",
  `SELECT ${TOPIC_GATE} AS gate, t.version, t.last_number AS "lastNumber" FROM topic t JOIN space s ON s.id = t.space_id WHERE t.id = $1`,
);

/** The gate of a topic that the viewer may read, and from which post on. */
export type ReadTopic = TopicGate & { from: number };

/** The topic's gate, if the viewer may read it. @throws NotFound otherwise, so that nobody learns what exists */
export async function requireTopic(viewer: Viewer, sql: Sql, topicId: number): Promise<ReadTopic> {
  return (await topicStanding(viewer, sql, topicId)).gate;
}

/** For whatever is done with one post of it. @throws NotFound where it is from before the viewer may read */
export function requireReadable(topic: ReadTopic, number: number): void {
  if (number < topic.from) throw NotFound();
}

/** For whoever is about to write. @throws Denied (`topicLocked`) where those who tidy alone may */
export function requireUnlocked(viewer: Viewer, topic: TopicGate): void {
  if (topic.locked && !canTidy(viewer, topic)) throw Denied("topicLocked");
}

/** The gate of a topic that the viewer keeps in order. @throws NotFound, Denied (`signInFirst`, `leadsOnly`) */
export async function requireTidier(viewer: Viewer, sql: Sql, topicId: number) {
  const tidier = requireMember(viewer);
  const topic = await requireTopic(viewer, sql, topicId);
  if (!canTidy(viewer, topic)) throw Denied("leadsOnly");
  return { tidier, topic };
}

/** The topic's gate and how far it is. @throws NotFound as above */
export async function topicStanding(viewer: Viewer, sql: Sql, topicId: number) {
  const [row] = await sql<{ gate: TopicGate; version: number; lastNumber: number }>(selectGate, [topicId]);
  if (!row || !canReadTopic(viewer, row.gate)) throw NotFound();
  return { ...row, gate: { ...row.gate, from: readsFrom(viewer, row.gate) } };
}
