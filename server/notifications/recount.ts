import { memberRoom } from "../members/contract.ts";
import { nudge } from "../platform/db/nudge.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";

export const RECOUNT = "notifications.recount";

const recount = statement(
  "notification_recount",
  `UPDATE notification n SET last_number = coalesce((
     SELECT max(p.number) FROM notified_post x JOIN post p ON p.id = x.post_id
     WHERE x.member_id = n.member_id AND p.topic_id = n.topic_id AND p.removed_at IS NULL), 0)
   FROM notified_post told JOIN post changed ON changed.id = told.post_id
   WHERE told.post_id = $1 AND n.member_id = told.member_id AND n.topic_id = changed.topic_id
   RETURNING n.member_id AS "memberId"`,
);

/** A post that was removed is news no more; one that is restored is again. */
export function defineRecount({ jobs, transact }: Platform) {
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
