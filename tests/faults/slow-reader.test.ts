import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { PresenceEvent } from "../../server/platform/presence.ts";
import { type House, openHouse } from "../support/house.ts";
import { connected, join } from "../support/sockets.ts";
import { type TcpProxy, tcpProxy } from "../support/tcp-proxy.ts";
import { readTopic } from "../support/topic-reader.ts";
import { expectSound } from "./promise.ts";
import { many, rounds, total } from "./rounds.ts";
import { sequenceOf } from "./sequence.ts";

let proxy: TcpProxy;
let house: House;
beforeAll(async () => {
  proxy = await tcpProxy();
  house = await openHouse({ BASE_URL: proxy.url });
  proxy.to(house.app.port);
});
afterAll(async () => {
  await proxy.close();
  await house.close();
});

const { SLOW, MOST_POSTS } = rounds({
  short: { SLOW: 10, MOST_POSTS: 600 },
  full: { SLOW: 40, MOST_POSTS: 3_000 },
});
/** A short text that is a long page: each address becomes a link of sixty characters. */
const LONG = "a.it ".repeat(1_500);
/** What may wait for one reader, twice: beside the transport and in it. */
const MB_EACH = 2;

/** Memory of the app's process, in MB. */
const memory = () =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${house.app.pid}/status`, "utf8"))?.[1]) / 1024;

it(`${SLOW} readers that take nothing in are cut before they cost memory, cost nobody else any time, and catch up`, async () => {
  const ada = await house.member("Ada Cerulli");
  const topic = await house.topic(ada);
  const slow = Array.from({ length: SLOW }, () => readTopic(proxy.url, topic.id, { forgetful: true }));
  await expect
    .poll(() => slow.every(({ connection }) => connection === "live"), { timeout: 30_000 })
    .toBe(true);
  proxy.stall();
  const quick = readTopic(proxy.url, topic.id, { forgetful: true });
  await expect.poll(() => quick.connection, { timeout: 20_000 }).toBe("live");
  // Somebody who sees how many the app takes for present.
  const onlooker = await connected(proxy.url);
  let present = 0;
  onlooker.on("presence", ({ guests }: PresenceEvent) => {
    present = guests;
  });
  await join(onlooker, `topic:${topic.id}`);
  await expect.poll(() => present, { timeout: 20_000 }).toBe(SLOW + 2);
  let last = 0;
  for (let n = 0; n < 20; n++) last = await house.post(ada, topic, LONG);
  // Its first question may have gone out on a connection that is stalled, kept open from those before: it asks again.
  await expect.poll(() => quick.state.now.lastNumber, { timeout: 30_000 }).toBe(last);

  const before = memory();
  let most = before;
  const delays: number[] = [];
  // Until the last of them was cut: the network itself keeps some megabytes for each.
  while (present > 2 && delays.length < MOST_POSTS) {
    const number = await house.post(ada, topic, LONG);
    const sent = performance.now();
    while (quick.state.now.lastNumber < number && performance.now() - sent < 20_000) await pause(1);
    delays.push(performance.now() - sent);
    most = Math.max(most, memory());
  }
  expect(present).toBe(2);
  const grown = Math.round(most - before);
  expect(grown).toBeLessThan(100 + SLOW * MB_EACH);
  const p99 = delays.sort((a, b) => a - b)[Math.floor(delays.length * 0.99)] ?? 0;
  // Of half of them: what other work on the machine holds up is no reader's fault.
  expect(delays[Math.floor(delays.length / 2)]).toBeLessThan(1_000);

  // They go on reading: first what was kept for them, then that they were cut.
  proxy.goOn();
  const { head, shown } = await expectSound(house.pool, topic.id);
  for (const reader of [quick, ...slow]) {
    await expect.poll(() => reader.state.version, { timeout: 60_000 }).toBe(head.version);
    expect(sequenceOf(reader.posts())).toEqual(shown);
    expect(new Set(reader.arrivals).size).toBe(reader.arrivals.length);
    reader.close();
  }
  onlooker.disconnect();
  total(
    "readers that take nothing in",
    `${SLOW} readers`,
    `all cut after ${many(delays.length)} posts of 90 kB and caught up, 0 lost; the app grew by ${grown} MB at most; the others waited ${Math.round(p99)} ms (99 %)`,
  );
}, 900_000);

it("an app that is told to leave does not wait for readers that take nothing in", async () => {
  const ada = await house.member("Ada Cerulli");
  const topic = await house.topic(ada);
  const going = await house.startAnother({ BASE_URL: proxy.url });
  proxy.to(going.port);
  const slow = readTopic(proxy.url, topic.id);
  await expect.poll(() => slow.connection, { timeout: 20_000 }).toBe("live");
  proxy.stall();
  for (let n = 0; n < 150; n++) await house.post(ada, topic, LONG);
  const told = Date.now();
  expect(await going.stop()).toBe(0);
  expect(Date.now() - told).toBeLessThan(10_000);
  proxy.to(house.app.port);
  proxy.goOn();
  await expect.poll(() => slow.state.now.lastNumber, { timeout: 30_000 }).toBe(151);
  slow.close();
}, 120_000);
