import type { PollOption, PollView } from "./views.ts";

export type * from "./views.ts";

export const QUESTION_MAX = 200;
export const OPTION_MAX = 120;
export const OPTIONS_MIN = 2;
export const OPTIONS_MAX = 20;
/** Of all answers together, one a line. */
export const ANSWERS_MAX = (OPTION_MAX + 2) * OPTIONS_MAX;
/** Of a secret poll nothing is shown but how many voted, until so many did. */
export const SECRET_FROM = 3;

/** Whether what hangs on a post is a poll; its room alone writes the rest. */
export const isPoll = (attached: { kind: string } | null): attached is PollView => attached?.kind === "poll";

/** Nobody votes any more. @param at ISO 8601 or milliseconds */
export const isOver = ({ closesAt }: PollView, at: string | number) =>
  closesAt !== null && new Date(closesAt).getTime() <= new Date(at).getTime();

/** Those with most votes, none where nobody voted or nothing is shown. */
export function leading({ options }: PollView): PollOption[] {
  const most = Math.max(...options.map(({ votes }) => votes ?? 0));
  return most === 0 ? [] : options.filter(({ votes }) => votes === most);
}

/** What was decided: of a poll that is over the one with most votes, or the one its author took of several. */
export function chosenOption(poll: PollView, at: string | number): PollOption | null {
  if (!isOver(poll, at)) return null;
  const first = leading(poll);
  return (first.length === 1 ? first[0] : first.find(({ id }) => id === poll.settledId)) ?? null;
}
