import { Link } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { PollView } from "../../server/polls/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { pollPath } from "./paths";
import { PollVoters } from "./poll-voters";
import { type PollVotes, SPREAD_MS } from "./use-votes";

type Props = { poll: PollView; votes: PollVotes | undefined; ask: () => void };

/** Who voted, fetched when somebody wants to know, and followed while it is open; a page of its own without JavaScript. */
export function WhoVoted({ poll, votes, ask }: Props) {
  const { polls: texts } = useTexts();
  const [open, setOpen] = useState(false);
  const isThere = votes !== undefined;
  const isOld = isThere && votes.version < poll.version;
  useEffect(() => {
    if (!open || (isThere && !isOld)) return;
    const timer = setTimeout(ask, isThere ? Math.random() * SPREAD_MS : 0);
    return () => clearTimeout(timer);
  }, [open, isThere, isOld, ask]);
  return (
    <details className="poll-who" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="btn btn-text btn-sm">{texts.whoVoted}</summary>
      {votes ? (
        <PollVoters poll={poll} voters={votes.voters} />
      ) : (
        <Link to={pollPath(poll.id)}>{texts.resultsOf}</Link>
      )}
    </details>
  );
}
