import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type House, openHouse } from "../support/house.ts";
import { readTopic } from "../support/topic-reader.ts";
import { expectPromiseKept } from "./promise.ts";
import { many, rounds, total } from "./rounds.ts";
import { startWriter } from "./writer.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const ROUNDS = rounds({ short: 3, full: 100 });

it(`keeps every acknowledged change when the app is killed ${ROUNDS} times while people write`, async () => {
  const author = await house.member("Prima");
  const topic = await house.topic(author);
  const writers = await Promise.all(
    ["Anna", "Bruno", "Carla"].map(async (name) => {
      const member = await house.member(name);
      return startWriter(await house.signedIn(member), member.id, topic);
    }),
  );
  const { baseUrl, port } = house.app;
  const { cookie } = await house.signedIn(author);
  const readers = [
    readTopic(baseUrl, topic.id),
    readTopic(baseUrl, topic.id, { cookie }),
    readTopic(baseUrl, topic.id, { transports: ["polling"] }),
  ];
  const acts = () => writers.reduce((sum, writer) => sum + writer.acts(), 0);
  let app = house.app;
  for (let round = 0; round < ROUNDS; round++) {
    // People are at work again, and then at any moment.
    const before = acts();
    await expect.poll(acts, { timeout: 60_000, interval: 5 }).toBeGreaterThan(before + writers.length);
    await pause(randomInt(400));
    await app.kill();
    app = await house.startAnother({}, port);
  }
  await pause(500);
  for (const writer of writers) await writer.stop();

  const kept = await expectPromiseKept({ pool: house.pool, topicId: topic.id, writers, readers });
  for (const reader of readers) reader.close();
  total(
    "app killed (kill -9) while people write",
    `${ROUNDS} times`,
    `${many(kept.acts)} acts acknowledged, 0 lost, 0 doubled; ${kept.givenUp} unanswered ones whole or not at all; ${kept.readers} readers agree on ${many(kept.posts)} posts`,
  );
  expect(kept.acts).toBeGreaterThan(ROUNDS);
}, 3_600_000);
