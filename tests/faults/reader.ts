import { setTimeout as pause } from "node:timers/promises";
import { io, type Socket } from "socket.io-client";
import { type LivePosts, missesSomething, withChanges, withEvent } from "../../app/topics/live-posts.ts";
import type { PostEvent, TopicChanges } from "../../server/topics/contract.ts";

export type Reader = {
  /** What its page shows now. */
  state(): LivePosts;
  /** How often each number was announced as newly arrived. */
  arrivals: ReadonlyMap<number, number>;
  /** Waits until it knows the topic up to this version. */
  reaches(version: number): Promise<void>;
  close(): void;
};

const EMPTY: LivePosts = { posts: new Map(), version: 0, lastNumber: 0, postCount: 0, participantCount: 0 };

/** A page that looks on: events by socket, and what they missed asked for by version, as the page's hook does. */
export function openReader(baseUrl: string, topicId: number): Reader {
  let state = EMPTY;
  let asking = false;
  let over = false;
  const arrivals = new Map<number, number>();
  const socket: Socket = io(baseUrl, {
    transports: ["websocket"],
    extraHeaders: { origin: baseUrl },
    reconnectionDelay: 30,
    reconnectionDelayMax: 200,
    forceNew: true,
  });

  async function catchUp() {
    if (asking || over) return;
    asking = true;
    try {
      for (let more = true; more && !over; ) {
        const response = await fetch(`${baseUrl}/discussioni/${topicId}/cambiamenti/${state.version}`);
        if (!response.ok) throw new Error(String(response.status));
        const changes = (await response.json()) as TopicChanges;
        state = withChanges(state, changes);
        more = changes.more;
      }
    } catch {
      if (!over) setTimeout(catchUp, 100);
    } finally {
      asking = false;
    }
  }

  function hear(event: PostEvent) {
    const gap = missesSomething(state, event);
    if (!state.posts.has(event.number)) arrivals.set(event.number, (arrivals.get(event.number) ?? 0) + 1);
    state = withEvent(state, event);
    if (gap) void catchUp();
  }

  socket.on("connect", () =>
    socket.emit("room.join", { room: `topic:${topicId}` }, (joined: { ok: boolean; version?: number }) => {
      if (!joined.ok) setTimeout(() => socket.disconnect().connect(), 100);
      else if ((joined.version ?? 0) > state.version) void catchUp();
    }),
  );
  socket.on("disconnect", (reason) => {
    if (reason === "io server disconnect" && !over) setTimeout(() => socket.connect(), 50);
  });
  socket.on("connect_error", () => {
    if (!socket.active && !over) setTimeout(() => socket.connect(), 100);
  });
  for (const name of ["post.created", "post.edited", "post.removed"]) socket.on(name, hear);

  return {
    state: () => state,
    arrivals,
    async reaches(version) {
      const deadline = Date.now() + 30_000;
      while (state.version < version) {
        if (Date.now() > deadline) throw new Error(`a reader stands at ${state.version} of ${version}`);
        await pause(20);
      }
    },
    close() {
      over = true;
      socket.disconnect();
    },
  };
}
