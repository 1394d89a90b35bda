import type { Viewer } from "../members/contract.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import type { Thing, Things } from "../spaces/things.ts";

const selectPoll = statement(
  "poll_find",
  `SELECT l.id, l.post_id AS "postId", l.choice, l.voters, l.secret,
     coalesce(l.closes_at <= now(), false) AS over,
     (SELECT json_agg(o.id ORDER BY o.position) FROM poll_option o WHERE o.poll_id = l.id) AS options
   FROM poll l WHERE l.id = $1`,
);

export type FoundPoll = {
  id: number;
  postId: number;
  choice: "SINGLE" | "MULTIPLE";
  voters: "PEOPLE" | "ADMINISTRATIONS";
  secret: boolean;
  /** Nobody votes any more, by the database's clock. */
  over: boolean;
  options: number[];
};

/** A poll and the post it is asked in, where the viewer may read that. @throws NotFound */
export async function findPoll(viewer: Viewer, sql: Sql, things: Things, id: number) {
  const [poll] = await sql<FoundPoll>(selectPoll, [id]);
  if (!poll) throw NotFound();
  return { poll, post: await things.of("post").find(viewer, sql, poll.postId) };
}

/** … which nobody else votes in until the transaction ends. @throws NotFound, Conflict (`movedMeanwhile`) */
export async function holdPoll(
  viewer: Viewer,
  sql: Sql,
  things: Things,
  id: number,
): Promise<{ poll: FoundPoll; post: Thing }> {
  const [first] = await sql<FoundPoll>(selectPoll, [id]);
  if (!first) throw NotFound();
  // Who votes stands in line with every other change of the discussion.
  const post = await things.of("post").hold(viewer, sql, first.postId);
  const [poll] = await sql<FoundPoll>(selectPoll, [id]);
  if (!poll) throw NotFound();
  return { poll, post };
}
