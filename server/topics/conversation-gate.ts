import type { Viewer } from "../members/contract.ts";
import type { Sql } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import { isConversation } from "./contract.ts";
import { type ReadTopic, requireTopic } from "./topic-gate.ts";

/** The gate of a conversation that the viewer is in. @throws NotFound, for any other topic too */
export async function requireConversation(viewer: Viewer, sql: Sql, topicId: number): Promise<ReadTopic> {
  const topic = await requireTopic(viewer, sql, topicId);
  if (!isConversation(topic)) throw NotFound();
  return topic;
}
