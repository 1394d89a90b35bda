import type { PollOption, PollView } from "../../server/polls/contract.ts";
import { useTexts } from "../i18n/use-texts";

/** How many chose an option: a bar, and in words beside it. */
export function PollBar({ poll, option: { votes } }: { poll: PollView; option: PollOption }) {
  const { polls: texts } = useTexts();
  if (votes === null) return null;
  const share = poll.voted === 0 ? 0 : votes / poll.voted;
  return (
    <span className="poll-result">
      <progress className="poll-bar" value={share} max={1} aria-hidden="true" />
      <span className="poll-count">{texts.share(votes, `${Math.round(100 * share)}%`)}</span>
    </span>
  );
}
