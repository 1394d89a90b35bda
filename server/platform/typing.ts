import type { Present } from "./presence.ts";

/** What a room is told when somebody in it writes; it holds for some seconds. */
export type TypingEvent = { room: string; member: Present };

/** Pages tell every three seconds; what comes sooner says nothing new. */
const PAUSE_MS = 1_500;

/** What is needed of a socket: the way to the others in a room. */
type Line = { to(room: string): { emit(name: "typing", event: TypingEvent): unknown } };

const lastTold = new WeakMap<Line, Map<string, number>>();

/** Tells the others in a room, once in a while, that this socket's member is writing. */
export function tellTyping(socket: Line, room: string, member: Present): void {
  const told = lastTold.get(socket) ?? new Map<string, number>();
  lastTold.set(socket, told);
  if (Date.now() - (told.get(room) ?? 0) < PAUSE_MS) return;
  told.set(room, Date.now());
  socket.to(room).emit("typing", { room, member });
}
