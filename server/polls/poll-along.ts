import { type Sql, statement } from "../platform/db/sql.ts";
import type { Along } from "../spaces/things.ts";
import { type AskedPoll, askedPoll } from "./asked-poll.ts";
import { keepPoll } from "./keep-poll.ts";
import { pollAct } from "./poll-act.ts";
import { presentPoll } from "./present.ts";

const selectAsked = statement(
  "poll_asked",
  `SELECT json_build_object('question', l.question, 'choice', l.choice, 'voters', l.voters, 'secret', l.secret,
     'options', (SELECT json_agg(json_build_array(o.label, o.day, left(o.time::text, 5)) ORDER BY o.position)
       FROM poll_option o WHERE o.poll_id = l.id)) AS asked
   FROM poll l WHERE l.post_id = $1`,
);

/**
 * A poll that is asked along with the post it belongs to: both are there, or neither.
 * @throws Invalid as `askedPoll`, before anything is written
 */
export function pollAlong(input: unknown): Along {
  const poll = askedPoll(input);
  return {
    async lay(work, { ref, ...at }) {
      const id = await keepPoll(work.sql, ref.id, at.spaceId ?? 0, poll);
      await work.announce(pollAct("poll.opened", id, at));
      return presentPoll(work.sql, id);
    },
    async lies(sql: Sql, { id }) {
      const [there] = await sql<{ asked: object }>(selectAsked, [id]);
      return JSON.stringify(there?.asked) === JSON.stringify(comparable(poll));
    },
  };
}

/** In the order in which the statement says it. */
const comparable = ({ question, choice, voters, secret, options }: AskedPoll) => ({
  question,
  choice,
  voters,
  secret,
  options: options.map(({ label, day, time }) => [label, day, time]),
});
