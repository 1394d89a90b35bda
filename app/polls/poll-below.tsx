import { Link } from "@remix-run/react";
import { lazy, memo, Suspense } from "react";
import { isPoll, type OwnVote, type PollView } from "../../server/polls/contract.ts";
import type { PostView, TopicView } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { newPollPath } from "./paths";

// Few discussions have one: what makes it live comes after the page, and until then it is a plain form.
const Poll = lazy(() => import("./poll").then(({ Poll }) => ({ default: Poll })));

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

/**
 * Drawn again for what concerns the poll alone: React takes over what the server drew when its code is there, and may
 * not be asked for another drawing of it before.
 */
const PollOfPost = memo(function PollOfPost({ poll, own, at, ...rights }: Props) {
  return (
    <Suspense>
      <Poll poll={poll} rights={rights} own={own} at={at ?? new Date().toISOString()} level={3} />
    </Suspense>
  );
});

function PollToCome({ topicId, number }: { topicId: number; number: number }) {
  const { polls: texts } = useTexts();
  return (
    <p className="poll-to-come">
      <Link to={newPollPath(topicId, number)}>{texts.add}</Link>
    </p>
  );
}
