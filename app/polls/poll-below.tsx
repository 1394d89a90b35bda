import { Link } from "@remix-run/react";
import { isPoll, type OwnVote } from "../../server/polls/contract.ts";
import type { PostView, TopicView } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { newPollPath } from "./paths";
import { Poll } from "./poll";

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
    const owns = author.id === viewerId;
    return (
      <Poll
        key={attached.id}
        poll={attached}
        rights={{ takesPart: rights.reacts && !topic.locked, owns, tidies: rights.moderates }}
        own={viewerId === null ? NO_VOTE : votes[attached.id]}
        at={at ?? new Date().toISOString()}
        level={3}
      />
    );
  };

const NO_VOTE: OwnVote = { chosen: [], speaksFor: null };

function PollToCome({ topicId, number }: { topicId: number; number: number }) {
  const { polls: texts } = useTexts();
  return (
    <p className="poll-to-come">
      <Link to={newPollPath(topicId, number)}>{texts.add}</Link>
    </p>
  );
}
