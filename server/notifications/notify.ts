import { memberRoom } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { nudge } from "../platform/feed.ts";
import type { Platform } from "../platform/platform.ts";
import type { HeardTopics } from "./heard-topics.ts";
import { SEND_NEWS } from "./letters.ts";

export const NOTIFY = "notifications.notify";

// Who was told of this post before is told no more: so the job may be done twice.
const tell = statement(
  "notification_tell",
  `WITH told AS (
     INSERT INTO notified_post (member_id, post_id, reason)
     SELECT member_id, $1, reason::notification_reason
     FROM unnest($4::int[], $5::text[]) AS u(member_id, reason) ORDER BY member_id
     ON CONFLICT DO NOTHING RETURNING member_id, reason)
   INSERT INTO notification (member_id, topic_id, last_number, late_at, at)
   SELECT member_id, $2, $3, CASE WHEN $6::bool AND reason <> 'REPLY' THEN now() END, $7 FROM told ORDER BY member_id
   ON CONFLICT (member_id, topic_id) DO UPDATE
     SET last_number = greatest(notification.last_number, excluded.last_number),
       late_at = coalesce(excluded.late_at, notification.late_at), at = greatest(notification.at, excluded.at)
   RETURNING member_id AS "memberId"`,
);
// One letter a topic until she comes by: reads there, or writes there.
const askForLetters = statement(
  "notification_ask_for_letters",
  `UPDATE notification n SET mail_asked_at = now() FROM member m
   WHERE n.topic_id = $1 AND n.member_id = ANY($2::int[]) AND m.id = n.member_id AND m.notification_mail
     AND (n.mail_asked_at IS NULL
       OR EXISTS (SELECT 1 FROM topic_reading r
         WHERE r.member_id = m.id AND r.topic_id = n.topic_id AND r.read_at > n.mail_asked_at)
       OR EXISTS (SELECT 1 FROM post p
         WHERE p.topic_id = n.topic_id AND p.author_id = m.id AND p.created_at > n.mail_asked_at))
   RETURNING n.member_id AS "memberId"`,
);

/** Seconds a letter rests: who has the topic open has read the post by then, and gets none. */
const REST = 5;
const DAY_MS = 86_400_000;
/** A queue that stood still does not send last week's letters … */
const LETTER_DAYS = 3;
/** … and what is older than this is no news at all. */
const NEWS_DAYS = 14;

/** Tells those whom a post concerns, after its commit; of an edit, those alone whom it means. */
export function defineNotify({ jobs, transact }: Platform, topics: HeardTopics) {
  jobs.define<{ postId: number; edited?: true }>(NOTIFY, async ({ postId, edited = false }) => {
    const news = await topics.postNews(postId);
    if (!news) return;
    const days = (Date.now() - new Date(news.createdAt).getTime()) / DAY_MS;
    if (!edited && days > NEWS_DAYS) return;
    const people = news.concerned.filter(({ reason }) => !edited || reason !== "REPLY");
    if (people.length === 0) return;
    await transact(async (work) => {
      const told = await work.sql<{ memberId: number }>(tell, [
        postId,
        news.topic.id,
        news.number,
        people.map(({ memberId }) => memberId),
        people.map(({ reason }) => reason),
        // Edited before this job came to it: whom it means now may have read it as it was.
        edited || news.edited,
        edited ? new Date() : news.createdAt,
      ]);
      if (told.length === 0) return;
      const ids = told.map(({ memberId }) => memberId);
      if (edited || days < LETTER_DAYS)
        for (const { memberId } of await work.sql<{ memberId: number }>(askForLetters, [news.topic.id, ids]))
          await work.enqueue(SEND_NEWS, { memberId, postId }, REST);
      await nudge(work.sql, ids.map(memberRoom));
    });
  });
}
