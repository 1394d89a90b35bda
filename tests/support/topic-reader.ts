import type { Socket } from "socket.io-client";
import { followTopic } from "../../app/topics/follow-topic.ts";
import type { LivePosts } from "../../app/topics/live-posts.ts";
import type { PostEvent, PostView, TopicEvent } from "../../server/topics/contract.ts";
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
  /** Its line is dead and is not tried again, as on a laptop that was closed. */
  sleep(): void;
  wake(): void;
  close(): void;
};

type Options = {
  cookie?: string;
  transports?: ("websocket" | "polling")[];
  /** The state of the page it starts from; an empty page at version 0 unless given. */
  from?: LivePosts;
  /** Keeps no list of the events: a thousand readers in a process would keep a thousand. */
  forgetful?: boolean;
};

const EMPTY: LivePosts = {
  posts: new Map(),
  version: 0,
  now: {
    title: "",
    audience: "PUBLIC",
    locked: false,
    pinned: false,
    rules: {
      announceOnly: false,
      slowMinutes: null,
      closeAfterDays: null,
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
 * A reader of a topic as a window of the product is one: it follows by the product's own steps (follow-topic,
 * live-posts), over a socket that comes back as app/live/line.ts has it come back.
 */
export function readTopic(baseUrl: string, topicId: number, options: Options = {}): TopicReader {
  const { cookie, transports = ["websocket", "polling"], forgetful = false } = options;
  const events: PostEvent[] = [];
  const arrivals: number[] = [];
  let held = options.from ?? EMPTY;
  let connection: TopicReader["connection"] = "starting";
  const timers = new Set<NodeJS.Timeout>();
  const later = (work: () => void, ms: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timers.add(timer);
  };

  const following = followTopic(topicId, {
    held: () => held,
    apply(step) {
      held = step(held);
    },
    arrived: ({ number }) => void arrivals.push(number),
    shut() {
      connection = "shut";
    },
    get: (path, signal) => fetch(`${baseUrl}${path}`, { headers: cookie ? { cookie } : {}, signal }),
  });

  const hear = (event: TopicEvent | PostEvent) => {
    if (!forgetful && "number" in event && event.topicId === topicId) events.push(event);
    following.hear(event);
  };

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
        following.joined(joined.version);
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
    sleep: () => void socket.disconnect(),
    wake: () => void socket.connect(),
    close() {
      following.stop();
      for (const timer of timers) clearTimeout(timer);
      socket.disconnect();
    },
  };
}
