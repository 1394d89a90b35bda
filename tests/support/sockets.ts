import { io, type ManagerOptions, type Socket, type SocketOptions } from "socket.io-client";

export type Ack = { ok: boolean; error?: string; version?: number; lastNumber?: number };
type Options = Partial<ManagerOptions & SocketOptions> & { cookie?: string };

/** A socket as a browser would open it on a page of `baseUrl`; does not come back by itself unless told so. */
export function openSocket(baseUrl: string, { cookie, ...options }: Options = {}): Socket {
  return io(baseUrl, {
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    extraHeaders: { origin: baseUrl, ...(cookie && { cookie }) },
    ...options,
  });
}

/** An open socket, once it is connected. */
export async function connected(baseUrl: string, options: Options = {}): Promise<Socket> {
  const socket = openSocket(baseUrl, options);
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", () => resolve());
    socket.once("connect_error", reject);
  });
  return socket;
}

/** What the server acknowledges. */
export const said = (socket: Socket, event: string, ...input: unknown[]): Promise<Ack> =>
  socket.timeout(15_000).emitWithAck(event, ...input);

export const join = (socket: Socket, room: string) => said(socket, "room.join", { room });

/** Resolves with the reason once the socket is cut. */
export const cut = (socket: Socket) =>
  new Promise<string>((resolve) => {
    if (!socket.connected) return resolve("never connected");
    socket.once("disconnect", resolve);
  });
