import type { Viewer } from "../members/contract.ts";
import { memberRoom } from "../members/contract.ts";
import { nudge } from "../platform/db/nudge.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import type { HeardTopics } from "./heard-topics.ts";

export const FORGET_UNREADABLE = "notifications.forget-unreadable";

const selectTold = statement(
  "notification_told_in",
  `SELECT n.member_id AS "memberId", json_agg(n.topic_id) AS topics, coalesce((
     SELECT json_agg(json_build_object('spaceId', y.space_id, 'administrationId', y.administration_id, 'role', y.role))
     FROM participation y WHERE y.member_id = n.member_id AND (y.until IS NULL OR y.until > now())), '[]') AS participations
   FROM notification n JOIN topic t ON t.id = n.topic_id
   WHERE t.space_id = $1 AND ($2::int IS NULL OR n.member_id = $2)
   GROUP BY n.member_id`,
);
const forget = statement(
  "notification_forget",
  "DELETE FROM notification WHERE member_id = $1 AND topic_id = ANY($2::int[])",
);

type Told = { memberId: number; topics: number[]; participations: Viewer["participations"] };

/** What somebody may not read any more is no news for her: of a space that became narrower, or that she has left. */
export function defineForgetUnreadable({ jobs, sql }: Platform, topics: HeardTopics) {
  jobs.define<{ spaceId: number; memberId?: number }>(FORGET_UNREADABLE, async ({ spaceId, memberId }) => {
    const told = await sql<Told>(selectTold, [spaceId, memberId ?? null]);
    for (const { memberId: id, participations, topics: ids } of told) {
      const viewer: Viewer = {
        member: { id, name: "", role: "MEMBER", administration: null },
        participations,
      };
      const readable = await topics.readableAmong(viewer, ids);
      const lost = ids.filter((topicId) => !readable.has(topicId));
      if (lost.length === 0) continue;
      await sql(forget, [id, lost]);
      await nudge(sql, [memberRoom(id)]);
    }
  });
}
