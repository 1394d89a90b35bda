import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, type HouseMember, type HouseTopic, openHouse } from "../support/house.ts";
import type { Visitor } from "../support/visitor.ts";

let house: House;
let member: Visitor;
let topic: HouseTopic;
let topicAuthor: HouseMember;
let slug = "";

beforeAll(async () => {
  house = await openHouse();
  const ada = await house.member();
  member = await house.signedIn(ada);
  topicAuthor = ada;
  topic = await house.topic(ada);
  for (let n = 0; n < 30; n++) await house.post(ada, topic);
  ({ slug } = await house.twinning());
  // The first request of a day notes that she was here.
  await member.get("/privacy");
});
afterAll(() => house.close());

/** What was asked of PostgreSQL meanwhile, without what runs by itself. */
async function statementsOf(work: () => Promise<{ status: number }>, status = 200): Promise<string[]> {
  await queueIsEmpty();
  const count = house.proxy.count();
  const answer = await work();
  const run = count
    .stop()
    .filter(
      (statement) => !/pgboss|^SELECT 1$|^LISTEN|^post_news$/.test(statement) || QUEUED.test(statement),
    );
  expect(answer.status).toBe(status);
  return run;
}

/** A job asked for; all else that is done with jobs runs by itself. */
const QUEUED = /^jobs_send$/;

/** Nobody is told any more of what the test wrote before; letters rest, and do not wait here. */
const queueIsEmpty = () =>
  expect
    .poll(
      async () => {
        const waiting = `SELECT 1 FROM pgboss.job WHERE name LIKE 'notifications.%' AND state NOT IN ('completed', 'failed')`;
        await house.pool.query("DELETE FROM pgboss.job WHERE name = 'notifications.send-news'");
        return (await house.pool.query(waiting)).rowCount;
      },
      { timeout: 60_000 },
    )
    .toBe(0);

const SESSION = "session_viewer";

test("who asks is found out by one statement", async () => {
  expect(await statementsOf(() => member.get("/esci"))).toEqual([SESSION]);
});

test("a member's topic page takes one statement besides the session, on every page of it", async () => {
  for (const query of ["", "?pagina=2", "?messaggio=25"])
    expect(await statementsOf(() => member.get(`${topic.path}${query}`))).toEqual([SESSION, "topic_page"]);
});

test("… and one more where a poll stands on it: what she voted; none for a guest", async () => {
  const asked = { question: "Prova?", among: "WORDS", answers: "Sì\nNo", choice: "SINGLE", voters: "PEOPLE" };
  const { topics, polls } = house.community;
  const own = await house.topic(topicAuthor);
  const reply = { body: "Un sondaggio", clientId: randomUUID() };
  await topics.postReply(topicAuthor.viewer, own.id, reply, polls.pollAlong(asked));
  const at = `${own.path}?pagina=1`;
  expect(await statementsOf(() => member.get(at))).toEqual([SESSION, "topic_page", "poll_own_votes"]);
  expect(await statementsOf(() => house.guest().get(at))).toEqual(["topic_page"]);
});

test("being led to where she stopped takes no more", async () => {
  await member.post(`/discussioni/${topic.id}/letto`, { number: "25" });
  const opening = () => member.get(topic.path, { accept: "text/html" });
  expect(await statementsOf(opening, 302)).toEqual([SESSION, "topic_page"]);
  expect((await opening()).headers.location).toBe(`${topic.path}?messaggio=31`);
  const asData = () => member.get(`${topic.path}.data`, { accept: "*/*" });
  expect(await statementsOf(asData)).toEqual([SESSION, "topic_page"]);
});

test.each(["/gemellaggi", "/discussioni", "/conversazioni", "/iscritti", "/amministrazioni", "/profilo"])(
  "%s takes a member at most two statements besides the session",
  async (at) => {
    const run = await statementsOf(() => member.get(at.replace("SLUG", slug)));
    expect(run[0]).toBe(SESSION);
    expect(run.length - 1).toBeGreaterThan(0);
    expect(run.length - 1).toBeLessThanOrEqual(2);
  },
);

// Each box beside the content brings a statement of its own.
test.each([
  ["/", 5],
  ["/gemellaggi/SLUG", 7],
  ["/gemellaggi/SLUG/discussioni", 8],
  ["/gemellaggi/SLUG/documenti", 9],
  ["/gemellaggi/SLUG/documenti/elenco", 2],
])("%s takes a member %i statements besides the session", async (at, most) => {
  const run = await statementsOf(() => member.get(at.replace("SLUG", slug)));
  expect(run[0]).toBe(SESSION);
  expect(run.length - 1).toBeLessThanOrEqual(most);
});

test("catching up takes two statements besides the session: may she, and what", async () => {
  const run = await statementsOf(() => member.get(`/discussioni/${topic.id}/cambiamenti/0`));
  expect(run).toEqual([SESSION, "topic_gate", "topic_changes"]);
});

/** The statements of a reply with this text, by name. */
async function reply(body: string) {
  const run = await statementsOf(
    () => member.post(topic.path, { intent: "reply", body, clientId: randomUUID() }),
    302,
  );
  return run.map((said) => (/rate_limit/.test(said) ? "rate limit" : QUEUED.test(said) ? "job" : said));
}

test("a reply takes seven statements between its request and its answer, four of them while the topic is locked", async () => {
  const before = [SESSION, "topic_gate", "rate limit"];
  const locked = ["begin", "reply_take_number", "reply_insert_post", "insert_activity", "job", "commit"];
  expect(await reply("una risposta")).toEqual([...before, ...locked]);
  // Who wants to be told nothing keeps the job short, which may begin before the answer is there.
  const bruno = await house.member("Bruno");
  await house.community.topics.chooseTopicLevel(bruno.viewer, topic.id, { level: "NOTHING" });
  expect(await reply(`@[Bruno](iscritto:${bruno.id})`)).toEqual([...before, "mentions_of", ...locked]);
});

test("a conversation takes what a discussion takes, however many are in it", async () => {
  const people = (await Promise.all(Array.from({ length: 4 }, () => house.member()))).map(({ id }) => id);
  const { id, slug: named } = await house.community.topics.openConversation(topicAuthor.viewer, {
    people,
    body: "Fra noi",
    clientId: randomUUID(),
  });
  const path = `/discussioni/${id}/${named}`;
  expect(await statementsOf(() => member.get(`${path}?pagina=1`))).toEqual([SESSION, "topic_page"]);
  const form = { intent: "reply", body: "una risposta", clientId: randomUUID() };
  const run = await statementsOf(() => member.post(path, form), 302);
  // The job of the reply may begin before its answer is there.
  expect(run.slice(0, 2)).toEqual([SESSION, "topic_gate"]);
  expect(run.slice(3, 7)).toEqual(["begin", "reply_take_number", "reply_insert_post", "insert_activity"]);
});

test("the notifications take four statements besides the session", async () => {
  const others = await house.member();
  await house.post(others, topic, `@[Ada](iscritto:${topicAuthor.id})`);
  await expect
    .poll(async () => (await house.pool.query("SELECT 1 FROM notification")).rowCount, { timeout: 10_000 })
    .toBeGreaterThan(0);
  expect(await statementsOf(() => member.get("/notifiche"))).toEqual([
    SESSION,
    "notification_topics",
    "notification_documents",
    "topics_readable_among",
    "notification_shown",
  ]);
});

test("a reply that quotes takes one more, before the topic is locked", async () => {
  const said = await reply("> [Ada, messaggio 1](#messaggio-1)\n> detto");
  expect(said.slice(2, 5)).toEqual(["rate limit", "topic_quoted", "begin"]);
  // BEGIN and COMMIT among them.
  expect(said).toHaveLength(10);
});

test("the number does not grow with what is shown", async () => {
  const ada = await house.member();
  const long = await house.topic(ada);
  const count = async () => (await statementsOf(() => member.get(long.path))).length;
  const before = await count();
  for (let n = 0; n < 60; n++) await house.post(await house.member(), long);
  expect(await count()).toBe(before);
});
