import { Link } from "@remix-run/react";
import { useCallback, useId, useState } from "react";
import {
  isOver,
  type OwnVote,
  type PollRights,
  type PollView,
  type PollVoterList,
} from "../../server/polls/contract.ts";
import type { FormFailure } from "../forms/answer";
import { useTexts } from "../i18n/use-texts";
import { useSite } from "../site/site-data";
import { useBack } from "../site/use-back";
import { Heading, type HeadingLevel } from "../ui/heading";
import { Icon } from "../ui/icon";
import { ClosePoll } from "./close-poll";
import { csvPath } from "./paths";
import { PollBallot } from "./poll-ballot";
import { PollFacts } from "./poll-facts";
import { PollOutcome } from "./poll-outcome";
import { PollResults } from "./poll-results";
import { PollVoters } from "./poll-voters";
import { useNow } from "./use-now";
import { useVotes } from "./use-votes";
import { WhoVoted } from "./who-voted";

type Props = {
  poll: PollView;
  rights: PollRights;
  /** Undefined where it came while one looked on: then it is asked for. */
  own: OwnVote | undefined;
  /** When the page was made, ISO 8601. */
  at: string;
  level: HeadingLevel;
  /** On a page of its own: who voted stands there already. */
  voters?: PollVoterList | undefined;
  /** To a form sent without JavaScript. */
  refused?: FormFailure | undefined;
};

const NO_VOTE: OwnVote = { chosen: [], speaksFor: null };

/** A poll: what is asked, where one votes, and what was chosen so far, which goes on while one looks on. */
export function Poll({ poll: given, rights, own: first, at, level, voters, refused }: Props) {
  const { polls: texts } = useTexts();
  const back = useBack();
  const isMember = Boolean(useSite()?.member);
  const labelId = useId();
  const [answered, setAnswered] = useState<PollView | null>(null);
  const [chosen, setChosen] = useState<{ version: number; chosen: number[] } | null>(null);
  // Whatever comes first, the answer to one's own form or the event: the higher version is the newer one.
  const poll = answered && answered.version > given.version ? answered : given;
  const { votes, ask, knows } = useVotes(poll, first, isMember && rights.takesPart);
  const page = votes?.own ?? first ?? NO_VOTE;
  const own = chosen && chosen.version >= (votes?.version ?? 0) ? { ...page, chosen: chosen.chosen } : page;
  const take = useCallback(
    (told: PollView, mine?: number[]) => {
      setAnswered((before) => (before && before.version > told.version ? before : told));
      if (!mine) return;
      setChosen({ version: told.version, chosen: mine });
      knows(told.version);
    },
    [knows],
  );
  const now = useNow(at, poll.closesAt);
  const over = isOver(poll, now);
  const votesHere = rights.takesPart && (poll.voters === "PEOPLE" || own.speaksFor !== null);
  return (
    <section className="poll" aria-labelledby={labelId} id={`sondaggio-${poll.id}`}>
      <p className="poll-mark">
        <Icon name="list-tasks" size="sm" /> {texts.poll}
      </p>
      <Heading level={level} id={labelId} className="poll-question">
        {poll.question}
      </Heading>
      <PollFacts poll={poll} over={over} />
      {votesHere && !over ? (
        <PollBallot poll={poll} own={own} labelledBy={labelId} refused={refused} onAnswer={take} />
      ) : (
        <PollResults poll={poll} own={own} labelledBy={labelId} />
      )}
      {over && <PollOutcome poll={poll} now={now} owns={rights.owns} onAnswer={take} />}
      {!over && !isMember && <Link to={`/accedi${back}`}>{texts.signIn}</Link>}
      {!over && isMember && rights.takesPart && !votesHere && <p className="poll-note">{texts.leadsVote}</p>}
      <div className="poll-foot">
        <span>{poll.voted === 0 ? texts.noVotes : texts.voted[poll.voters](poll.voted)}</span>
        <a className="poll-link" href={csvPath(poll.id)} download>
          {texts.csv}
        </a>
        {!over && (rights.owns || rights.tidies) && (
          <ClosePoll poll={poll} owns={rights.owns} onAnswer={take} />
        )}
      </div>
      {voters && <PollVoters poll={poll} voters={voters} />}
      {!voters && !poll.secret && poll.voted > 0 && <WhoVoted poll={poll} votes={votes} ask={ask} />}
    </section>
  );
}
