import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { canReadPost, type NotificationReason, type PostNews, type TopicGate } from "./contract.ts";
import { levelOf } from "./level.ts";
import { SPACE_VIEW, TOPIC_GATE } from "./present.ts";

const selectNews = statement(
  "post_news",
  `SELECT ${TOPIC_GATE} AS gate, json_build_object(
     'postId', p.id, 'number', p.number, 'createdAt', p.created_at, 'edited', p.edited_at IS NOT NULL, 'body', p.body, 'html', p.html,
     'author', json_build_object('id', m.id, 'name', m.name, 'administration', a.name),
     'topic', json_build_object('id', t.id, 'slug', t.slug, 'title', t.title), 'space', ${SPACE_VIEW},
     'inConversation', t.audience = 'PEOPLE') AS news,
     coalesce((
       SELECT json_agg(json_build_object('memberId', c.id, 'name', c.name, 'reason', c.reason, 'takesPart', c."takesPart")
         ORDER BY c.id)
       FROM (
         SELECT k.id, k.name, ${levelOf("k.id")} AS level,
           CASE WHEN meant.direct THEN 'MENTION' WHEN meant.direct IS FALSE THEN 'ADMINISTRATION' ELSE 'REPLY' END AS reason,
           coalesce((SELECT json_agg(json_build_object(
               'spaceId', y.space_id, 'administrationId', y.administration_id, 'role', y.role))
             FROM participation y WHERE y.member_id = k.id AND y.space_id = s.id
               AND (y.until IS NULL OR y.until > now())), '[]') AS "takesPart"
         FROM member k LEFT JOIN (
           SELECT member_id, bool_or(direct) AS direct FROM (
             SELECT x.member_id, true AS direct FROM mention x WHERE x.post_id = p.id AND x.member_id IS NOT NULL
             UNION ALL
             SELECT y.member_id, false FROM mention x JOIN participation y ON y.administration_id = x.administration_id
             WHERE x.post_id = p.id AND y.space_id = s.id AND (y.until IS NULL OR y.until > now())) AS all_meant
           GROUP BY member_id) AS meant ON meant.member_id = k.id
         WHERE k.id <> p.author_id AND k.email_confirmed_at IS NOT NULL AND (
           meant.member_id IS NOT NULL
           -- Before it: who came later has found it there.
          OR k.id IN (SELECT w.author_id FROM post w
            WHERE w.topic_id = t.id AND w.number < p.number AND w.removed_at IS NULL)
           OR (t.audience = 'PEOPLE' AND k.id IN (SELECT x.member_id FROM topic_reader x WHERE x.topic_id = t.id))
           OR k.id IN (SELECT l.member_id FROM topic_level l WHERE l.topic_id = t.id AND l.level = 'EVERYTHING')
           OR k.id IN (SELECT l.member_id FROM space_level l WHERE l.space_id = s.id AND l.level = 'EVERYTHING'))
       ) AS c
       WHERE c.level = 'EVERYTHING' OR (c.level = 'MENTIONS' AND c.reason <> 'REPLY')), '[]') AS people
   FROM post p JOIN topic t ON t.id = p.topic_id JOIN space s ON s.id = t.space_id
   JOIN member m ON m.id = p.author_id LEFT JOIN administration a ON a.id = p.administration_id
   WHERE p.id = $1 AND p.removed_at IS NULL`,
);

type Person = {
  memberId: number;
  name: string;
  reason: NotificationReason;
  takesPart: Viewer["participations"];
};
type Row = { gate: TopicGate; news: Omit<PostNews, "concerned">; people: Person[] };

/**
 * What those whom a post concerns are told of it: who wrote in its topic, follows it or is meant in it, or is in the
 * conversation, wants to be told, and may read it at this moment. Null when it is not there any more.
 */
export const postNews = ({ sql }: Platform) =>
  async function postNews(postId: number): Promise<PostNews | null> {
    const [row] = await sql<Row>(selectNews, [postId]);
    if (!row) return null;
    const { gate, news, people } = row;
    const concerned = people
      .filter((person) => canReadPost(asViewer(person), gate, news.number))
      .map(({ memberId, reason }) => ({ memberId, reason }));
    return { ...news, concerned };
  };

const asViewer = ({ memberId, name, takesPart }: Person): Viewer => ({
  member: { id: memberId, name, role: "MEMBER", administration: null },
  participations: takesPart,
});
