import { Link } from "@remix-run/react";
import { useEffect, useState } from "react";
import { isPoll, type OwnVote, type PollView } from "../../server/polls/contract.ts";
import type { PostView, TopicView } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { newPollPath } from "./paths";
import { loadPoll, pollCode } from "./poll-code";

type Page = {
  view: TopicView;
  viewerId: number | null;
  /** By poll, of those that the page came with. */
  votes: Record<number, OwnVote>;
  /** When it was made; null where it came without a poll. */
  at: string | null;
};

/** What stands below a message on the page of a discussion: its poll, or the way to one where its author changes it. */
export const pollBelow = ({ view: { rights, topic }, viewerId, votes, at }: Page) =>
  function below({ number, author, attached }: PostView, editing: boolean) {
    if (!isPoll(attached)) return editing && <PollToCome topicId={topic.id} number={number} />;
    return (
      <PollOfPost
        key={attached.id}
        poll={attached}
        own={viewerId === null ? NO_VOTE : votes[attached.id]}
        takesPart={rights.reacts && !topic.locked}
        owns={author.id === viewerId}
        tidies={rights.moderates}
        at={at}
      />
    );
  };

const NO_VOTE: OwnVote = { chosen: [], speaksFor: null };

type Props = {
  poll: PollView;
  own: OwnVote | undefined;
  takesPart: boolean;
  owns: boolean;
  tidies: boolean;
  at: string | null;
};

/** Nothing until its code is there, where it is the first that comes in. */
function PollOfPost({ poll, own, at, ...rights }: Props) {
  const [code, setCode] = useState(pollCode);
  useEffect(() => {
    // Asked for again with the next page, where the network is away.
    if (!code)
      loadPoll().then(
        (loaded) => setCode(() => loaded),
        () => {},
      );
  }, [code]);
  const [cameAt] = useState(() => new Date().toISOString());
  return code && <code.Poll poll={poll} rights={rights} own={own} at={at ?? cameAt} level={3} />;
}

function PollToCome({ topicId, number }: { topicId: number; number: number }) {
  const { polls: texts } = useTexts();
  return (
    <p className="poll-to-come">
      <Link to={newPollPath(topicId, number)}>{texts.add}</Link>
    </p>
  );
}
