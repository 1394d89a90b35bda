import { useEffect, useState } from "react";
import type { PostView } from "../../server/topics/contract.ts";
import type { LivePosts } from "./live-posts";
import type { Sending } from "./pending-reply";

/**
 * Replies on their way. Each is one until it is a post of the topic, whether the answer to it or the event
 * was first to say so, or until its author takes it back.
 * @param onLanded told once of each that became a post
 */
export function useSendings(posts: LivePosts["posts"], onLanded: (post: PostView) => void) {
  const [sendings, setSendings] = useState<Sending[]>([]);
  const [returned, setReturned] = useState<Sending | null>(null);
  const landed = [...posts.values()].filter((post) => sendings.some(isOf(post)));
  const underWay = sendings.filter((sending) => !landed.some((post) => isOf(post)(sending)));

  useEffect(() => {
    if (landed.length === 0) return;
    setSendings((all) => all.filter((sending) => !landed.some((post) => isOf(post)(sending))));
    for (const post of landed) onLanded(post);
  });

  return {
    underWay,
    /** The one taken back last. */
    returned,
    begin(sending: Sending) {
      setReturned(null);
      setSendings((all) => [...all, sending]);
    },
    takeBack(sending: Sending) {
      setReturned(sending);
      setSendings((all) => all.filter((other) => other !== sending));
    },
  };
}

const isOf = (post: PostView) => (sending: Sending) => sending.clientId === post.clientId;
