import { isSuspended, type Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import {
  canChooseUseful,
  canMarkTestimony,
  canReact,
  canReadTopic,
  canReply,
  canTidy,
  PAGE_SIZE,
  type TopicGate,
  type TopicView,
} from "./contract.ts";
import { CONVERSATION_HERE } from "./conversation-here.ts";
import { DRAFT_VIEW } from "./draft-view.ts";
import { levelOf } from "./level.ts";
import { PINNED, POST_PEOPLE, POST_VIEW, SPACE_VIEW, TOPIC_GATE, TOPIC_RULES } from "./present.ts";
import { NEVER, READING } from "./unread.ts";

// What was said before the viewer came is not looked at: `readable.first` is the first post that she may read.

const selectPage = statement(
  "topic_page",
  `SELECT ${TOPIC_GATE} AS gate, json_build_object(
     'topic', json_build_object(
       'id', t.id, 'slug', t.slug, 'title', t.title, 'isGeneral', t.is_general, 'audience', t.audience,
       'createdAt', t.created_at, 'version', t.version, 'lastNumber', t.last_number,
       'postCount', t.post_count, 'participantCount', t.participant_count,
       'locked', t.locked_at IS NOT NULL, 'pinned', ${PINNED}, 'rules', ${TOPIC_RULES},
       'author', CASE WHEN t.author_id IS NOT NULL THEN (
         SELECT json_build_object('id', m.id, 'name', m.name, 'administration', a.name)
         FROM member m LEFT JOIN administration a ON a.id = t.administration_id WHERE m.id = t.author_id) END),
     'space', ${SPACE_VIEW},
     'reading', ${READING},
     'at', CASE WHEN $3::int IS NOT NULL THEN now() END,
     'bookmarks', coalesce((
       SELECT json_object_agg(p.number, json_build_object('note', b.note, 'remindOn', b.remind_on))
       FROM bookmark b JOIN post p ON p.id = b.post_id
       WHERE b.member_id = $3::int AND p.topic_id = t.id AND p.number >= readable.first
         AND p.number BETWEEN (shown.page - 1) * ${PAGE_SIZE} + 1 AND shown.page * ${PAGE_SIZE}), '{}'),
     'draft', (SELECT ${DRAFT_VIEW} FROM draft d WHERE d.member_id = $3::int AND d.topic_id = t.id),
     'found', dated.found,
     'conversation', CASE WHEN t.audience = 'PEOPLE' THEN ${CONVERSATION_HERE} END,
     'page', shown.page,
     'pages', shown.pages,
     'level', CASE WHEN $3::int IS NOT NULL THEN ${levelOf("$3::int")} END,
     'posts', coalesce((
       SELECT json_agg(${POST_VIEW} ORDER BY p.number) FROM post p ${POST_PEOPLE}
       WHERE p.topic_id = t.id AND p.number >= readable.first
         AND p.number BETWEEN (shown.page - 1) * ${PAGE_SIZE} + 1 AND shown.page * ${PAGE_SIZE}), '[]'),
     'useful', (SELECT ${POST_VIEW} FROM post p ${POST_PEOPLE}
       WHERE p.id = t.useful_post_id AND p.topic_id = t.id AND p.removed_at IS NULL),
     'given', coalesce((
       SELECT json_object_agg(number, kinds) FROM (
         SELECT p.number, json_agg(r.kind ORDER BY r.kind) AS kinds
         FROM reaction r JOIN post p ON p.id = r.post_id
         WHERE r.member_id = $3::int AND p.topic_id = t.id AND p.number >= readable.first
           AND p.number BETWEEN (shown.page - 1) * ${PAGE_SIZE} + 1 AND shown.page * ${PAGE_SIZE}
         GROUP BY p.number) AS of_viewer), '{}')
   ) AS view
   FROM topic t JOIN space s ON s.id = t.space_id
   CROSS JOIN LATERAL (SELECT CASE WHEN t.audience = 'PEOPLE' THEN coalesce((
     SELECT y.from_number FROM topic_reader y WHERE y.topic_id = t.id AND y.member_id = $3::int), ${NEVER})
     ELSE 1 END AS first) AS readable
   CROSS JOIN LATERAL (SELECT greatest(1, ceil(t.last_number / ${PAGE_SIZE}.0)::int) AS pages) AS counted
   CROSS JOIN LATERAL (SELECT CASE WHEN $4::date IS NOT NULL THEN (
     SELECT p.number FROM post p
     WHERE p.topic_id = t.id AND p.number >= readable.first AND p.created_at >= $4::date::timestamp AT TIME ZONE 'Europe/Rome'
     ORDER BY p.number LIMIT 1) END AS found) AS dated
   CROSS JOIN LATERAL (SELECT counted.pages, least(counted.pages, greatest(ceil(readable.first / ${PAGE_SIZE}.0)::int, CASE
     WHEN $4::date IS NULL THEN $2::int
     WHEN dated.found IS NULL THEN counted.pages
     ELSE ceil(dated.found / ${PAGE_SIZE}.0)::int END)) AS page) AS shown
   WHERE t.id = $1`,
);

/**
 * One page of a topic, by one statement.
 * @param page from 1; beyond the last one the last is shown, before the first one that she may read that one
 * @param day 2018-03-01, in Rome: the page with the first post from then on instead; the last one where there is none
 * @throws NotFound when there is none or it is not for this viewer
 */
export const topicPage = ({ sql }: Platform) =>
  async function topicPage(
    viewer: Viewer,
    topicId: number,
    page: number,
    day: string | null = null,
  ): Promise<TopicView> {
    const [row] = await sql<{ gate: TopicGate; view: Omit<TopicView, "rights"> }>(selectPage, [
      topicId,
      page,
      viewer.member?.id ?? null,
      day,
    ]);
    if (!row || !canReadTopic(viewer, row.gate)) throw NotFound();
    const rights = {
      writes: !isSuspended(viewer) && canReply(viewer, row.gate),
      reacts: !isSuspended(viewer) && canReact(viewer, row.gate, { authorId: 0, removed: false }),
      moderates: canTidy(viewer, row.gate),
      choosesUseful: !isSuspended(viewer) && canChooseUseful(viewer, row.gate),
      marksTestimonies: row.view.space.kind === "TWINNING" && canMarkTestimony(viewer, row.gate),
    };
    return { ...row.view, rights };
  };
