import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { Denied, Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { actsFor } from "../spaces/contract.ts";
import { speaksFor } from "../spaces/speaks-for.ts";
import type { Thing, Things } from "../spaces/things.ts";
import type { PollView } from "./contract.ts";
import { type FoundPoll, findPoll, holdPoll } from "./hold-poll.ts";
import { VoteInput, WithdrawInput } from "./inputs.ts";
import { VOTING } from "./limits.ts";
import { presentPoll } from "./present.ts";
import { showChange } from "./show-change.ts";

const selectSpeaker = statement("vote_speaker", `SELECT ${speaksFor("$1", "$2")} AS "for"`);
const selectMarks = statement(
  "vote_marks",
  `SELECT b.id, coalesce((
     SELECT json_agg(k.option_id ORDER BY k.option_id) FROM poll_ballot_mark k WHERE k.ballot_id = b.id), '[]') AS marks
   FROM poll_ballot b WHERE b.poll_id = $1 AND (b.member_id = $2 OR b.administration_id = $3)`,
);
const removeBallot = statement("vote_remove", "DELETE FROM poll_ballot WHERE id = $1");
/** SQL: one ballot of its owner, with exactly these marks. @param owner the column that says whose it is */
const keepBallot = (owner: "member_id" | "administration_id") => `WITH b AS (
    INSERT INTO poll_ballot (poll_id, member_id, administration_id, spoke_for_id, cast_by_id)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (poll_id, ${owner}) DO UPDATE
      SET spoke_for_id = excluded.spoke_for_id, cast_by_id = excluded.cast_by_id, at = now()
    RETURNING id
  ), gone AS (
    DELETE FROM poll_ballot_mark k USING b WHERE k.ballot_id = b.id AND k.option_id <> ALL($6::int[])
  )
  INSERT INTO poll_ballot_mark (ballot_id, option_id) SELECT b.id, unnest($6::int[]) FROM b
  ON CONFLICT DO NOTHING`;
const keep = {
  PEOPLE: statement("vote_keep_person", keepBallot("member_id")),
  ADMINISTRATIONS: statement("vote_keep_administration", keepBallot("administration_id")),
};

/** Whose a vote is: one of the two. */
type Owner = { memberId: number | null; administrationId: number | null };

/**
 * Votes, or changes the vote there is: what is chosen now stands for what was chosen before. For an administration
 * those vote who answer for it in the space. What is so already is answered as done.
 * @throws NotFound, Denied (`signInFirst`, `pollTopicLocked`, `pollLeadsOnly`, `pollOver`), Invalid (`option`:
 *   `chooseOption`, `oneOption`, `foreignOption`), Conflict (`movedMeanwhile`), TooMany
 */
export const vote = (platform: Platform, things: Things) =>
  async function vote(viewer: Viewer, pollId: number, input: unknown): Promise<PollView> {
    requireMember(viewer);
    const { option } = parse(VoteInput, input);
    const chosen = [...option].sort((a, b) => a - b);
    const { poll } = await findPoll(viewer, platform.sql, things, pollId);
    if (chosen.length === 0) throw Invalid({ option: { code: "chooseOption" } });
    if (chosen.some((id) => !poll.options.includes(id))) throw Invalid({ option: { code: "foreignOption" } });
    if (poll.choice === "SINGLE" && chosen.length > 1) throw Invalid({ option: { code: "oneOption" } });
    // No form sends one twice.
    if (new Set(chosen).size < chosen.length) throw Invalid({}, { code: "badForm" });
    return cast(platform, things, viewer, pollId, chosen);
  };

/** Takes the vote back, as if it had never been given. @throws as `vote` */
export const withdrawVote = (platform: Platform, things: Things) =>
  async function withdrawVote(viewer: Viewer, pollId: number, input: unknown): Promise<PollView> {
    requireMember(viewer);
    parse(WithdrawInput, input);
    return cast(platform, things, viewer, pollId, []);
  };

async function cast(
  { transact, rateLimits }: Platform,
  things: Things,
  viewer: Viewer,
  pollId: number,
  chosen: number[],
): Promise<PollView> {
  const member = requireMember(viewer);
  await rateLimits.spend(VOTING, member.id);
  return transact(async (work) => {
    const { poll, post } = await holdPoll(viewer, work.sql, things, pollId);
    if (!post.takesPart) throw Denied("pollTopicLocked");
    if (poll.over) throw Denied("pollOver");
    const owner = await ownerOf(work.sql, poll, post, member.id);
    const values = [pollId, owner.memberId, owner.administrationId];
    const [before] = await work.sql<{ id: number; marks: number[] }>(selectMarks, values);
    if (`${before?.marks ?? []}` === `${chosen}`) return presentPoll(work.sql, pollId);
    if (before && chosen.length === 0) await work.sql(removeBallot, [before.id]);
    if (chosen.length > 0) {
      // In a secret poll nothing is kept but whose vote it is, without which it would not be one each.
      const spokeFor = owner.memberId && !poll.secret ? actsFor(viewer, post.space.id) : null;
      const castBy = owner.administrationId && !poll.secret ? member.id : null;
      await work.sql(keep[poll.voters], [...values, spokeFor, castBy, chosen]);
    }
    return showChange(viewer, work, things, { name: "poll.changed", id: pollId, post });
  });
}

async function ownerOf(sql: Sql, { voters }: FoundPoll, post: Thing, memberId: number): Promise<Owner> {
  if (voters === "PEOPLE") return { memberId, administrationId: null };
  const [speaker] = await sql<{ for: number | null }>(selectSpeaker, [memberId, post.space.id]);
  if (!speaker?.for) throw Denied("pollLeadsOnly");
  return { memberId: null, administrationId: speaker.for };
}
