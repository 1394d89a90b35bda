import { randomUUID } from "node:crypto";
import http from "node:http";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { GUEST } from "../../server/members/contract.ts";
import type { AgireProcess } from "../support/agire-process.ts";
import { type House, type HouseMember, type HouseTopic, openHouse } from "../support/house.ts";
import { readTopic, type TopicReader } from "../support/topic-reader.ts";

let house: House;
let one: AgireProcess;
let two: AgireProcess;
let ada: HouseMember;
const readers: TopicReader[] = [];

beforeAll(async () => {
  house = await openHouse();
  one = house.app;
  two = await house.startAnother();
  ada = await house.member("Ada Cerulli");
});
afterEach(() => {
  for (const reader of readers.splice(0)) reader.close();
});
afterAll(() => house.close());

const soon = { timeout: 20_000, interval: 30 };
const live = () =>
  expect.poll(() => readers.map(({ connection }) => connection), soon).toEqual(readers.map(() => "live"));

function read(at: string, topic: HouseTopic, options: Parameters<typeof readTopic>[2] = {}) {
  const reader = readTopic(at, topic.id, options);
  readers.push(reader);
  return reader;
}
/** Every reader shows what the database holds, and announced nothing twice. */
async function converged(topic: HouseTopic) {
  const { posts } = await house.community.topics.topicChanges(GUEST, topic.id, 0);
  const expected = posts.sort((a, b) => a.number - b.number);
  for (const reader of readers) {
    await expect.poll(() => reader.posts(), soon).toEqual(expected);
    expect(new Set(reader.arrivals).size).toBe(reader.arrivals.length);
  }
}
/** Is told by its socket, and does not only ask: written again where a slow machine lost the socket meanwhile. */
const hears = (reader: TopicReader, topic: HouseTopic) =>
  expect
    .poll(async () => house.post(ada, topic).then(() => reader.events.length), {
      timeout: 20_000,
      interval: 500,
    })
    .toBeGreaterThan(0);
const loseFeeds = () =>
  house.pool.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'agire feed' AND datname = current_database()",
  );

test("a reply sent to one process reaches the readers of the other, its edit and its removal too", async () => {
  const topic = await house.topic(ada);
  for (const { baseUrl } of [one, two]) read(baseUrl, topic);
  await live();
  for (const at of [one, two]) {
    const person = await house.signedIn(ada, at);
    const fields = { intent: "reply", body: "da un processo all'altro", clientId: randomUUID() };
    const number = Number(
      /#messaggio-(\d+)/.exec((await person.post(topic.path, fields)).headers.location ?? "")?.[1],
    );
    await converged(topic);
    const version = String(readers[0]?.state.posts.get(number)?.version);
    const edit = { intent: "edit", number: String(number), version, body: "cambiata **di là**" };
    expect((await person.post(topic.path, edit)).status).toBe(302);
    await converged(topic);
    expect(readers[1]?.state.posts.get(number)?.html).toContain("<strong>di là</strong>");
    expect((await person.post(topic.path, { intent: "remove", number: String(number) })).status).toBe(302);
    await converged(topic);
  }
});

test("both write at once: the same numbers, the same order, everywhere", async () => {
  const topic = await house.topic(ada);
  for (const { baseUrl } of [one, two, one, two]) read(baseUrl, topic);
  await live();
  await Promise.all(
    [one, two, one, two].map(async (at) => {
      const person = await house.signedIn(await house.member(), at);
      for (let n = 0; n < 10; n++) {
        const fields = { intent: "reply", body: `numero ${n}`, clientId: randomUUID() };
        expect((await person.post(topic.path, fields)).status).toBe(302);
      }
    }),
  );
  await converged(topic);
  expect(readers[0]?.posts().map(({ number }) => number)).toEqual(
    Array.from({ length: 41 }, (_, n) => n + 1),
  );
});

test("the same reply sent twenty times at once to both is one message", async () => {
  const topic = await house.topic(ada);
  const people = await Promise.all([one, two].map((at) => house.signedIn(ada, at)));
  const fields = { intent: "reply", body: "una volta sola", clientId: randomUUID() };
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => people[n % 2]?.post(topic.path, fields)),
  );
  expect(new Set(answers.map((answer) => answer?.headers.location))).toEqual(
    new Set([`${topic.path}?pagina=1#messaggio-2`]),
  );
  const { posts } = await house.community.topics.topicChanges(GUEST, topic.id, 0);
  expect(posts).toHaveLength(2);
});

test("readers catch up when the feed's connection was killed, however often", async () => {
  const topic = await house.topic(ada);
  for (const { baseUrl } of [one, two]) {
    read(baseUrl, topic);
    read(baseUrl, topic, { transports: ["polling"] });
  }
  await live();
  for (let round = 0; round < 4; round++) {
    await loseFeeds();
    // Written while nobody listens.
    for (let n = 0; n < 3; n++) await house.post(ada, topic);
    await converged(topic);
  }
});

test("readers converge while feeds are killed under steady writing", async () => {
  const topic = await house.topic(ada);
  for (const { baseUrl } of [one, two, two]) read(baseUrl, topic);
  await live();
  let over = false;
  const writing = (async () => {
    for (let n = 0; !over; n++) {
      const number = await house.post(ada, topic);
      if (n % 4 === 0) await house.community.topics.removePost(ada.viewer, topic.id, { number });
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  for (let round = 0; round < 5; round++) {
    await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 300));
    await loseFeeds();
  }
  over = true;
  await writing;
  await converged(topic);
});

test("a reader of a process that ends goes on at the next one on the same port", async () => {
  const topic = await house.topic(ada);
  const third = await house.startAnother();
  const reader = read(third.baseUrl, topic);
  await live();
  expect(await third.stop()).toBe(0);
  await house.post(ada, topic, "scritto nel frattempo");
  const fourth = await house.startAnother({}, third.port);
  await converged(topic);
  await house.post(ada, topic, "e dopo");
  await converged(topic);
  expect(reader.connection).toBe("live");
  await fourth.stop();
});

test("long polling alone is enough", async () => {
  const topic = await house.topic(ada);
  const cookie = (await house.signedIn(ada)).cookie;
  read(one.baseUrl, topic, { transports: ["polling"] });
  read(one.baseUrl, topic, { transports: ["polling"], cookie });
  await live();
  for (let n = 0; n < 10; n++) await house.post(ada, topic);
  await house.community.topics.removePost(ada.viewer, topic.id, { number: 5 });
  await converged(topic);
  for (const reader of readers) await hears(reader, topic);
});

test("behind a proxy that refuses WebSockets a page reads by polling", async () => {
  const topic = await house.topic(ada);
  const behind = await refusingProxy(one.port);
  const named = await house.startAnother({ BASE_URL: behind.url });
  behind.to(named.port);
  const reader = read(behind.url, topic);
  await live();
  await hears(reader, topic);
  await converged(topic);
  expect(behind.refused()).toBeGreaterThan(0);
  reader.close();
  await behind.close();
});

/** An office's proxy: passes plain requests on under its own Host, and answers every upgrade with 400. */
async function refusingProxy(first: number) {
  let target = first;
  let refused = 0;
  const server = http.createServer((request, response) => {
    const { method, url, headers } = request;
    const options = {
      host: "127.0.0.1",
      port: target,
      method,
      path: url,
      headers: { ...headers, host: "inside" },
    };
    const onward = http.request(options, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    response.on("close", () => onward.destroy());
    request.pipe(onward);
  });
  server.on("upgrade", (_request, socket) => {
    refused++;
    socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`,
    to(port: number) {
      target = port;
    },
    refused: () => refused,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
