import type { Viewer } from "../members/contract.ts";
import { memberRoom } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { nudge } from "../platform/feed.ts";
import type { Platform } from "../platform/platform.ts";
import type { HeardDocuments } from "./heard-documents.ts";
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

const selectDocuments = statement(
  "notification_documents_in",
  `SELECT x.member_id AS "memberId", json_agg(DISTINCT x.document_id) AS documents, coalesce((
     SELECT json_agg(json_build_object('spaceId', y.space_id, 'administrationId', y.administration_id, 'role', y.role))
     FROM participation y WHERE y.member_id = x.member_id AND (y.until IS NULL OR y.until > now())), '[]') AS participations
   FROM notified_document x JOIN document d ON d.id = x.document_id
   WHERE d.space_id = $1 AND ($2::int IS NULL OR x.member_id = $2) AND x.seen_at IS NULL AND d.binned_at IS NULL
   GROUP BY x.member_id`,
);
const forgetDocuments = statement(
  "notification_forget_documents",
  "DELETE FROM notified_document WHERE member_id = $1 AND document_id = ANY($2::int[])",
);

type Who = { memberId: number; participations: Viewer["participations"] };
type Told = Who & { topics: number[] };
type ToldDocuments = Who & { documents: number[] };

const asViewer = ({ memberId: id, participations }: Who): Viewer => ({
  member: { id, name: "", role: "MEMBER", administration: null },
  participations,
});

/** What somebody may not read any more is no news for her: of a space that became narrower, or that she has left. */
export function defineForgetUnreadable(
  { jobs, sql }: Platform,
  topics: HeardTopics,
  heardDocuments: HeardDocuments,
) {
  jobs.define<{ spaceId: number; memberId?: number }>(FORGET_UNREADABLE, async ({ spaceId, memberId }) => {
    const told = await sql<Told>(selectTold, [spaceId, memberId ?? null]);
    for (const one of told) {
      const readable = await topics.readableAmong(asViewer(one), one.topics);
      const lost = one.topics.filter((topicId) => !readable.has(topicId));
      if (lost.length === 0) continue;
      await sql(forget, [one.memberId, lost]);
      await nudge(sql, [memberRoom(one.memberId)]);
    }
    for (const one of await sql<ToldDocuments>(selectDocuments, [spaceId, memberId ?? null])) {
      const readable = await heardDocuments.readableDocuments(asViewer(one), one.documents);
      const lost = one.documents.filter((id) => !readable.has(id));
      if (lost.length === 0) continue;
      await sql(forgetDocuments, [one.memberId, lost]);
      await nudge(sql, [memberRoom(one.memberId)]);
    }
  });
}
