import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { PresenceEvent } from "../../server/platform/presence.ts";
import type { TypingEvent } from "../../server/platform/typing.ts";
import type { PostEvent, PostView, TopicEvent, TopicView } from "../../server/topics/contract.ts";
import type { Connection } from "../live/line";
import { useRoom } from "../live/use-room";
import { type Following, followTopic } from "./follow-topic";
import { type LivePosts, livePostsOf, withOwnPost, withPage } from "./live-posts";
import { useTyping } from "./use-typing";

type Step = (state: LivePosts) => LivePosts;

/**
 * A topic that goes on living: events over a socket, and whatever they missed asked for by version.
 * @param onArrival called for each post written by somebody while one looks on
 * @param onCut called when the server cut the line and it stands again: one's rights may be others now
 */
export function useLivePosts(view: TopicView, onArrival: (post: PostView) => void, onCut: () => void) {
  const topicId = view.topic.id;
  const [state, apply] = useReducer((held: LivePosts, step: Step) => step(held), view, livePostsOf);
  const [connection, setConnection] = useState<Connection>("starting");
  const [presence, setPresence] = useState<PresenceEvent | null>(null);
  const held = useRef(state);
  held.current = state;
  const arrival = useRef(onArrival);
  arrival.current = onArrival;
  const ways = useRef<Following>();

  const room = `topic:${topicId}`;
  const { typists, hear: hearTyping, forget } = useTyping(room, "rispondi");

  useEffect(() => apply((now) => withPage(now, view)), [view]);

  const take = useCallback((post: PostView) => apply((now) => withOwnPost(now, post)), []);

  useEffect(() => {
    const following = followTopic(topicId, {
      held: () => held.current,
      apply(step) {
        held.current = step(held.current);
        apply(step);
      },
      arrived(post) {
        forget(post.author.id);
        arrival.current(post);
      },
      shut: () => setConnection("shut"),
      get: (path, signal) => fetch(path, { signal }),
    });
    ways.current = following;
    return following.stop;
  }, [topicId, forget]);

  useRoom(room, {
    connection: setConnection,
    joined({ version }, wasCut) {
      if (wasCut) onCut();
      ways.current?.joined(version);
    },
    heard(name, event) {
      if (/^(post|topic)[.]/.test(name)) ways.current?.hear(event as TopicEvent | PostEvent);
      if (name === "typing") hearTyping(event as TypingEvent);
      if (name === "presence" && (event as PresenceEvent).room === room) setPresence(event as PresenceEvent);
    },
  });

  return { state, connection, presence, typists, take };
}
