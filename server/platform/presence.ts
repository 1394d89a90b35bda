import type { Server } from "socket.io";

/** How a member is shown to the others in a room. */
export type Present = { id: number; name: string };

/** Of what a socket knows of itself. */
type Seen = { present?: Present | null; hidden?: boolean };

/** What a room is told of who is in it: members once each, whatever the number of their windows. */
export type PresenceEvent = { room: string; members: Present[]; membersCount: number; guests: number };

export type Presence = {
  /** Somebody came or went; the room is told soon, at most once a second. */
  changed(room: string): void;
  stop(): void;
};

const PAUSE_MS = 1_000;
const FIRST_MS = 50;
/** More names than this nobody reads; the count says the rest. */
const NAMES = 12;

/** Who is here, told only inside the room. Counts the sockets of this process. */
export function createPresence(io: Server): Presence {
  const waiting = new Map<string, NodeJS.Timeout>();
  const last = new Map<string, number>();

  function tell(room: string) {
    waiting.delete(room);
    const members = new Map<number, Present>();
    let guests = 0;
    for (const socketId of io.of("/").adapter.rooms.get(room) ?? []) {
      const { present, hidden } = (io.of("/").sockets.get(socketId)?.data ?? {}) as Seen;
      if (hidden) continue;
      if (present) members.set(present.id, present);
      else guests++;
    }
    if (members.size + guests === 0) {
      last.delete(room);
      return;
    }
    last.set(room, Date.now());
    const shown = [...members.values()].slice(0, NAMES);
    const event: PresenceEvent = { room, members: shown, membersCount: members.size, guests };
    io.to(room).emit("presence", event);
  }

  return {
    changed(room) {
      if (!room.includes(":") || waiting.has(room)) return;
      const pause = Math.max(FIRST_MS, (last.get(room) ?? 0) + PAUSE_MS - Date.now());
      waiting.set(room, setTimeout(tell, pause, room).unref());
    },
    stop() {
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}
