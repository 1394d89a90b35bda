import { newToken, tokenHashOf } from "../members/letters.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import type { HeardTopics } from "./heard-topics.ts";
import { newsLetter } from "./news-letter.ts";

export const SEND_NEWS = "notifications.send-news";

const selectReader = statement(
  "notification_reader",
  `SELECT m.email, m.language, m.notification_mail AS wanted, n.mailed_post_id AS "mailedPostId",
     coalesce(r.number, 0) >= $3 AND NOT coalesce(n.late_at > r.read_at, false) AS "isRead"
   FROM notification n JOIN member m ON m.id = n.member_id
   LEFT JOIN topic_reading r ON r.member_id = n.member_id AND r.topic_id = n.topic_id
   WHERE n.member_id = $1 AND n.topic_id = $2`,
);
// Of a burst whichever was told first asked for the letter. It is about the first one told that waits for her: what came
// since the last letter, what she read and what she wrote there.
const selectFirst = statement(
  "notification_first_waiting",
  `SELECT p.id FROM post asked JOIN post p ON p.topic_id = asked.topic_id AND p.number < asked.number
   JOIN notified_post d ON d.post_id = p.id AND d.member_id = $1
   JOIN notification n ON n.topic_id = p.topic_id AND n.member_id = $1
   LEFT JOIN topic_reading r ON r.topic_id = p.topic_id AND r.member_id = $1
   WHERE asked.id = $2 AND p.removed_at IS NULL AND p.id > coalesce(n.mailed_post_id, 0)
     AND p.number > greatest(r.number, (
       SELECT max(o.number) FROM post o WHERE o.topic_id = p.topic_id AND o.author_id = $1), 0)
   ORDER BY p.number LIMIT 1`,
);
const keepStop = statement(
  "mail_stop_keep",
  "INSERT INTO mail_stop (token_hash, member_id, topic_id) VALUES ($1, $2, $3)",
);
const noteSent = statement(
  "notification_note_sent",
  "UPDATE notification SET mailed_post_id = $3 WHERE member_id = $1 AND topic_id = $2",
);
// What was asked for and is not sent keeps no later letter back.
const withdraw = statement(
  "notification_withdraw_letter",
  `UPDATE notification SET mail_asked_at = NULL
   WHERE member_id = $1 AND topic_id = (SELECT topic_id FROM post WHERE id = $2)`,
);

type Reader = {
  email: string;
  language: string;
  wanted: boolean;
  mailedPostId: number | null;
  isRead: boolean;
};

/** The letter about a post. Everything is asked again now: is it there, may she read it, does she still want it. */
export function defineLetters({ jobs, sql, mail, baseUrl }: Platform, topics: HeardTopics) {
  /** Null where the post is no news for her any more. */
  const newsFor = async (memberId: number, postId: number) => {
    const news = await topics.postNews(postId);
    return news?.concerned.some((person) => person.memberId === memberId) ? news : null;
  };
  jobs.define<{ memberId: number; postId: number }>(SEND_NEWS, async ({ memberId, postId }) => {
    const [first] = await sql<{ id: number }>(selectFirst, [memberId, postId]);
    const news = (first && (await newsFor(memberId, first.id))) ?? (await topics.postNews(postId));
    const concern = news?.concerned.find((person) => person.memberId === memberId);
    const [reader] = news ? await sql<Reader>(selectReader, [memberId, news.topic.id, news.number]) : [];
    // Sent by a try whose process was killed before it could say so.
    if (reader?.mailedPostId === postId) return;
    if (!news || !concern || !reader?.wanted || reader.isRead)
      return void (await sql(withdraw, [memberId, postId]));
    const token = newToken();
    await sql(keepStop, [tokenHashOf(token), memberId, news.topic.id]);
    const { reason } = concern;
    await mail.send({ to: reader.email, ...newsLetter({ news, reason, baseUrl, token, ...reader }) });
    await sql(noteSent, [memberId, news.topic.id, postId]);
  });
}
