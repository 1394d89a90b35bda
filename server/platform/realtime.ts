import type { IncomingMessage } from "node:http";
import { LRUCache } from "lru-cache";
import { Server, type Socket } from "socket.io";
import * as z from "zod/mini";
import { asCommunityError, Invalid, NotFound, Unavailable } from "./errors.ts";
import type { Feed } from "./feed.ts";
import type { Log } from "./log.ts";
import { parse } from "./parse.ts";
import { createPresence, type Presence, type Present } from "./presence.ts";
import { cutWhenSlow } from "./slow-reader.ts";
import { tellTyping } from "./typing.ts";

/** One thing said to a socket room. Never specific to a viewer: it is encoded once for all. */
export type RoomEvent = { name: string; payload: object };

/** Rooms of one kind (`topic:42`), each following a thing whose every change takes the next version. */
export type Channel<Viewer> = {
  kind: string;
  /** Who is in a room is nobody's business there. */
  withoutPresence?: true;
  /** Who may write there, and so be shown writing; nobody where it is not said. */
  writes?(viewer: Viewer): boolean;
  /**
   * What the acknowledgement of a join carries, and the groups that a socket in the room can be cut with from then on.
   * @throws NotFound when the viewer may not read it
   */
  join(
    viewer: Viewer,
    id: number,
  ): Promise<{ said: { version: number; [more: string]: unknown }; groups: string[] }>;
  /** What changed after `version`, oldest first, the version reached, and whether more is to be asked for after it. */
  changesAfter(id: number, version: number): Promise<{ version: number; events: RoomEvent[]; more: boolean }>;
};

/** Who stands behind a socket. */
export type SocketIdentity<Viewer> = {
  viewer: Viewer;
  /** Shown to others in the room; null for a guest. */
  present: Present | null;
  /** Wants to be seen by nobody: neither shown nor counted. */
  hidden?: boolean;
  /** Groups it can be cut with: its session, its member. */
  groups: string[];
};

export type Realtime<Viewer> = {
  io: Server;
  channel(channel: Channel<Viewer>): void;
  close(): Promise<void>;
};

type RoomState = { reached: number; running: boolean; again: boolean };

const RoomInput = z.strictObject({
  room: z.string().check(z.maxLength(40), z.regex(/^[a-z]+:[1-9]\d{0,9}$/)),
});
/** Of the database. */
const GREATEST_ID = 2_147_483_647;
const ROOMS_A_SOCKET = 20;
const EVENTS_A_MINUTE = 240;
/** No message of ours to the server is longer. */
const MAX_MESSAGE_BYTES = 16_384;

/**
 * Sockets of this process. A commit anywhere wakes every process (feed); each asks the database what is new
 * in the rooms it has readers in, from the version it last told them, and says so in order. What the feed
 * missed, the next question brings: so sockets are a hint and the database the truth.
 */
export function createRealtime<Viewer>(options: {
  feed: Feed;
  log: Log;
  /** From the handshake's cookies. */
  identify(request: IncomingMessage): Promise<SocketIdentity<Viewer>>;
}): Realtime<Viewer> {
  const { feed, log, identify } = options;
  const io = new Server({
    serveClient: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    pingInterval: 20_000,
    pingTimeout: 15_000,
  });
  const channels = new Map<string, Channel<Viewer>>();
  const rooms = new Map<string, RoomState>();
  // Of the last moments only: as long as looking at a newcomer can take.
  const cutAt = new LRUCache<string, number>({ max: 10_000, ttl: 60_000 });
  const presence: Presence = createPresence(io);

  const wasCut = (groups: string[], since: number) =>
    groups.some((group) => (cutAt.get(group) ?? 0) >= since);

  io.use(async (socket, next) => {
    try {
      const asked = Date.now();
      const identity = await identify(socket.request);
      socket.data = identity;
      await socket.join(identity.groups);
      // Cut while it was being looked at: its rights are of a moment ago.
      if (wasCut(identity.groups, asked)) throw Unavailable(1);
      next();
    } catch (error) {
      next(new Error(asCommunityError(error)?.code ?? "unavailable"));
    }
  });

  io.on("connection", (socket) => {
    cutWhenSlow(socket.conn);
    let events = 0;
    const refill = setInterval(() => {
      events = 0;
    }, 60_000).unref();
    socket.use((_event, next) => {
      // Somebody's loop, not a person: it may come back and start over.
      if (++events > EVENTS_A_MINUTE) socket.disconnect(true);
      else next();
    });
    socket.on("room.join", (...said: unknown[]) => answer(said, (input) => join(socket, input)));
    socket.on("room.leave", (...said: unknown[]) => answer(said, (input) => leave(socket, input)));
    socket.on("typing", (...said: unknown[]) => answer(said, (input) => typing(socket, input)));
    socket.on("disconnecting", () => {
      for (const room of socket.rooms) tellPresence(room);
    });
    socket.on("disconnect", () => clearInterval(refill));
  });
  io.of("/").adapter.on("delete-room", (room: string) => rooms.delete(room));

  async function join(socket: Socket, input: unknown) {
    const { room, channel, id } = roomIn(input);
    if (roomsOf(socket) >= ROOMS_A_SOCKET) throw Invalid({ room: { code: "tooMany" } });
    // Followed before the version is read, and in the room before it is answered: nothing can fall between.
    const state = rooms.get(room) ?? { reached: -1, running: false, again: false };
    rooms.set(room, state);
    try {
      const asked = Date.now();
      const { said: joined, groups } = await channel.join(socket.data.viewer, id);
      if (!socket.connected) throw NotFound();
      await socket.join(groups);
      if (wasCut(groups, asked)) {
        socket.disconnect(true);
        throw Unavailable(1);
      }
      // Others may have left meanwhile, and taken the state with them.
      if (rooms.get(room) !== state) return await join(socket, input);
      if (state.reached < 0) state.reached = joined.version;
      await socket.join(room);
      if (state.again) void flush(room);
      tellPresence(room);
      // What was told to the room before this reader came in is in the version.
      return { ...joined, version: Math.max(joined.version, state.reached) };
    } finally {
      if (!io.of("/").adapter.rooms.has(room)) rooms.delete(room);
    }
  }

  function tellPresence(room: string) {
    const [kind = ""] = room.split(":");
    if (!channels.get(kind)?.withoutPresence) presence.changed(room);
  }

  /** Rooms alone: its own id and its groups are names of another kind. */
  const roomsOf = ({ rooms: all }: Socket) => [...all].filter((name) => name.includes(":")).length;

  async function leave(socket: Socket, input: unknown) {
    const { room } = roomIn(input);
    await socket.leave(room);
    tellPresence(room);
    return {};
  }

  /** Told on to the others in the room; of who wants to be seen by nobody, to nobody. */
  async function typing(socket: Socket, input: unknown) {
    const { room, channel } = roomIn(input);
    const { viewer, present, hidden } = socket.data as SocketIdentity<Viewer>;
    if (!socket.rooms.has(room) || !present || !channel.writes?.(viewer)) throw NotFound();
    if (!hidden) tellTyping(socket, room, present);
    return {};
  }

  /** The room a message names. @throws Invalid, NotFound */
  function roomIn(input: unknown) {
    const { room } = parse(RoomInput, input);
    const [kind = "", digits] = room.split(":");
    const channel = channels.get(kind);
    const id = Number(digits);
    if (!channel || id > GREATEST_ID) throw NotFound();
    return { room, channel, id };
  }

  /** A message is one input and, at its end, the function that acknowledges it. */
  async function answer(said: unknown[], act: (input: unknown) => Promise<object>) {
    const last = said.at(-1);
    const say = typeof last === "function" ? last : () => {};
    try {
      if (said.length !== 2) throw Invalid({}, { code: "badForm" });
      say({ ok: true, ...(await act(said[0])) });
    } catch (error) {
      const known = asCommunityError(error);
      if (!known) log.error({ err: error }, "a socket event failed");
      say({ ok: false, error: known?.code ?? "fault" });
    }
  }

  async function flush(room: string) {
    const state = rooms.get(room);
    if (!state) return;
    if (state.running || state.reached < 0) {
      state.again = true;
      return;
    }
    state.running = true;
    try {
      do {
        state.again = false;
        await tellNews(room, state);
      } while (state.again);
    } catch (error) {
      // The version reached stays, so the next act or the feed's return brings what was not told.
      log.warn({ err: error, room }, "a room could not be told what is new");
    } finally {
      state.running = false;
    }
  }

  async function tellNews(room: string, state: RoomState) {
    const [kind = "", id] = room.split(":");
    for (let more = true; more; ) {
      const news = await channels.get(kind)?.changesAfter(Number(id), state.reached);
      for (const { name, payload } of news?.events ?? []) io.to(room).emit(name, payload);
      if (news) state.reached = Math.max(state.reached, news.version);
      more = news?.more ?? false;
    }
  }

  feed.onActivity(({ cuts, rooms: named }) => {
    for (const group of cuts ?? []) {
      cutAt.set(group, Date.now());
      io.in(group).disconnectSockets(true);
    }
    for (const room of named ?? []) void flush(room);
  });
  feed.onNudge((named) => {
    for (const room of named) void flush(room);
  });
  feed.onGap(() => {
    // A cut may have been missed too: everybody comes back with fresh rights and catches up.
    io.disconnectSockets(true);
  });

  return {
    io,
    channel: (channel) => void channels.set(channel.kind, channel),
    async close() {
      presence.stop();
      io.disconnectSockets(true);
      await io.close();
    },
  };
}
