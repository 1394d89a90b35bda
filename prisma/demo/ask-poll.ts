import { isPoll } from "../../server/polls/contract.ts";
import type { PostView } from "../../server/topics/contract.ts";
import type { Demo } from "./demo.ts";
import type { DemoPoll } from "./discussion.ts";
import type { People } from "./load-people.ts";
import type { Person } from "./members.ts";

/** A day so many days after `now`, in Rome, as a date field sends it. */
const dayAfter = (now: Date, days: number) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(now.getTime() + days * 86_400_000);

/** The poll's form filled in. */
export const pollForm = ({ question, answers, days = [], choice, voters, until }: DemoPoll, now: Date) => ({
  question,
  among: answers ? "WORDS" : "DAYS",
  answers: (answers ?? []).join("\n"),
  day: days.map(([after]) => dayAfter(now, after)),
  time: days.map(([, time]) => time),
  choice: choice ?? "SINGLE",
  voters: voters ?? "PEOPLE",
  until: dayAfter(now, until),
});

/** Lets everybody vote in the poll of a post that was just written. */
export async function castVotes(
  { community }: Demo,
  people: People,
  { votes }: DemoPoll,
  { attached }: Pick<PostView, "attached">,
): Promise<void> {
  if (!isPoll(attached)) throw new Error("a poll of the demo is not there");
  for (const [person, chosen] of Object.entries(votes)) {
    const option = chosen.map((n) => attached.options[n]?.id);
    await community.polls.vote(people.viewer[person as Person], attached.id, { option });
  }
}
