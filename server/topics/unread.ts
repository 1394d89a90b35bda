// What of a topic a member has not read yet, said in SQL for pages, lists and counts. Unread is what others wrote
// after the last post seen and did not remove. In a topic never opened it is what came since one belongs there: since
// one takes part in the twinning, or, for the forum, since one is in the community; elsewhere nobody is told to catch up.

/** The number of no post: who reads from it on reads nothing. */
export const NEVER = 2_147_483_647;

/**
 * The member's reading of `t` as `r`, from when on posts count as `follows.since`, null for not at all, and the number
 * after which she may read at all as `follows.after`; aliases `t` (topic), `s` (its space); $1 the member's id or null. OFFSET 0 has it computed once a topic, not once a post.
 */
export const JOIN_READING = `LEFT JOIN topic_reading r ON r.topic_id = t.id AND r.member_id = $1::int
  CROSS JOIN LATERAL (
    SELECT CASE WHEN r.number IS NOT NULL THEN '-infinity'::timestamptz
      WHEN s.kind = 'COMMUNITY' THEN (SELECT x.created_at FROM member x WHERE x.id = $1::int)
      -- Somebody may take part for several administrations.
      ELSE (SELECT min(y."from") FROM participation y
        WHERE y.space_id = s.id AND y.member_id = $1::int AND (y.until IS NULL OR y.until > now())) END AS since,
    CASE WHEN t.audience = 'PEOPLE' THEN coalesce((SELECT x.from_number - 1 FROM topic_reader x
      WHERE x.topic_id = t.id AND x.member_id = $1::int), ${NEVER}) ELSE 0 END AS after
    OFFSET 0) AS follows`;

/** Alias `p` (post), and those above. */
const UNREAD = `follows.since IS NOT NULL AND p.topic_id = t.id AND p.number > greatest(r.number, follows.after)
  AND p.created_at > follows.since AND p.removed_at IS NULL AND p.author_id <> $1::int`;

/** How many posts of `t` are unread; 0 for a guest. */
export const UNREAD_COUNT = `(SELECT count(*)::int FROM post p WHERE ${UNREAD})`;

/** What can be told without looking at posts: in the other topics nothing waits. */
export const MAY_WAIT = `(r.number IS NOT NULL OR s.kind = 'COMMUNITY' OR s.id = ANY($2::int[]))
  AND t.last_number > coalesce(r.number, 0)`;

/** Whether any is. Not EXISTS, which PostgreSQL may answer by reading all posts there are. */
export const HAS_UNREAD = `(SELECT true FROM post p WHERE ${UNREAD} LIMIT 1) IS NOT NULL`;

/** The post to open `t` at, as the contract's `resume`. */
export const RESUME = `CASE WHEN r.number IS NOT NULL THEN coalesce(
  (SELECT p.number FROM post p WHERE ${UNREAD} ORDER BY p.number LIMIT 1), nullif(t.last_number, 0)) END`;

/** The contract's `reading` of `t`; alias `readable` of its page; $3 the member's id or null. */
export const READING = `(
  SELECT json_build_object('number', r.number, 'firstUnread', (
    SELECT p.number FROM post p
    WHERE p.topic_id = t.id AND p.number > r.number AND p.number >= readable.first AND p.removed_at IS NULL AND p.author_id <> r.member_id
    ORDER BY p.number LIMIT 1))
  FROM topic_reading r WHERE r.topic_id = t.id AND r.member_id = $3::int)`;
