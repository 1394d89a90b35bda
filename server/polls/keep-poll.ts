import { type Sql, statement } from "../platform/db/sql.ts";
import { Invalid } from "../platform/errors.ts";
import { isSpokenFor } from "../spaces/speaks-for.ts";
import type { AskedPoll } from "./asked-poll.ts";

const insert = statement(
  "poll_insert",
  `WITH l AS (
     INSERT INTO poll (post_id, question, choice, voters, secret, closes_at)
     VALUES ($1, $2, $3::poll_choice, $4::poll_voters, $5, ($6::date + 1)::timestamp AT TIME ZONE 'Europe/Rome')
     RETURNING id
   ), o AS (
     INSERT INTO poll_option (poll_id, position, label, day, time)
     SELECT l.id, u.n, u.label, u.day, u.time
     FROM l, unnest($7::text[], $8::date[], $9::time[]) WITH ORDINALITY AS u(label, day, time, n)
   ) SELECT id FROM l`,
);
const someoneAnswers = statement("poll_someone_answers", `SELECT ${isSpokenFor("$1")} AS there`);

/**
 * Writes down a poll of a post. @returns its id
 * @throws Invalid (`voters`: `nobodyAnswers` where no administration of the space has anybody to vote for it)
 */
export async function keepPoll(sql: Sql, postId: number, spaceId: number, poll: AskedPoll): Promise<number> {
  const { question, choice, voters, secret, until, options } = poll;
  if (voters === "ADMINISTRATIONS") {
    const [answered] = await sql<{ there: boolean }>(someoneAnswers, [spaceId]);
    if (!answered?.there) throw Invalid({ voters: { code: "nobodyAnswers" } });
  }
  const [kept] = await sql<{ id: number }>(insert, [
    postId,
    question,
    choice,
    voters,
    secret,
    until ?? null,
    options.map(({ label }) => label),
    options.map(({ day }) => day),
    options.map(({ time }) => time),
  ]);
  if (!kept) throw new Error("a poll was not stored");
  return kept.id;
}
