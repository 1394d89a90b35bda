import { type Sql, statement } from "../platform/db/sql.ts";
import { recount } from "./recount.ts";

// Above every version that either topic had: what a post keeps of its edits is numbered by versions.
const takeVersions = statement(
  "relocate_versions",
  `UPDATE topic t SET version = greatest(o.version, n.version) + $3
   FROM (SELECT version FROM topic WHERE id = $1) AS o, (SELECT version FROM topic WHERE id = $2) AS n
   WHERE t.id IN ($1, $2) RETURNING t.version - $3 AS base, t.last_number AS "lastNumber", t.id`,
);
// Whatever was chosen of a post for its old place is chosen no more where that place is another one.
const movePosts = statement(
  "relocate_move",
  `UPDATE post p SET topic_id = $2, number = $4 + c.n, version = $5 + c.n, created_version = $5 + c.n, text_version = $5 + c.n,
     testimony_at = CASE WHEN $6 THEN p.testimony_at END, testimony_by_id = CASE WHEN $6 THEN p.testimony_by_id END
   FROM unnest($3::int[]) WITH ORDINALITY AS c(number, n)
   WHERE p.topic_id = $1 AND p.number = c.number`,
);
// The old place keeps number, author and form, so that numbers stay dense and a form sent again is known; no words.
const leaveStubs = statement(
  "relocate_stubs",
  `INSERT INTO post (topic_id, number, version, created_version, author_id, administration_id, client_id, body, html,
     created_at, removed_at, removed_by_id, purged_at, moved_to_id, moved_to_number)
   SELECT $1, c.number, $5 + c.n, $5 + c.n, p.author_id, p.administration_id, p.client_id, '', '',
     p.created_at, now(), $6, now(), $2, p.number
   FROM unnest($3::int[]) WITH ORDINALITY AS c(number, n) JOIN post p ON p.topic_id = $2 AND p.number = $4 + c.n`,
);
// What comes back finds the stub it left there: that one leads to the new place, and gives the form back to its message.
const redirectStubs = statement(
  "relocate_redirect",
  `UPDATE post s SET client_id = gen_random_uuid(), moved_to_id = $2, moved_to_number = $4 + c.n,
     version = $5 + cardinality($3::int[]) + c.n
   FROM unnest($3::int[]) WITH ORDINALITY AS c(number, n) JOIN post p ON p.topic_id = $1 AND p.number = c.number
   WHERE s.topic_id = $2 AND s.moved_to_id IS NOT NULL AND s.author_id = p.author_id AND s.client_id = p.client_id`,
);
const settle = statement(
  "relocate_settle",
  `UPDATE topic t SET
     last_number = greatest(t.last_number, (SELECT max(number) FROM post WHERE topic_id = $1)),
     last_post_at = greatest(t.last_post_at, (SELECT max(created_at) FROM post WHERE topic_id = $1 AND removed_at IS NULL))
   WHERE t.id = $1`,
);
const forgetUseful = statement(
  "relocate_forget_useful",
  `UPDATE topic t SET useful_post_id = NULL FROM post p
   WHERE t.id = $1 AND p.id = t.useful_post_id AND p.topic_id <> t.id`,
);
// Read positions go along: whoever had read up to the end of what stood there has also read those of the moved
// messages that she had read before. Nobody is told to have read what she has not.
const keepReadings = statement(
  "relocate_readings",
  `INSERT INTO topic_reading (member_id, topic_id, number)
   SELECT r.member_id, $2, $4 + read.moved
   FROM topic_reading r
   CROSS JOIN LATERAL (SELECT count(*)::int AS moved FROM unnest($3::int[]) AS c(number) WHERE c.number <= r.number) AS read
   LEFT JOIN topic_reading there ON there.topic_id = $2 AND there.member_id = r.member_id
   WHERE r.topic_id = $1 AND read.moved > 0 AND coalesce(there.number, 0) >= $4
   ON CONFLICT (member_id, topic_id) DO UPDATE SET number = greatest(topic_reading.number, excluded.number)`,
);

type Relocation = {
  from: number;
  to: number;
  /** Ascending; each is there and no stub. */
  numbers: number[];
  byId: number;
  /** Both topics stand in one space. */
  sameSpace: boolean;
};

/**
 * Moves posts to the end of another topic; both are locked by the caller. Each old place keeps a stub that says where
 * the message went; every post and every stub takes a version of its own.
 */
export async function relocatePosts(
  sql: Sql,
  { from, to, numbers, byId, sameSpace }: Relocation,
): Promise<void> {
  // One for each message and one for each stub it may find.
  const taken = await sql<{ id: number; base: number; lastNumber: number }>(takeVersions, [
    from,
    to,
    2 * numbers.length,
  ]);
  const target = taken.find(({ id }) => id === to);
  if (!target) throw new Error("a locked topic is gone");
  const { base, lastNumber } = target;
  await sql(redirectStubs, [from, to, numbers, lastNumber, base]);
  await sql(movePosts, [from, to, numbers, lastNumber, base, sameSpace]);
  await sql(leaveStubs, [from, to, numbers, lastNumber, base, byId]);
  await sql(settle, [to]);
  await sql(forgetUseful, [from]);
  await sql(keepReadings, [from, to, numbers, lastNumber]);
  await recount(sql, from);
  await recount(sql, to);
}
