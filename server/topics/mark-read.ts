import { memberRoom, type Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { FEED_CHANNEL, tellRooms } from "../platform/feed.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { ReadInput } from "./inputs.ts";
import { requireTopic } from "./topic-gate.ts";

// Two windows of one member: whoever has read farther counts, and the others hear of it.
const keepReading = statement(
  "read_keep",
  `WITH kept AS (
   INSERT INTO topic_reading (member_id, topic_id, number)
   SELECT $1, id, least($3::int, last_number) FROM topic WHERE id = $2
   ON CONFLICT (member_id, topic_id) DO UPDATE
     SET number = greatest(topic_reading.number, excluded.number), read_at = now()
   RETURNING 1)
   SELECT pg_notify('${FEED_CHANNEL}', $4) FROM kept`,
);

/** Keeps how far a member has read a topic; nothing for a guest. @throws NotFound, Invalid */
export const markRead = ({ sql }: Platform) =>
  async function markRead(viewer: Viewer, topicId: number, input: unknown): Promise<void> {
    const { number } = parse(ReadInput, input);
    await requireTopic(viewer, sql, topicId);
    if (!viewer.member) return;
    const { id } = viewer.member;
    await sql(keepReading, [id, topicId, number, tellRooms([memberRoom(id)])]);
  };
