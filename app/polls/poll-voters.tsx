import { Link } from "@remix-run/react";
import type { PollView, PollVoter, PollVoterList } from "../../server/polls/contract.ts";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { optionText } from "./option-text";

type Props = { poll: PollView; voters: PollVoterList };

/** Who chose what, option by option; nothing of a secret poll. */
export function PollVoters({ poll, voters }: Props) {
  const { polls: texts } = useTexts();
  const language = useLanguage();
  if (!voters) return null;
  return (
    <dl className="poll-voters">
      {poll.options.map((option, n) => (
        <div key={option.id}>
          <dt>{optionText(option, language)}</dt>
          {(voters[n] ?? []).length === 0 && <dd>{texts.nobody}</dd>}
          {(voters[n] ?? []).map((voter) => (
            <dd key={`${voter.member?.id} ${voter.administration}`}>
              <Voter voter={voter} byAdministration={poll.voters === "ADMINISTRATIONS"} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Voter({
  voter: { member, administration },
  byAdministration,
}: {
  voter: PollVoter;
  byAdministration: boolean;
}) {
  const { polls: texts } = useTexts();
  const person = member && <Link to={`/iscritti/${member.id}`}>{member.name}</Link>;
  if (byAdministration)
    return (
      <>
        {administration}
        {member && <span className="poll-voter-detail"> ({texts.by(member.name)})</span>}
      </>
    );
  return (
    <>
      {person}
      {administration && <span className="poll-voter-detail"> ({administration})</span>}
    </>
  );
}
