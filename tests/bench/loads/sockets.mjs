// Readers who look on: sockets in one room that note when each post came.
import { io } from "socket.io-client";
import { answer } from "../answer.mjs";
import { now } from "../figures.mjs";

const AT_ONCE = 20;

/** @typedef {{ socket: number, clientId: string, at: number }} Arrival */
/** @type {Arrival[]} */
const arrivals = [];
/** @type {{ [key: string]: unknown } | undefined} */
let sample;

answer({
  /** @param {{ url: string, origin: string, room: string, count: number, cookies: string[] }} input no cookies: guests */
  async join({ url, origin, room, count, cookies }) {
    for (let first = 0; first < count; first += AT_ONCE) {
      const batch = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, n) => first + n);
      await Promise.all(batch.map((n) => joined(n, { url, origin, room }, cookies[n % cookies.length])));
    }
  },
  collect: () => ({ arrivals: arrivals.splice(0), sample }),
});

/** @param {number} n @param {{ url: string, origin: string, room: string }} where @param {string | undefined} cookie */
async function joined(n, { url, origin, room }, cookie) {
  const extraHeaders = { origin, ...(cookie && { cookie }) };
  const socket = io(url, { transports: ["websocket"], forceNew: true, reconnection: false, extraHeaders });
  await new Promise((resolve, reject) => {
    socket.once("connect", () => resolve(undefined));
    socket.once("connect_error", reject);
  });
  socket.on("post.created", (post) => {
    arrivals.push({ socket: n, clientId: post.clientId, at: now() });
    sample ??= post;
  });
  const reply = await socket.timeout(10_000).emitWithAck("room.join", { room });
  if (!reply.ok) throw new Error(`a socket could not join ${room}: ${JSON.stringify(reply)}`);
}
