import type { OwnVote, PollView } from "../../server/polls/contract.ts";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { Chip } from "../ui/chip";
import { optionText } from "./option-text";
import { PollBar } from "./poll-bar";

type Props = { poll: PollView; own: OwnVote; labelledBy: string };

/** What was chosen, for who does not vote (any more). */
export function PollResults({ poll, own, labelledBy }: Props) {
  const { polls: texts } = useTexts();
  const language = useLanguage();
  return (
    <ul className="poll-options" aria-labelledby={labelledBy}>
      {poll.options.map((option) => (
        <li className="poll-option poll-option-plain" key={option.id}>
          <span className="poll-option-text">
            {optionText(option, language)}{" "}
            {own.chosen.includes(option.id) && (
              <Chip icon="check">{own.speaksFor ? texts.theirs(own.speaksFor) : texts.yours}</Chip>
            )}
          </span>
          <PollBar poll={poll} option={option} />
        </li>
      ))}
    </ul>
  );
}
