/** What may wait for one reader; the longest post alone is 400 kB of HTML. */
const WAITING_BYTES = 1_000_000;
/** Many changes at once are told in one go: a line that is well takes them in within that. */
const PATIENCE_MS = 2_000;

/** Of engine.io, below socket.io: what is written waits in it until its transport takes more. */
type Connection = {
  /** A WebSocket has a socket that can be ended without a farewell. */
  transport: { writable: boolean; socket?: { terminate?(): void } };
  on(event: string, hear: (packet: { data?: string | Buffer }) => void): unknown;
  close(discard: boolean): unknown;
};

/**
 * Cuts a reader who takes nothing in: what is told to it would be kept in memory without end, for a heartbeat can be
 * answered without reading. It comes back and asks for what it missed.
 */
export function cutWhenSlow(connection: Connection): void {
  let waiting = 0;
  let since = 0;
  connection.on("flush", () => {
    waiting = 0;
  });
  connection.on("packetCreate", ({ data }) => {
    const { transport } = connection;
    if (transport.writable) return;
    if (waiting === 0) since = Date.now();
    waiting += data?.length ?? 0;
    if (waiting <= WAITING_BYTES || Date.now() - since < PATIENCE_MS) return;
    connection.close(true);
    // A farewell would wait behind all the rest.
    transport.socket?.terminate?.();
  });
}
