import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type AgireProcess, freePort } from "../support/agire-process.ts";
import { type House, type HouseMember, openHouse } from "../support/house.ts";
import { type TcpProxy, tcpProxy } from "../support/tcp-proxy.ts";
import { readTopic } from "../support/topic-reader.ts";
import { encodeForm } from "../support/visitor.ts";
import { expectSound } from "./promise.ts";
import { rounds, total } from "./rounds.ts";
import { sequenceOf } from "./sequence.ts";

let proxy: TcpProxy;
let house: House;
let other: AgireProcess;
let ada: HouseMember;
beforeAll(async () => {
  proxy = await tcpProxy();
  house = await openHouse({ BASE_URL: proxy.url });
  proxy.to(house.app.port);
  const port = await freePort();
  other = await house.startAnother({ BASE_URL: `http://127.0.0.1:${port}` }, port);
  ada = await house.member("Ada Cerulli");
});
afterAll(async () => {
  await proxy.close();
  await house.close();
});

const ROUNDS = rounds({ short: 5, full: 100 });
const AT_ONCE = 20;
const FORM = { "content-type": "application/x-www-form-urlencoded" };

it(`a form sent ${AT_ONCE} times at once, to two processes and by both ways, is one post and one answer`, async () => {
  const topic = await house.topic(ada);
  const here = await house.signedIn(ada, { ...house.app, baseUrl: proxy.url });
  const there = await house.signedIn(ada, other);
  const reader = readTopic(proxy.url, topic.id);
  for (let round = 0; round < ROUNDS; round++) {
    const fields = { intent: "reply", body: `Messaggio ${round}`, clientId: randomUUID() };
    const plain = encodeForm(fields);
    const live = encodeForm({ ...fields, live: "1" });
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, n) => {
        const sender = n % 2 ? there : here;
        const origin = n % 2 ? other.baseUrl : proxy.url;
        const at = n % 4 < 2 ? topic.path : `${topic.path}.data`;
        return sender.send(at, n % 4 < 2 ? plain : live, { ...FORM, origin });
      }),
    );
    const [first, , data] = answers;
    expect([first?.status, data?.status]).toEqual([302, 200]);
    expect(data?.text).toContain(fields.clientId);
    for (const [n, answer] of answers.entries())
      if (n % 4 < 2) expect(answer.headers.location).toBe(first?.headers.location);
      else expect(answer.text).toBe(data?.text);
    expect(first?.headers.location).toMatch(new RegExp(`#messaggio-${round + 2}$`));
  }
  const { rows, head, shown } = await expectSound(house.pool, topic.id);
  expect(rows).toHaveLength(ROUNDS + 1);
  await expect.poll(() => reader.state.version, { timeout: 20_000 }).toBe(head.version);
  expect(sequenceOf(reader.posts())).toEqual(shown);
  expect(new Set(reader.arrivals).size).toBe(reader.arrivals.length);
  reader.close();
  total(
    `the same form sent ${AT_ONCE} times at once, to two processes`,
    `${ROUNDS} times`,
    `${ROUNDS} posts, ${ROUNDS * AT_ONCE} equal answers`,
  );
}, 600_000);

it("a form whose answer never came is sent again, and is the same post", async () => {
  const topic = await house.topic(ada);
  const person = await house.signedIn(ada, { ...house.app, baseUrl: proxy.url });
  const times = rounds({ short: 3, full: 20 });
  for (let round = 0; round < times; round++) {
    const fields = { intent: "reply", body: `Messaggio ${round}`, clientId: randomUUID() };
    proxy.swallow(true);
    const waiting = person.post(topic.path, fields).then(
      () => "answered",
      () => "given up",
    );
    // It has arrived and is stored; of that, nobody hears.
    const stored = async () =>
      (await house.pool.query("SELECT 1 FROM post WHERE client_id = $1", [fields.clientId])).rowCount;
    await expect.poll(stored, { timeout: 20_000, interval: 5 }).toBe(1);
    await pause(20);
    proxy.cut(1);
    proxy.swallow(false);
    expect(await waiting).toBe("given up");
    const again = await person.post(topic.path, fields);
    expect(again.status).toBe(302);
    expect(again.headers.location).toMatch(new RegExp(`#messaggio-${round + 2}$`));
  }
  const { rows } = await expectSound(house.pool, topic.id);
  expect(rows).toHaveLength(times + 1);
  total("a form sent again because its answer never came", `${times} times`, `${times} posts, 0 doubled`);
}, 300_000);
