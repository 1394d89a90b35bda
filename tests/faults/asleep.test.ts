import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type House, openHouse } from "../support/house.ts";
import { readTopic } from "../support/topic-reader.ts";
import { expectPromiseKept, expectSound } from "./promise.ts";
import { many, rounds, total } from "./rounds.ts";
import { startWriter } from "./writer.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const NAPS = rounds({ short: 1, full: 5 });
/** More than two answers of the way to catch up hold. */
const POSTS = 500;

it(`a reader who slept through ${POSTS} posts, changed and removed ones among them, comes back to the same topic`, async () => {
  const author = await house.member("Prima");
  const topic = await house.topic(author);
  const { cookie } = await house.signedIn(author);
  const { baseUrl } = house.app;
  const sleeper = readTopic(baseUrl, topic.id, { cookie });
  const awake = readTopic(baseUrl, topic.id);
  const writers = [];
  let asked = 0;
  for (let nap = 0; nap < NAPS; nap++) {
    await expect.poll(() => sleeper.connection, { timeout: 20_000 }).toBe("live");
    // Nothing is on its way to them any more.
    const { head } = await expectSound(house.pool, topic.id);
    const versions = () => [sleeper.state.version, awake.state.version];
    await expect.poll(versions, { timeout: 60_000 }).toEqual([head.version, head.version]);
    sleeper.sleep();
    const held = sleeper.state.version;
    // Most of them without http, which would take a minute; some by people who also change and remove.
    const bulk = (async () => {
      for (let n = 0; n < POSTS; n++) await house.post(author, topic);
    })();
    // Each has a ledger of her own: nobody writes under two.
    const writing = await Promise.all(
      ["Anna", "Bruno"].map(async (name) => {
        const member = await house.member(name);
        return startWriter(await house.signedIn(member), member.id, topic, { pauseMs: 30 });
      }),
    );
    writers.push(...writing);
    await bulk;
    expect(sleeper.state.version).toBe(held);
    // It wakes up while people go on writing.
    sleeper.wake();
    await pause(300);
    for (const writer of writing) await writer.stop();
    asked += awake.state.version - held;
  }
  const readers = [sleeper, awake];
  const kept = await expectPromiseKept({ pool: house.pool, topicId: topic.id, writers, readers });
  for (const reader of readers) reader.close();
  total(
    `a reader asleep for ${POSTS} posts`,
    `${NAPS} ${NAPS === 1 ? "time" : "times"}`,
    `${many(asked)} changes slept through, 0 lost, 0 doubled; ${many(kept.posts)} posts as in the database`,
  );
}, 600_000);
