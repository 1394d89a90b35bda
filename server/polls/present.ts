import { type Sql, statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import { type PollView, SECRET_FROM } from "./contract.ts";

const selectPoll = statement(
  "poll_view",
  `SELECT json_build_object(
     'kind', 'poll', 'id', l.id, 'version', l.version, 'question', l.question, 'choice', l.choice,
     'voters', l.voters, 'secret', l.secret, 'closesAt', l.closes_at, 'settledId', l.settled_id,
     'voted', counted.voted,
     'options', (
       SELECT json_agg(json_build_object(
         'id', o.id, 'label', o.label, 'day', o.day, 'time', left(o.time::text, 5),
         'votes', CASE WHEN NOT l.secret OR counted.voted >= ${SECRET_FROM} THEN
           (SELECT count(*) FROM poll_ballot_mark k WHERE k.option_id = o.id) END) ORDER BY o.position)
       FROM poll_option o WHERE o.poll_id = l.id)) AS view
   FROM poll l
   CROSS JOIN LATERAL (SELECT count(*)::int AS voted FROM poll_ballot b WHERE b.poll_id = l.id) AS counted
   WHERE l.id = $1`,
);

/** A poll as its readers see it, whoever looks. @throws NotFound */
export async function presentPoll(sql: Sql, pollId: number): Promise<PollView> {
  const [poll] = await sql<{ view: PollView }>(selectPoll, [pollId]);
  if (!poll) throw NotFound();
  return poll.view;
}
