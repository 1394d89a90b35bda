import { memberRoom } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { nudge } from "../platform/feed.ts";
import type { Platform } from "../platform/platform.ts";

export const RECOUNT = "notifications.recount";
export const RECOUNT_TOPICS = "notifications.recount-topics";

const recount = statement(
  "notification_recount",
  `UPDATE notification n SET last_number = coalesce((
     SELECT max(p.number) FROM notified_post x JOIN post p ON p.id = x.post_id
     WHERE x.member_id = n.member_id AND p.topic_id = n.topic_id AND p.removed_at IS NULL), 0)
   FROM notified_post told JOIN post changed ON changed.id = told.post_id
   WHERE told.post_id = $1 AND n.member_id = told.member_id AND n.topic_id = changed.topic_id
   RETURNING n.member_id AS "memberId"`,
);

const recountTopics = statement(
  "notification_recount_topics",
  `WITH told AS (
     SELECT x.member_id, p.topic_id, max(p.number) AS last_number, max(x.at) AS at
     FROM notified_post x JOIN post p ON p.id = x.post_id
     WHERE p.topic_id = ANY($1::int[]) AND p.removed_at IS NULL GROUP BY x.member_id, p.topic_id
   ), emptied AS (
     UPDATE notification n SET last_number = 0 WHERE n.topic_id = ANY($1::int[])
       AND NOT EXISTS (SELECT 1 FROM told WHERE told.member_id = n.member_id AND told.topic_id = n.topic_id)
     RETURNING member_id
   ), counted AS (
     INSERT INTO notification (member_id, topic_id, last_number, at) SELECT member_id, topic_id, last_number, at FROM told
     ON CONFLICT (member_id, topic_id) DO UPDATE SET last_number = excluded.last_number
     RETURNING member_id)
   SELECT member_id AS "memberId" FROM emptied UNION SELECT member_id FROM counted`,
);

/** A post that was removed is news no more; one that is restored is again; one that went to another topic is news there. */
export function defineRecount({ jobs, transact }: Platform) {
  jobs.define<{ topicIds: number[] }>(RECOUNT_TOPICS, ({ topicIds }) =>
    transact(async (work) => {
      const rows = await work.sql<{ memberId: number }>(recountTopics, [topicIds]);
      await nudge(
        work.sql,
        rows.map(({ memberId }) => memberRoom(memberId)),
      );
    }),
  );
  jobs.define<{ postId: number }>(RECOUNT, ({ postId }) =>
    transact(async (work) => {
      const rows = await work.sql<{ memberId: number }>(recount, [postId]);
      await nudge(
        work.sql,
        rows.map(({ memberId }) => memberRoom(memberId)),
      );
    }),
  );
}
