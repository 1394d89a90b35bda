// Readers whose line is cut: each comes back as the page does (app/live/line.ts), and reads what it missed.
import { io } from "socket.io-client";
import { answer } from "../answer.mjs";
import { now } from "../figures.mjs";
import { ask, keepAlive } from "../http.mjs";

const AT_ONCE = 20;
const PATIENCE_MS = 30_000;

/** @typedef {{ version: number, number: number, lostAt: number, backAt: number, agent: import("node:http").Agent }} Reader */
/** @type {Reader[]} */
const readers = [];
/** @type {{ url: string, baseUrl: string, topicId: number }} */
let where;

answer({
  /** @param {{ url: string, baseUrl: string, topicId: number, cookies: string[] }} input */
  async join({ url, baseUrl, topicId, cookies }) {
    where = { url, baseUrl, topicId };
    for (let first = 0; first < cookies.length; first += AT_ONCE)
      await Promise.all(cookies.slice(first, first + AT_ONCE).map(joined));
  },
  /**
   * Milliseconds from the cut until each has read post `number`; null for who did not.
   * @param {{ number: number }} input
   */
  async back({ number }) {
    const begun = now();
    while (readers.some((reader) => reader.number < number) && now() - begun < PATIENCE_MS)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return readers.map((reader) => (reader.number < number ? null : reader.backAt - reader.lostAt));
  },
});

/** @param {string} cookie */
async function joined(cookie) {
  const { url, baseUrl, topicId } = where;
  const room = `topic:${topicId}`;
  /** @type {Reader} */
  const reader = { version: 0, number: 0, lostAt: 0, backAt: 0, agent: keepAlive() };
  readers.push(reader);
  const socket = io(url, {
    transports: ["websocket"],
    forceNew: true,
    timeout: 4_000,
    reconnectionDelay: 300,
    reconnectionDelayMax: 3_000,
    extraHeaders: { origin: baseUrl, cookie },
  });
  const read = async () => {
    const path = `/discussioni/${topicId}/cambiamenti/${reader.version}`;
    const { status, body } = await ask(baseUrl + path, { headers: { cookie }, agent: reader.agent });
    if (status !== 200) throw new Error(`what changed could not be read: ${status}`);
    take(reader, JSON.parse(body.toString()).posts);
  };
  await new Promise((resolve) => {
    socket.on("connect", async () => {
      try {
        const standing = await socket.timeout(4_000).emitWithAck("room.join", { room });
        if (!standing.ok) throw new Error(`not let in: ${JSON.stringify(standing)}`);
        if (reader.version === 0) {
          reader.version = standing.version;
          reader.number = standing.lastNumber;
        } else if (standing.version > reader.version) await read();
        resolve(undefined);
      } catch {
        // The page does the same when nobody answers.
        socket.disconnect().connect();
      }
    });
    socket.on("disconnect", () => {
      reader.lostAt = now();
    });
    socket.on("post.created", (post) => take(reader, [post]));
  });
}

/** @param {Reader} reader @param {{ number: number, version: number }[]} posts */
function take(reader, posts) {
  for (const { number, version } of posts) {
    if (number > reader.number) reader.backAt = now();
    reader.number = Math.max(reader.number, number);
    reader.version = Math.max(reader.version, version);
  }
}
