import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { ReadInput } from "./contract.ts";
import { requireTopic } from "./topic-gate.ts";

// Two windows of one member: whoever has read farther counts.
const keepReading = statement(
  "read_keep",
  `INSERT INTO topic_reading (member_id, topic_id, number)
   SELECT $1, id, least($3::int, last_number) FROM topic WHERE id = $2
   ON CONFLICT (member_id, topic_id) DO UPDATE
     SET number = excluded.number, read_at = now() WHERE topic_reading.number < excluded.number`,
);

/** Keeps how far a member has read a topic; nothing for a guest. @throws NotFound, Invalid */
export const markRead = ({ sql }: Platform) =>
  async function markRead(viewer: Viewer, topicId: number, input: unknown): Promise<void> {
    const { number } = parse(ReadInput, input);
    await requireTopic(viewer, sql, topicId);
    if (viewer.member) await sql(keepReading, [viewer.member.id, topicId, number]);
  };
