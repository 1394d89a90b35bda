import type { Viewer } from "../members/contract.ts";
import { requireSignedIn } from "../members/require-signed-in.ts";
import { IS_NEW, NOTIFICATIONS } from "../members/unread-notifications.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { NOTIFICATIONS_PAGE, type NotificationPage, type NotificationView } from "./contract.ts";
import type { HeardDocuments } from "./heard-documents.ts";
import type { HeardTopics } from "./heard-topics.ts";
import { libraryNews } from "./library-news.ts";

/** Older ones are read, or never will be. */
export const NEWEST = 500;

export const selectTopics = statement(
  "notification_topics",
  `SELECT n.topic_id AS "topicId", ${IS_NEW} AS "isNew", n.at FROM ${NOTIFICATIONS}
   WHERE n.member_id = $1 AND n.last_number > 0
   ORDER BY 2 DESC, n.at DESC, n.topic_id DESC LIMIT ${NEWEST}`,
);
// Of what she has read everything, the last post she was told of is shown.
const selectShown = statement(
  "notification_shown",
  `SELECT json_build_object('id', t.id, 'slug', t.slug, 'title', t.title) AS topic, CASE WHEN t.audience <> 'PEOPLE' THEN s.short_title END AS space, n.at,
     ${IS_NEW} AS "isNew", told.count, told.number, told.reason,
     to_json(told.authors[1:3]) AS authors, greatest(0, cardinality(told.authors) - 3) AS "moreAuthors"
   FROM ${NOTIFICATIONS} JOIN topic t ON t.id = n.topic_id JOIN space s ON s.id = t.space_id
   CROSS JOIN LATERAL (
     SELECT count(*) FILTER (WHERE fresh)::int AS count,
       coalesce(min(number) FILTER (WHERE fresh), max(number)) AS number,
       CASE WHEN bool_or(reason = 'MENTION') THEN 'MENTION' WHEN bool_or(reason = 'ADMINISTRATION')
         THEN 'ADMINISTRATION' ELSE 'REPLY' END AS reason,
       (SELECT array_agg(name ORDER BY last DESC) FROM (
          SELECT m.name, max(p.number) AS last FROM notified_post x JOIN post p ON p.id = x.post_id
          JOIN member m ON m.id = p.author_id
          WHERE x.member_id = n.member_id AND p.topic_id = n.topic_id AND p.removed_at IS NULL
            AND (p.number > coalesce(r.number, 0) OR p.number = n.last_number)
          GROUP BY m.id, m.name) AS wrote) AS authors
     FROM (
       SELECT p.number, x.reason,
         p.number > coalesce(r.number, 0)
           OR coalesce(x.at >= n.late_at AND n.late_at > coalesce(r.read_at, '-infinity'), false) AS fresh
       FROM notified_post x JOIN post p ON p.id = x.post_id
       WHERE x.member_id = n.member_id AND p.topic_id = n.topic_id AND p.removed_at IS NULL) AS each
     WHERE fresh OR number = n.last_number) AS told
   WHERE n.member_id = $1 AND n.topic_id = ANY($2::int[]) AND told.number IS NOT NULL
   ORDER BY "isNew" DESC, n.at DESC, n.topic_id DESC`,
);

type Topic = { topicId: number; isNew: boolean; at: Date };

/**
 * What is new for a member, one entry a topic and one the documents of a space, the new ones first; nothing of what she may
 * not read any more.
 * @param page from 1; beyond the last one the last is shown
 * @throws Denied (`signInFirst`)
 */
export const notificationPage = ({ sql }: Platform, topics: HeardTopics, documents: HeardDocuments) =>
  async function notificationPage(viewer: Viewer, page: number): Promise<NotificationPage> {
    const { id } = requireSignedIn(viewer);
    const [all, libraries] = await Promise.all([
      sql<Topic>(selectTopics, [id]),
      libraryNews(viewer, sql, documents),
    ]);
    const readable = await topics.readableAmong(
      viewer,
      all.map(({ topicId }) => topicId),
    );
    const mine = [...all.filter(({ topicId }) => readable.has(topicId)), ...libraries].sort(newestFirst);
    const pages = Math.max(1, Math.ceil(mine.length / NOTIFICATIONS_PAGE));
    const shown = Math.min(pages, Math.max(1, page));
    const here = mine.slice((shown - 1) * NOTIFICATIONS_PAGE, shown * NOTIFICATIONS_PAGE);
    const ids = here.flatMap((one) => ("topicId" in one ? [one.topicId] : []));
    const ofTopics = ids.length > 0 ? await sql<NotificationView>(selectShown, [id, ids]) : [];
    const notifications = here.flatMap((one): NotificationPage["notifications"] | NotificationView =>
      "topicId" in one ? (ofTopics.find(({ topic }) => topic.id === one.topicId) ?? []) : [one],
    );
    return { notifications, total: mine.length, page: shown, pages };
  };

type Dated = { isNew: boolean; at: Date | string };
const newestFirst = (a: Dated, b: Dated) =>
  Number(b.isNew) - Number(a.isNew) || new Date(b.at).getTime() - new Date(a.at).getTime();
