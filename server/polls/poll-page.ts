import type { Viewer } from "../members/contract.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import type { Things } from "../spaces/things.ts";
import type { PollPage, PollVoter, PollVoterList } from "./contract.ts";
import { findPoll } from "./hold-poll.ts";
import { NO_VOTE, ownVotes } from "./own-votes.ts";
import { presentPoll } from "./present.ts";

// Where each person votes: the person, for the administration of that moment. Where administrations do: the
// administration, by who voted for it last.
const selectVoters = statement(
  "poll_voters",
  `SELECT coalesce((
     SELECT json_agg(json_build_object(
       'member', CASE WHEN m.id IS NOT NULL THEN json_build_object('id', m.id, 'name', m.name) END,
       'administration', a.name, 'at', b.at) ORDER BY b.at, b.id)
     FROM poll_ballot_mark k JOIN poll_ballot b ON b.id = k.ballot_id
     LEFT JOIN member m ON m.id = coalesce(b.member_id, b.cast_by_id)
     LEFT JOIN administration a ON a.id = coalesce(b.administration_id, b.spoke_for_id)
     WHERE k.option_id = o.id), '[]') AS voters
   FROM poll_option o JOIN poll l ON l.id = o.poll_id WHERE l.id = $1 AND NOT l.secret ORDER BY o.position`,
);

/** Who chose what, option by option; null where that is nobody's business. Whoever calls has asked the policy. */
export async function votersOf(sql: Sql, pollId: number, secret: boolean): Promise<PollVoterList> {
  if (secret) return null;
  return (await sql<{ voters: PollVoter[] }>(selectVoters, [pollId])).map(({ voters }) => voters);
}

/** A poll with all that its readers may know of it. @throws NotFound where its post is not for the viewer */
export const pollPage = (platform: Platform, things: Things) =>
  async function pollPage(viewer: Viewer, pollId: number): Promise<PollPage> {
    const { sql } = platform;
    const { poll: found, post } = await findPoll(viewer, sql, things, pollId);
    const [poll, voters, own] = await Promise.all([
      presentPoll(sql, pollId),
      votersOf(sql, pollId, found.secret),
      ownVotes(platform)(viewer, post.space.id, [pollId]),
    ]);
    const rights = {
      takesPart: post.takesPart,
      owns: viewer.member !== null && post.authorId === viewer.member.id,
      tidies: post.tidies,
    };
    const asked = { title: post.title, path: post.path };
    return { poll, asked, rights, own: own[pollId] ?? NO_VOTE, voters };
  };
