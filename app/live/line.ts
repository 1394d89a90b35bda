import type { Socket } from "socket.io-client";

// The one socket of a window. Pages follow rooms over it; it comes back by itself after whatever cut it.

export type Connection = "starting" | "live" | "lost" | "shut";

/** What a follower of a room is told. */
export type Follower = {
  /**
   * In the room: everything after this version is heard.
   * @param wasCut the server had cut the line since: one's rights may be others now
   */
  joined?(standing: { version: number; unread?: number; conversations?: number }, wasCut: boolean): void;
  connection?(now: Connection): void;
  heard?(name: string, event: unknown): void;
};

/** Who follows which room; `now` answers the follower as it is at that moment. */
type Place = { room: string; now: () => Follower; wasCut: boolean };

type Joined =
  | { ok: true; version: number; unread?: number; conversations?: number }
  | { ok: false; error: string };
type Said = {
  "room.join": (input: { room: string }, reply: (joined: Joined) => void) => void;
  "room.leave": (input: { room: string }, reply: (left: { ok: boolean }) => void) => void;
  typing: (input: { room: string }, reply: (heard: { ok: boolean }) => void) => void;
};
type LineSocket = Socket<Record<string, (event: unknown) => void>, Said>;

/** A line that says nothing for so long is dead, whatever it believes of itself. */
const SILENCE_MS = 4_000;

const places = new Set<Place>();
let socket: LineSocket | undefined;
let opening = false;
/** Whose cookies the handshake carried: a member's id, or null for a guest. */
let openedFor: number | null = null;

/**
 * Follows a room until the answered function is called.
 * @param viewerId who looks on; when somebody else does, the line is made anew
 */
export function follow(room: string, viewerId: number | null, now: () => Follower): () => void {
  const place: Place = { room, now, wasCut: false };
  places.add(place);
  if (socket && viewerId !== openedFor) socket.disconnect().connect();
  else if (socket?.connected) join(place);
  openedFor = viewerId;
  void open();
  return () => {
    places.delete(place);
    if (socket?.connected && !isFollowed(room)) leave(socket, room);
    // The next page may follow another room in a moment: the line is kept for it.
    setTimeout(closeIfIdle);
  };
}

/** Every message asks for an acknowledgement, or it is not taken; of this one nothing hangs on it. */
const leave = (line: LineSocket, room: string) => line.emit("room.leave", { room }, () => {});

/** Says in a room that one is writing; of no consequence where it gets lost. */
export function tellTyping(room: string): void {
  if (socket?.connected) socket.emit("typing", { room }, () => {});
}

const isFollowed = (room: string) => [...places].some((place) => place.room === room);

async function open(): Promise<void> {
  if (socket || opening) return;
  opening = true;
  try {
    const { io } = await import("socket.io-client");
    if (places.size > 0) socket = listen(io);
  } catch {
    // Without the line a page is as it was read; the next one says what is true.
  } finally {
    opening = false;
  }
}

function listen(io: typeof import("socket.io-client").io): LineSocket {
  const line: LineSocket = io({
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    timeout: SILENCE_MS,
    reconnectionDelay: 300,
    reconnectionDelayMax: 3_000,
  });
  line.on("connect", () => places.forEach(join));
  line.on("disconnect", (reason) => {
    tellAll("lost");
    // Cut by the server, with other rights from now on: come back and be looked at anew.
    if (reason !== "io server disconnect") return;
    for (const place of places) place.wasCut = true;
    setTimeout(() => socket === line && line.connect(), 200 + Math.random() * 800);
  });
  line.on("connect_error", (error) => {
    tellAll("lost");
    // A proxy that swallows WebSockets instead of refusing them: polling comes first from now on.
    if (error.message === "timeout") line.io.opts.transports = ["polling", "websocket"];
    // Refused by the server itself (the database is away): socket.io would not try again.
    if (!line.active) setTimeout(() => socket === line && line.connect(), 1_000 + Math.random() * 1_000);
  });
  line.onAny((name: string, event: unknown) => {
    for (const { now } of places) now().heard?.(name, event);
  });
  document.addEventListener("visibilitychange", awake);
  window.addEventListener("online", awake);
  return line;
}

function closeIfIdle(): void {
  if (places.size > 0 || !socket) return;
  document.removeEventListener("visibilitychange", awake);
  window.removeEventListener("online", awake);
  socket.disconnect();
  socket = undefined;
}

/** After sleep the socket may not know yet that it is dead: ask where everything stands. */
function awake(): void {
  if (document.visibilityState !== "visible") return;
  if (socket?.connected) places.forEach(join);
  else socket?.connect();
}

function join(place: Place): void {
  const line = socket;
  const { room } = place;
  line?.timeout(SILENCE_MS).emit("room.join", { room }, (silence: Error | null, joined: Joined) => {
    // As after sleep: the browser has not noticed yet that nobody hears it.
    if (silence) return void (line.connected && line.disconnect().connect());
    // Left while the answer was on its way.
    if (!places.has(place)) return void (!isFollowed(room) && leave(line, room));
    const { connection, joined: tell } = place.now();
    if (!joined.ok) {
      if (joined.error === "notFound") return connection?.("shut");
      connection?.("lost");
      return void setTimeout(() => line.connected && places.has(place) && join(place), 1_500);
    }
    connection?.("live");
    tell?.(joined, place.wasCut);
    place.wasCut = false;
  });
}

function tellAll(connection: Connection): void {
  for (const { now } of places) now().connection?.(connection);
}
