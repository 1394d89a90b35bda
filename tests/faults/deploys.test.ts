import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type House, openHouse } from "../support/house.ts";
import { type TcpProxy, tcpProxy } from "../support/tcp-proxy.ts";
import { readTopic } from "../support/topic-reader.ts";
import { expectPromiseKept } from "./promise.ts";
import { many, rounds, total } from "./rounds.ts";
import { startWriter } from "./writer.ts";

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

const ROUNDS = rounds({ short: 2, full: 20 });
/** The app gives what is under way three seconds, and its jobs five. */
const LEAVES_MS = 10_000;

it(`hands over to a new process ${ROUNDS} times while people write, and nobody sends a form more than twice`, async () => {
  const door = { ...house.app, baseUrl: proxy.url };
  const author = await house.member("Prima");
  const topic = await house.topic(author);
  const writers = await Promise.all(
    ["Anna", "Bruno", "Carla", "Dario"].map(async (name) => {
      const member = await house.member(name);
      return startWriter(await house.signedIn(member, door), member.id, topic, { stubborn: true });
    }),
  );
  const { cookie } = await house.signedIn(author, door);
  const readers = [
    readTopic(proxy.url, topic.id),
    readTopic(proxy.url, topic.id, { cookie }),
    readTopic(proxy.url, topic.id, { transports: ["polling"] }),
  ];
  const acts = () => writers.reduce((sum, writer) => sum + writer.acts(), 0);
  let old = house.app;
  let slowest = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const before = acts();
    await expect.poll(acts, { timeout: 60_000, interval: 5 }).toBeGreaterThan(before + writers.length);
    // Healthy before anybody is sent there.
    const next = await house.startAnother({ BASE_URL: proxy.url });
    proxy.to(next.port);
    const told = Date.now();
    expect(await old.stop()).toBe(0);
    slowest = Math.max(slowest, Date.now() - told);
    expect(old.output()).toMatch(/Chiuso\.\n$/);
    // Nobody was left behind with a line that is dead and does not know.
    await expect
      .poll(() => readers.map(({ connection }) => connection), { timeout: 20_000, interval: 20 })
      .toEqual(readers.map(() => "live"));
    old = next;
  }
  await pause(200);
  for (const writer of writers) await writer.stop();

  const kept = await expectPromiseKept({ pool: house.pool, topicId: topic.id, writers, readers });
  for (const reader of readers) reader.close();
  const again = writers.reduce((sum, { sent }) => sum + sent.unanswered, 0);
  total(
    "deploy (SIGTERM, new process behind a proxy) while people write",
    `${ROUNDS} times`,
    `${many(kept.acts)} acts acknowledged, 0 lost, 0 doubled; ${again} forms sent a second time, none a third; ${kept.readers} readers agree on ${many(kept.posts)} posts; the old process left within ${slowest} ms`,
  );
  expect(kept.givenUp).toBe(0);
  for (const { sent } of writers) expect(sent.mostTries).toBeLessThanOrEqual(2);
  expect(slowest).toBeLessThan(LEAVES_MS);
}, 1_800_000);
