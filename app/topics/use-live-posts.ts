import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { PresenceEvent } from "../../server/platform/presence.ts";
import type { TypingEvent } from "../../server/platform/typing.ts";
import type {
  PostEvent,
  PostView,
  TopicChanges,
  TopicEvent,
  TopicView,
} from "../../server/topics/contract.ts";
import type { Connection } from "../live/line";
import { useRoom } from "../live/use-room";
import {
  type LivePosts,
  livePostsOf,
  missesSomething,
  withChanges,
  withEvent,
  withOwnPost,
  withPage,
} from "./live-posts";
import { useTyping } from "./use-typing";

type Step = (state: LivePosts) => LivePosts;
/** A question to which no answer comes for so long is asked again. */
const ANSWER_MS = 8_000;

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
  const ways = useRef<{ hear(event: TopicEvent | PostEvent): void; catchUp(): Promise<void> }>();

  const room = `topic:${topicId}`;
  const { typists, hear: hearTyping, forget } = useTyping(room, "rispondi");

  useEffect(() => apply((now) => withPage(now, view)), [view]);

  const take = useCallback((post: PostView) => apply((now) => withOwnPost(now, post)), []);

  useEffect(() => {
    let over = false;
    let asking = false;
    // While one question is on its way another gap may show: asked again then, by the version held then.
    let wanted = false;

    async function catchUp() {
      wanted = true;
      if (asking || over) return;
      asking = true;
      try {
        while (wanted && !over) {
          wanted = false;
          wanted = (await askOnce()) || wanted;
        }
      } catch {
        // The server or the network is away: asked again soon, and at every reconnection.
        if (!over) setTimeout(catchUp, 1_500);
      } finally {
        asking = false;
      }
    }

    /** Takes what changed after the version held; true when there is more. */
    async function askOnce(): Promise<boolean> {
      const response = await fetch(`/discussioni/${topicId}/cambiamenti/${held.current.version}`, {
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      if (response.status === 404) {
        setConnection("shut");
        return false;
      }
      if (!response.ok) throw new Error(String(response.status));
      const changes = (await response.json()) as TopicChanges;
      const { posts, now } = held.current;
      for (const post of changes.posts)
        if (post.number > now.lastNumber && !posts.has(post.number) && !post.removed) told(post);
      held.current = withChanges(held.current, changes);
      apply((now) => withChanges(now, changes));
      return changes.more;
    }

    function told(post: PostView) {
      forget(post.author.id);
      arrival.current(post);
    }

    function hear(event: TopicEvent | PostEvent) {
      if (event.topicId !== topicId) return;
      const gap = missesSomething(held.current, event);
      const isNew = "number" in event && event.number > held.current.now.lastNumber && !event.removed;
      held.current = withEvent(held.current, event);
      apply((now) => withEvent(now, event));
      if (isNew) told(event);
      if (gap) void catchUp();
    }
    ways.current = { hear, catchUp };
    return () => {
      over = true;
    };
  }, [topicId, forget]);

  useRoom(room, {
    connection: setConnection,
    joined({ version }, wasCut) {
      if (wasCut) onCut();
      if (version > held.current.version) void ways.current?.catchUp();
    },
    heard(name, event) {
      if (/^(post|topic)[.]/.test(name)) ways.current?.hear(event as TopicEvent | PostEvent);
      if (name === "typing") hearTyping(event as TypingEvent);
      if (name === "presence" && (event as PresenceEvent).room === room) setPresence(event as PresenceEvent);
    },
  });

  return { state, connection, presence, typists, take };
}
