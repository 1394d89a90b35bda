import { READABLE_SPACE, readableFor } from "../spaces/readable-space.ts";

// Row -> view, said in SQL because the hot pages are one statement that answers finished JSON. Page, answer
// and event all come from here.

/** A post's view; aliases `p` (post), `m` (its author), `a` (the administration acted for, may be null). */
export const POST_VIEW = `json_build_object(
  'number', p.number, 'version', p.version, 'clientId', p.client_id,
  'author', json_build_object('id', m.id, 'name', m.name, 'administration', a.name),
  'html', CASE WHEN p.removed_at IS NULL THEN p.html ELSE '' END,
  'createdAt', p.created_at, 'editedAt', p.edited_at, 'removed', p.removed_at IS NOT NULL,
  'removedByStaff', p.removed_at IS NOT NULL AND p.removed_by_id IS DISTINCT FROM p.author_id,
  'removedAt', p.removed_at, 'purged', p.purged_at IS NOT NULL,
  'movedTo', CASE WHEN p.moved_to_id IS NOT NULL THEN
    json_build_object('topicId', p.moved_to_id, 'number', p.moved_to_number) END,
  'testimony', p.testimony_at IS NOT NULL,
  'attached', CASE WHEN p.removed_at IS NULL THEN p.attached END,
  'reactions', json_build_object(
    'INTERESTING', p.interesting_count, 'THANKS', p.thanks_count, 'AGREE', p.agree_count))`;

/** What POST_VIEW's aliases stand for, behind \`FROM <posts> p\`. */
export const POST_PEOPLE = `JOIN member m ON m.id = p.author_id LEFT JOIN administration a ON a.id = p.administration_id`;

/** A topic's gate for the policies; aliases `t` (topic), `s` (its space). */
export const TOPIC_GATE = `json_build_object(
  'id', t.id, 'audience', t.audience, 'locked', t.locked_at IS NOT NULL,
  'announceOnly', t.announce_only, 'slowMinutes', t.slow_minutes, 'authorId', t.author_id, 'space', json_build_object('id', s.id, 'visibility', s.visibility),
  'chosen', CASE WHEN t.audience IN ('CHOSEN', 'PEOPLE') THEN coalesce((
    SELECT json_agg(r.member_id ORDER BY r.member_id) FROM topic_reader r WHERE r.topic_id = t.id), '[]') ELSE '[]' END,
  'froms', CASE WHEN t.audience = 'PEOPLE' THEN (
    SELECT json_object_agg(r.member_id, r.from_number) FROM topic_reader r WHERE r.topic_id = t.id AND r.from_number > 1) END)`;

/** Pinned, and not for longer than it was meant to be; alias `t`. */
export const PINNED = `(t.pinned_at IS NOT NULL AND (t.pinned_until IS NULL OR t.pinned_until > now()))`;

/** How one writes in a topic and where it stands; alias `t`. */
export const TOPIC_RULES = `json_build_object(
  'announceOnly', t.announce_only, 'slowMinutes', t.slow_minutes, 'closeAfterDays', t.close_after_days,
  'mergedInto', t.merged_into_id, 'spaceId', t.space_id,
  'steps', CASE WHEN t.audience = 'PEOPLE' THEN (SELECT count(*)::int FROM conversation_step c WHERE c.topic_id = t.id) ELSE 0 END,
  'usefulNumber', (SELECT u.number FROM post u
    WHERE u.id = t.useful_post_id AND u.topic_id = t.id AND u.removed_at IS NULL))`;

/** What of a topic's head may change while one looks on; alias `t`. */
export const TOPIC_NOW = `json_build_object(
  'title', t.title, 'audience', t.audience, 'locked', t.locked_at IS NOT NULL, 'pinned', ${PINNED}, 'rules', ${TOPIC_RULES},
  'lastNumber', t.last_number, 'postCount', t.post_count, 'participantCount', t.participant_count)`;

/** The space's view; alias `s`. */
export const SPACE_VIEW = `json_build_object('id', s.id, 'kind', s.kind, 'slug', s.slug, 'title', s.title, 'shortTitle', s.short_title)`;

/**
 * canReadTopic said in SQL, for lists and counts; aliases `t`, `s`; $1 the member's id or null, $2 the ids of
 * the spaces taken part in. A test compares the two rules over every combination. Conversations are none of those: they
 * stand in no list but their people's own, which says so by TALKED_IN.
 */
export const READABLE = readableFor(
  "t",
  "EXISTS (SELECT 1 FROM topic_reader r WHERE r.topic_id = t.id AND r.member_id = $1::int)",
);

/** The rule for conversations; aliases and values as above. */
export const TALKED_IN = `(${READABLE_SPACE} AND t.audience = 'PEOPLE' AND EXISTS (
  SELECT 1 FROM topic_reader r WHERE r.topic_id = t.id AND r.member_id = $1::int))`;

/** canReadPost said in SQL, conversations among them: aliases `t`, `s`, `p`; $1 and $2 as above. */
export const READABLE_POST = `(${READABLE} OR (${READABLE_SPACE} AND t.audience = 'PEOPLE' AND EXISTS (
  SELECT 1 FROM topic_reader r WHERE r.topic_id = t.id AND r.member_id = $1::int AND r.from_number <= p.number)))`;
