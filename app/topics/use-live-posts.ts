import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { Socket } from "socket.io-client";
import type { PresenceEvent } from "../../server/platform/presence.ts";
import type {
  PostEvent,
  PostView,
  TopicChanges,
  TopicEvents,
  TopicView,
} from "../../server/topics/contract.ts";
import {
  type LivePosts,
  livePostsOf,
  missesSomething,
  withChanges,
  withEvent,
  withOwnPost,
  withPage,
} from "./live-posts";

type Step = (state: LivePosts) => LivePosts;
export type Connection = "starting" | "live" | "lost" | "shut";

type Heard = TopicEvents & { presence: (event: PresenceEvent) => void };
type Joined = { ok: true; version: number } | { ok: false; error: string };
type Said = { "room.join": (input: { room: string }, reply: (joined: Joined) => void) => void };
type TopicSocket = Socket<Heard, Said>;

/** A line that says nothing for so long is dead, whatever it believes of itself. */
const SILENCE_MS = 4_000;

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
  const wasCut = useRef(false);
  const cut = useRef(onCut);
  cut.current = onCut;

  useEffect(() => apply((now) => withPage(now, view)), [view]);

  const take = useCallback((post: PostView) => apply((now) => withOwnPost(now, post)), []);

  useEffect(() => {
    let socket: TopicSocket | undefined;
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
      held.current = withChanges(held.current, changes);
      apply((now) => withChanges(now, changes));
      return changes.more;
    }

    function hear(event: PostEvent) {
      if (event.topicId !== topicId) return;
      const gap = missesSomething(held.current, event);
      const isNew = !held.current.posts.has(event.number) && !event.removed && event.editedAt === null;
      held.current = withEvent(held.current, event);
      apply((now) => withEvent(now, event));
      if (isNew) arrival.current(event);
      if (gap) void catchUp();
    }

    function join() {
      const line = socket;
      line?.timeout(SILENCE_MS).emit("room.join", { room: `topic:${topicId}` }, (silence, joined) => {
        // As after sleep: the browser has not noticed yet that nobody hears it.
        if (silence) return void (line.connected && line.disconnect().connect());
        if (!joined.ok) {
          if (joined.error === "notFound") return setConnection("shut");
          setConnection("lost");
          return void setTimeout(() => line.connected && join(), 1_500);
        }
        setConnection("live");
        if (wasCut.current) cut.current();
        wasCut.current = false;
        if (joined.version > held.current.version) void catchUp();
      });
    }

    async function open() {
      const { io } = await import("socket.io-client");
      if (over) return;
      socket = io({
        transports: ["websocket", "polling"],
        tryAllTransports: true,
        timeout: SILENCE_MS,
        reconnectionDelay: 300,
        reconnectionDelayMax: 3_000,
      });
      const { io: manager } = socket;
      socket.on("connect", join);
      socket.on("disconnect", (reason) => {
        setConnection("lost");
        // Cut by the server, with other rights from now on: come back and be looked at anew.
        if (reason !== "io server disconnect") return;
        wasCut.current = true;
        setTimeout(() => socket?.connect(), 200 + Math.random() * 800);
      });
      socket.on("connect_error", ({ message }) => {
        setConnection("lost");
        // A proxy that swallows WebSockets instead of refusing them: polling comes first from now on.
        if (message === "timeout") manager.opts.transports = ["polling", "websocket"];
        // Refused by the server itself (the database is away): socket.io would not try again.
        if (!socket?.active) setTimeout(() => socket?.connect(), 1_000 + Math.random() * 1_000);
      });
      socket.on("post.created", hear);
      socket.on("post.edited", hear);
      socket.on("post.removed", hear);
      socket.on("presence", (event) => event.room === `topic:${topicId}` && setPresence(event));
    }

    // After sleep the socket may not know yet that it is dead: ask where the topic stands.
    const awake = () =>
      document.visibilityState === "visible" && (socket?.connected ? join() : socket?.connect());
    void open();
    document.addEventListener("visibilitychange", awake);
    window.addEventListener("online", awake);
    return () => {
      over = true;
      document.removeEventListener("visibilitychange", awake);
      window.removeEventListener("online", awake);
      socket?.disconnect();
    };
  }, [topicId]);

  return { state, connection, presence, take };
}
