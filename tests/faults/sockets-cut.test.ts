import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type House, openHouse } from "../support/house.ts";
import { type TcpProxy, tcpProxy } from "../support/tcp-proxy.ts";
import { type Fleet, fleet } from "./fleet.ts";
import { expectPromiseKept, expectSound } from "./promise.ts";
import { many, rounds, total } from "./rounds.ts";
import { digestOf } from "./sequence.ts";
import { startWriter } from "./writer.ts";

const { READERS, PROCESSES, CUTS, ACTS } = rounds({
  short: { READERS: 100, PROCESSES: 1, CUTS: 10, ACTS: 20 },
  full: { READERS: 1_000, PROCESSES: 4, CUTS: 60, ACTS: 100 },
});
/** So long a pause, more or less, that a thousand come back while people also write. */
const PAUSE_MS = READERS;
/** Of those that are there, each time. */
const SHARE = 0.05;

let proxy: TcpProxy;
let house: House;
let readers: Fleet;
beforeAll(async () => {
  proxy = await tcpProxy();
  house = await openHouse({ BASE_URL: proxy.url });
  proxy.to(house.app.port);
  readers = fleet(READERS, PROCESSES);
});
afterAll(async () => {
  await readers.stop();
  await proxy.close();
  await house.close();
});

it(`${READERS} readers whose lines are cut at random while people write all hold the same in the end`, async () => {
  const author = await house.member("Prima");
  const topic = await house.topic(author);
  await readers.open({ baseUrl: proxy.url, topicId: topic.id });
  const door = { ...house.app, baseUrl: proxy.url };
  const writers = await Promise.all(
    ["Anna", "Bruno", "Carla", "Dario"].map(async (name) => {
      const member = await house.member(name);
      return startWriter(await house.signedIn(member, door), member.id, topic, { pauseMs: 50 });
    }),
  );
  let cuts = 0;
  // Whatever passes: sockets, pages, answers to forms.
  const acts = () => writers.reduce((sum, writer) => sum + writer.acts(), 0);
  for (let round = 0; round < CUTS || acts() < ACTS; round++) {
    await pause(PAUSE_MS / 2 + randomInt(PAUSE_MS));
    cuts += proxy.cut(SHARE);
  }
  for (const writer of writers) await writer.stop();

  const { head, shown } = await expectSound(house.pool, topic.id);
  const kept = await expectPromiseKept({ pool: house.pool, topicId: topic.id, writers, readers: [] });
  const { digests, doubled } = await readers.report({ version: head.version, patienceMs: 60_000 });
  expect(digests).toEqual({ [digestOf(shown)]: READERS });
  expect(doubled).toBe(0);
  expect(cuts).toBeGreaterThan(READERS / 10);
  total(
    `sockets of ${many(READERS)} readers cut at random while people write`,
    `${many(cuts)} cuts`,
    `${many(kept.acts)} acts acknowledged, 0 lost, 0 doubled; ${many(READERS)} readers agree on ${many(kept.posts)} posts`,
  );
}, 900_000);
