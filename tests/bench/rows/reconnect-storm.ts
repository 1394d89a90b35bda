import { setTimeout as sleep } from "node:timers/promises";
import { startChild } from "../child.ts";
import { type Figures, figuresOf, medianOf } from "../figures.mjs";
import { sendReply } from "../http.mjs";
import type { Stage } from "../stage.ts";
import type { Row } from "../table.ts";
import { postText } from "../texts.mjs";

const SOCKETS = 1_000;
const PROCESSES = 2;
const ROUNDS = 3;

/** All lines are cut at once, and something is written meanwhile: until everybody is back and has read it. */
export async function reconnectStorm(stage: Stage): Promise<Row[]> {
  const { cleanup, baseUrl, cookies, firstCookie } = stage;
  const topic = await stage.openTopic();
  const proxy = startChild("loads/proxy.mjs", cleanup);
  const readers = Array.from({ length: PROCESSES }, () => startChild("loads/returning.mjs", cleanup));
  const url = await proxy.ask<string>("listen", { to: Number(new URL(baseUrl).port) });
  const count = SOCKETS / PROCESSES;
  await Promise.all(
    readers.map((child, n) =>
      child.ask("join", {
        url,
        baseUrl,
        topicId: topic.id,
        cookies: cookies.slice(n * count, (n + 1) * count),
      }),
    ),
  );
  const rounds: Figures[] = [];
  let [lost, last] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    await sleep(2_000);
    await proxy.ask("cut");
    const waiting = readers.map((child) => child.ask<(number | null)[]>("back", { number: round + 2 }));
    await sendReply(topic.url, postText(round + 2), { cookie: firstCookie });
    const times = (await Promise.all(waiting)).flat();
    lost += times.filter((time) => time === null).length;
    const back = times.filter((time) => time !== null);
    last = Math.max(last, ...back);
    rounds.push(figuresOf(back));
  }
  await Promise.all([proxy.stop(), ...readers.map((child) => child.stop())]);
  return [
    {
      what: `reconnect storm of ${SOCKETS} sockets, cut to caught up; the last after ${(last / 1000).toFixed(1)} s`,
      figures: { ...medianOf(rounds), lost },
    },
  ];
}
