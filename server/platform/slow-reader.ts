import type { Socket } from "socket.io";

/** What may wait for one reader; the longest post alone is 400 kB of HTML. */
const WAITING_BYTES = 1_000_000;
/** Many changes at once are told in one go: a line that is well takes them in within that. */
const PATIENCE_MS = 2_000;

type Line = {
  writable: boolean;
  /** Of a WebSocket. */
  socket?: { terminate?(): void };
};

/**
 * Cuts a reader who takes nothing in: what is told to it would be kept in memory without end, for a heartbeat can be
 * answered without reading. It comes back and asks for what it missed.
 */
export function cutWhenSlow({ conn }: Socket): void {
  let waiting = 0;
  let since = 0;
  conn.on("flush", () => {
    waiting = 0;
  });
  conn.on("packetCreate", ({ data }: { data?: string | Buffer }) => {
    const line = conn.transport as unknown as Line;
    if (line.writable) return;
    if (waiting === 0) since = Date.now();
    waiting += data?.length ?? 0;
    if (waiting <= WAITING_BYTES || Date.now() - since < PATIENCE_MS) return;
    conn.close(true);
    // A farewell would wait behind all the rest.
    line.socket?.terminate?.();
  });
}
