import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Child, startChild } from "../child.ts";
import { figuresOf, now } from "../figures.mjs";
import { ask, keepAlive, sendReply } from "../http.mjs";
import type { Stage } from "../stage.ts";
import type { Row } from "../table.ts";
import { postText } from "../texts.mjs";

/** How many look on, and whether each of them is another member or all share fifty accounts. */
const ROOMS = [100, 500, 1_000, 2_000];
/** Processes that share the sockets. */
const PROCESSES = 2;
const SECONDS = 30;
const PAUSE_MS = 1_000;
/** How long what was said last may take before it counts as lost. */
const PATIENCE_MS = 3_000;

type Collected = {
  arrivals: { socket: number; clientId: string; at: number }[];
  sample: object | undefined;
};

/** A room full of sockets, and a way to say something in it. */
type Room = {
  readers: Child[];
  say(clientId: string, turn: number): Promise<unknown>;
  /** What a socket heard when the first thing was said. */
  sample: object;
  leave(): Promise<void>;
};

/** From the start of the request that posts to the arrival at each socket in the room. */
export async function fanOut(stage: Stage): Promise<Row[]> {
  const rows = [await measured(stage, "fan-out to 1000 sockets of guests", 1_000, [])];
  for (const sockets of ROOMS) {
    const what = `fan-out to ${sockets} sockets`;
    rows.push(await measured(stage, `${what} of ${stage.writers.length} members`, sockets, stage.writers));
    rows.push(await measured(stage, `${what} of as many members`, sockets, stage.cookies));
  }
  return rows;
}

/** In the limit's room something is said half a second later each time, so that a noisy moment hits both. */
async function measured(stage: Stage, what: string, sockets: number, cookies: string[]): Promise<Row> {
  const ours = await agireRoom(stage, sockets, cookies);
  const bare = await bareRoom(stage, sockets, ours.sample);
  const sentAt = new Map<Room, Map<string, number>>([ours, bare].map((room) => [room, new Map()]));
  const first = now();
  for (let turn = 0; turn < SECONDS; turn++) {
    for (const [room, delay] of [
      [ours, 0],
      [bare, PAUSE_MS / 2],
    ] as const) {
      await sleep(Math.max(0, first + turn * PAUSE_MS + delay - now()));
      const clientId = randomUUID();
      sentAt.get(room)?.set(clientId, now());
      await room.say(clientId, turn);
    }
  }
  await sleep(PATIENCE_MS);
  const figures = async (room: Room) =>
    fanOutFigures(sockets, sentAt.get(room) ?? new Map(), await collect(room.readers));
  const row = {
    what,
    figures: await figures(ours),
    limit: { what: "bare socket.io broadcast of the same payload", figures: await figures(bare) },
  };
  await Promise.all([ours.leave(), bare.leave()]);
  return row;
}

async function agireRoom(stage: Stage, sockets: number, cookies: string[]): Promise<Room> {
  const topic = await stage.openTopic();
  const by = { cookie: stage.firstCookie, agent: keepAlive() };
  const say = (clientId: string, turn: number) => sendReply(topic.url, postText(turn), by, clientId);
  const filled = await fill(stage, { url: stage.baseUrl, room: `topic:${topic.id}`, sockets, cookies }, say);
  async function leave() {
    await filled.leave();
    by.agent.destroy();
  }
  return { ...filled, say, leave };
}

async function bareRoom(stage: Stage, sockets: number, payload: object): Promise<Room> {
  const server = startChild("limits/broadcast.mjs", stage.cleanup);
  const url = await server.ask<string>("listen", { event: "post.created", payload });
  const agent = keepAlive();
  const say = (clientId: string) => ask(url, { method: "POST", body: clientId, agent });
  const filled = await fill(stage, { url, room: "room", sockets, cookies: [] }, say);
  async function leave() {
    await filled.leave();
    agent.destroy();
    await server.stop();
  }
  return { ...filled, say, leave };
}

type Where = { url: string; room: string; sockets: number; cookies: string[] };

async function fill({ cleanup }: Stage, { url, room, sockets, cookies }: Where, say: Room["say"]) {
  const readers = Array.from({ length: PROCESSES }, () => startChild("loads/sockets.mjs", cleanup));
  const count = sockets / PROCESSES;
  await Promise.all(
    readers.map((child, n) => {
      // Each process its own members, as long as there are enough of them.
      const own = cookies.slice(n * count, (n + 1) * count);
      return child.ask("join", { url, origin: url, room, count, cookies: own.length > 0 ? own : cookies });
    }),
  );
  // Until everybody's coming in has been told; then once to warm up.
  await sleep(1_500);
  await say(randomUUID(), 0);
  await sleep(500);
  const [first] = await collect(readers);
  if (!first?.sample) throw new Error(`what was said in ${room} reached nobody`);
  const leave = async () => void (await Promise.all(readers.map((child) => child.stop())));
  return { readers, sample: first.sample, leave };
}

const collect = (readers: Child[]) => Promise.all(readers.map((child) => child.ask<Collected>("collect")));

function fanOutFigures(sockets: number, sentAt: Map<string, number>, collected: Collected[]) {
  const times: number[] = [];
  const seen = new Set<string>();
  let doubled = 0;
  collected.forEach(({ arrivals }, process) => {
    for (const { socket, clientId, at } of arrivals) {
      const key = `${process} ${socket} ${clientId}`;
      if (seen.has(key)) doubled++;
      seen.add(key);
      times.push(at - (sentAt.get(clientId) ?? Number.NaN));
    }
  });
  return { ...figuresOf(times), lost: sentAt.size * sockets - seen.size, doubled };
}
