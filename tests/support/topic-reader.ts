import type { Socket } from "socket.io-client";
import { type LivePosts, missesSomething, withChanges, withEvent } from "../../app/topics/live-posts.ts";
import type { PostEvent, PostView, TopicChanges, TopicEvent } from "../../server/topics/contract.ts";
import { openSocket } from "./sockets.ts";

export type TopicReader = {
  /** What its page knows. */
  readonly state: LivePosts;
  /** Every event of a post heard, in order. */
  readonly events: PostEvent[];
  /** Numbers of the posts announced as new, in order. */
  readonly arrivals: number[];
  /** `shut`: told that the topic is not for it. */
  readonly connection: "starting" | "live" | "lost" | "shut";
  /** Its posts in the order of a page. */
  posts(): PostView[];
  close(): void;
};

type Options = {
  cookie?: string;
  transports?: ("websocket" | "polling")[];
  /** The state of the page it starts from; an empty page at version 0 unless given. */
  from?: LivePosts;
};

const EMPTY: LivePosts = {
  posts: new Map(),
  version: 0,
  now: {
    title: "",
    locked: false,
    pinned: false,
    rules: {
      announceOnly: false,
      slowMinutes: null,
      usefulNumber: null,
      mergedInto: null,
      spaceId: 0,
      steps: 0,
    },
    lastNumber: 0,
    postCount: 0,
    participantCount: 0,
  },
};
const SILENCE_MS = 4_000;

/**
 * A reader of a topic as app/topics/use-live-posts.ts is one, step by step, without a browser: events merged by
 * version, gaps and reconnections asked for. Where the two differ this one is wrong.
 */
export function readTopic(baseUrl: string, topicId: number, options: Options = {}): TopicReader {
  const { cookie, transports = ["websocket", "polling"] } = options;
  const events: PostEvent[] = [];
  const arrivals: number[] = [];
  let held = options.from ?? EMPTY;
  let connection: TopicReader["connection"] = "starting";
  let asking = false;
  let over = false;
  const timers = new Set<NodeJS.Timeout>();
  const later = (work: () => void, ms: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timers.add(timer);
  };

  async function catchUp() {
    if (asking || over) return;
    asking = true;
    try {
      for (let more = true; more && !over; ) {
        const address = `${baseUrl}/discussioni/${topicId}/cambiamenti/${held.version}`;
        const response = await fetch(address, { headers: cookie ? { cookie } : {} });
        if (response.status === 404) {
          connection = "shut";
          return;
        }
        if (!response.ok) throw new Error(String(response.status));
        const changes = (await response.json()) as TopicChanges;
        held = withChanges(held, changes);
        more = changes.more;
      }
    } catch {
      if (!over) later(() => void catchUp(), 1_500);
    } finally {
      asking = false;
    }
  }

  function hear(event: TopicEvent | PostEvent) {
    if (event.topicId !== topicId) return;
    const gap = missesSomething(held, event);
    if ("number" in event) {
      events.push(event);
      if (!held.posts.has(event.number) && !event.removed && event.editedAt === null)
        arrivals.push(event.number);
    }
    held = withEvent(held, event);
    if (gap) void catchUp();
  }

  type Joined = { ok: boolean; error?: string; version: number };
  function join(line: Socket) {
    line
      .timeout(SILENCE_MS)
      .emit("room.join", { room: `topic:${topicId}` }, (silence: unknown, joined: Joined) => {
        if (silence) {
          if (line.connected) line.disconnect().connect();
          return;
        }
        if (!joined.ok) {
          connection = joined.error === "notFound" ? "shut" : "lost";
          if (connection === "lost") later(() => line.connected && join(line), 1_500);
          return;
        }
        connection = "live";
        if (joined.version > held.version) void catchUp();
      });
  }

  const socket = openSocket(baseUrl, {
    ...(cookie && { cookie }),
    transports,
    tryAllTransports: true,
    timeout: SILENCE_MS,
    reconnection: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 3_000,
  });
  socket.on("connect", () => join(socket));
  socket.on("disconnect", (reason) => {
    connection = "lost";
    if (reason === "io server disconnect") later(() => socket.connect(), 200 + Math.random() * 800);
  });
  socket.on("connect_error", () => {
    connection = "lost";
    if (!socket.active) later(() => socket.connect(), 1_000 + Math.random() * 1_000);
  });
  socket.on("post.created", hear);
  socket.on("post.edited", hear);
  socket.on("post.removed", hear);
  socket.on("topic.changed", hear);

  return {
    get state() {
      return held;
    },
    events,
    arrivals,
    get connection() {
      return connection;
    },
    posts: () => [...held.posts.values()].sort((a, b) => a.number - b.number),
    close() {
      over = true;
      for (const timer of timers) clearTimeout(timer);
      socket.disconnect();
    },
  };
}
