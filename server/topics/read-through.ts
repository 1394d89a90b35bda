import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";

const readAll = statement(
  "read_through",
  `INSERT INTO topic_reading (member_id, topic_id, number)
   SELECT $1, id, last_number FROM topic WHERE id = ANY($2::int[]) ORDER BY id
   ON CONFLICT (member_id, topic_id) DO UPDATE
     SET number = greatest(topic_reading.number, excluded.number), read_at = now()`,
);

/** A member says that she has read these topics to their end. Whoever calls has found them to be hers to read. */
export const readThrough = ({ sql }: Platform) =>
  async function readThrough(memberId: number, topicIds: readonly number[]): Promise<void> {
    await sql(readAll, [memberId, topicIds]);
  };
