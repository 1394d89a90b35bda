import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import type { OwnVote, PollView, PollVoterList } from "../../server/polls/contract.ts";
import { votesPath } from "./paths";

export type PollVotes = { version: number; own: OwnVote; voters: PollVoterList };

/** Not everybody at once. */
export const SPREAD_MS = 800;

/**
 * What only some may know of a poll and events therefore don't say: one's own vote, and who voted. Read anew when
 * somebody else may have changed it: on another device of one's own, or a colleague who votes for the same administration.
 * @param own as the page came with it; undefined where the poll came while one looked on
 */
export function useVotes(poll: PollView, own: OwnVote | undefined, asks: boolean) {
  const { load, data } = useFetcher<PollVotes>();
  const known = useRef(own === undefined ? 0 : poll.version);
  const ask = useCallback(() => load(votesPath(poll.id)), [load, poll.id]);
  if (data) known.current = Math.max(known.current, data.version);
  const shared = (data?.own ?? own)?.speaksFor != null;
  const { version } = poll;
  useEffect(() => {
    if (!asks || known.current >= version) return;
    // What one has chosen oneself can only have changed elsewhere, and there one is not looking here.
    if (!shared && known.current > 0) {
      addEventListener("focus", ask, { once: true });
      return () => removeEventListener("focus", ask);
    }
    const timer = setTimeout(ask, known.current === 0 ? 0 : Math.random() * SPREAD_MS);
    return () => clearTimeout(timer);
  }, [asks, version, shared, ask]);
  /** One's own vote is known up to there. Always the same function: what rests on it is done once an answer. */
  const knows = useCallback((upTo: number) => {
    known.current = Math.max(known.current, upTo);
  }, []);
  return { votes: data, ask, knows };
}
