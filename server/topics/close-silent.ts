import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { toldInSpace } from "./announcements.ts";

/** Topics closed in one transaction. */
const BATCH = 50;

// Whoever writes in one at this moment was faster: it is passed over.
const closeDue = statement(
  "topic_close_silent",
  `UPDATE topic SET version = version + 1, locked_at = now()
   WHERE id IN (
     SELECT id FROM topic
     WHERE close_after_days IS NOT NULL AND locked_at IS NULL
       AND greatest(last_post_at, quiet_since, created_at) < now() - make_interval(days => close_after_days)
     ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
   RETURNING id, space_id AS "spaceId", close_after_days AS days`,
);

/** Closes the topics that have been silent for as many days as they were given. @returns how many */
export const closeSilent = ({ transact }: Platform) =>
  async function closeSilent(): Promise<number> {
    let total = 0;
    for (;;) {
      const closed = await transact(async (work) => {
        const topics = await work.sql<{ id: number; spaceId: number; days: number }>(closeDue);
        for (const { id, spaceId, days } of topics)
          await work.announce({
            name: "topic.closedBySilence",
            actorId: null,
            administrationId: null,
            spaceId,
            thing: { kind: "topic", id },
            data: { days },
            ...toldInSpace(id, spaceId),
          });
        return topics.length;
      });
      total += closed;
      if (closed < BATCH) return total;
    }
  };
