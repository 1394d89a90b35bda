import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { startChild } from "../child.ts";
import { startOther } from "../other-process.ts";
import type { Stage } from "../stage.ts";
import type { Row } from "../table.ts";

const SOCKETS = 2_000;
/** Come in before it is weighed: what a process keeps in reserve would be filled by the first, and they weigh nothing. */
const BEFORE = 1_000;
const PROCESSES = 2;

/** Memory a socket that looks on costs, in a process of its own that does nothing else. */
export async function idleSockets(stage: Stage): Promise<Row[]> {
  const { cleanup, baseUrl, fullTopic } = stage;
  const other = await startOther(stage);
  const bare = startChild("limits/broadcast.mjs", cleanup);
  const bareUrl = await bare.ask<string>("listen", { event: "post.created", payload: {} });
  const ours = await weighed(stage, other.pid, {
    url: other.baseUrl,
    origin: other.baseUrl,
    room: `topic:${fullTopic.id}`,
    cookies: stage.cookies,
  });
  const limit = await weighed(stage, bare.pid ?? 0, {
    url: bareUrl,
    origin: baseUrl,
    room: "room",
    cookies: [],
  });
  await Promise.all([other.stop(), bare.stop()]);
  return [
    {
      what: `memory of an idle socket, ${SOCKETS} of as many members come to ${BEFORE} in one topic`,
      kilobytes: ours,
      limit: { what: "bare socket.io", kilobytes: limit },
    },
  ];
}

type Where = { url: string; origin: string; room: string; cookies: string[] };

async function weighed({ cleanup }: Stage, pid: number, { cookies, ...where }: Where): Promise<number> {
  const readers = Array.from({ length: PROCESSES }, () => startChild("loads/sockets.mjs", cleanup));
  const join = async (sockets: number) => {
    const count = sockets / PROCESSES;
    const own = (n: number) => cookies.slice(n * count, (n + 1) * count);
    await Promise.all(readers.map((child, n) => child.ask("join", { ...where, count, cookies: own(n) })));
    // Until everybody's coming in has been told, and what is left of it is swept up.
    await sleep(8_000);
    return kilobytesOf(pid);
  };
  const before = await join(BEFORE);
  const after = await join(SOCKETS);
  await Promise.all(readers.map((child) => child.stop()));
  return (after - before) / SOCKETS;
}

/** What a process holds of the machine's memory. */
function kilobytesOf(pid: number): number {
  const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(found?.[1]);
}
