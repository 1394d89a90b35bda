import type { Viewer } from "../../../server/members/contract.ts";
import { isDatabaseAway } from "../../../server/platform/errors.ts";
import type { PollView } from "../../../server/polls/contract.ts";
import type { TestCommunity } from "../../support/community.ts";
import { saying } from "../topics/writing.ts";

/** A day so many days from now, as a date field sends it. */
export const inDays = (days: number) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(Date.now() + days * 86_400_000);

/** A poll's form filled in, among answers. */
export const asking = (more: object = {}) => ({
  question: "Quando ci vediamo?",
  among: "WORDS",
  answers: "Lunedì\nMartedì\nMercoledì",
  choice: "SINGLE",
  voters: "PEOPLE",
  ...more,
});

/** … among dates. */
export const askingDays = (day: string[], time: string[] = [], more: object = {}) =>
  asking({ among: "DAYS", answers: "", day, time, ...more });

/** A post with a poll. */
export async function ask(t: TestCommunity, author: Viewer, topicId: number, form: object = asking()) {
  const { topics, polls } = t.community;
  const post = await topics.postReply(author, topicId, saying("Un sondaggio"), polls.pollAlong(form));
  return { number: post.number, poll: post.attached as PollView };
}

/** The poll as a page read now shows it. */
export async function shown(t: TestCommunity, viewer: Viewer, topicId: number, number: number) {
  const { posts } = await t.community.topics.topicPage(viewer, topicId, 1);
  return posts.find((post) => post.number === number)?.attached as PollView | null;
}

/** Fifty tries at once: whoever finds no connection on a busy machine may be turned away, for no other reason. */
export async function fiftyTimes(attempt: (n: number) => Promise<unknown>) {
  const tries = await Promise.allSettled(Array.from({ length: 50 }, (_, n) => attempt(n)));
  for (const one of tries) if (one.status === "rejected" && !isDatabaseAway(one.reason)) throw one.reason;
  return tries.filter(({ status }) => status === "fulfilled").length;
}
