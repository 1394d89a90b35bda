import type { Viewer } from "../members/contract.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { speaksFor } from "../spaces/speaks-for.ts";
import type { Things } from "../spaces/things.ts";
import type { OwnVote } from "./contract.ts";
import { findPoll } from "./hold-poll.ts";

const selectOwn = statement(
  "poll_own_votes",
  `SELECT l.id, CASE WHEN l.voters = 'ADMINISTRATIONS' THEN a.name END AS "speaksFor", coalesce((
     SELECT json_agg(k.option_id ORDER BY k.option_id)
     FROM poll_ballot b JOIN poll_ballot_mark k ON k.ballot_id = b.id
     WHERE b.poll_id = l.id AND CASE l.voters
       WHEN 'PEOPLE' THEN b.member_id = $1 ELSE b.administration_id = speaker.for END), '[]') AS chosen
   FROM poll l
   CROSS JOIN LATERAL (SELECT ${speaksFor("$1", "$2")} AS for) AS speaker
   LEFT JOIN administration a ON a.id = speaker.for
   WHERE l.id = ANY($3::int[])`,
);

export const NO_VOTE: OwnVote = { chosen: [], speaksFor: null };

/** What the viewer has to do with polls of one space, by their ids; nothing is asked for a guest, nor for no poll. */
export const ownVotes = ({ sql }: Platform) =>
  async function ownVotes(
    viewer: Viewer,
    spaceId: number,
    pollIds: readonly number[],
  ): Promise<Record<number, OwnVote>> {
    return votesOf(viewer, sql, spaceId, pollIds);
  };

/** The same of one poll, to be read anew. @throws NotFound */
export const ownVote = ({ sql }: Platform, things: Things) =>
  async function ownVote(viewer: Viewer, pollId: number): Promise<OwnVote> {
    const { post } = await findPoll(viewer, sql, things, pollId);
    return (await votesOf(viewer, sql, post.space.id, [pollId]))[pollId] ?? NO_VOTE;
  };

async function votesOf(viewer: Viewer, sql: Sql, spaceId: number, pollIds: readonly number[]) {
  if (!viewer.member || pollIds.length === 0) return {};
  const rows = await sql<OwnVote & { id: number }>(selectOwn, [viewer.member.id, spaceId, pollIds]);
  return Object.fromEntries(rows.map(({ id, ...own }) => [id, own]));
}
