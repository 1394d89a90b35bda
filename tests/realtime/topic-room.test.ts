import { randomUUID } from "node:crypto";
import type { Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { livePostsOf, withEvent } from "../../app/topics/live-posts.ts";
import { GUEST } from "../../server/members/contract.ts";
import type { PostEvent } from "../../server/topics/contract.ts";
import { type House, type HouseMember, type HouseTopic, openHouse } from "../support/house.ts";
import { connected, join, said } from "../support/sockets.ts";
import { readTopic, type TopicReader } from "../support/topic-reader.ts";

let house: House;
let base = "";
let ada: HouseMember;
let topic: HouseTopic;
const open: { close(): void }[] = [];

beforeAll(async () => {
  house = await openHouse();
  base = house.app.baseUrl;
  ada = await house.member("Ada Cerulli");
});
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});
afterAll(() => house.close());

const soon = { timeout: 15_000, interval: 20 };
const rooms = () => house.community.topics;
const pageOf = (of: HouseTopic) => rooms().topicPage(GUEST, of.id, 1);

async function socket(cookie?: string): Promise<Socket> {
  const one = await connected(base, cookie ? { cookie } : {});
  open.push(one);
  return one;
}
/** Everything a socket is told of posts, by name. */
function heard(by: Socket): { name: string; event: PostEvent }[] {
  const all: { name: string; event: PostEvent }[] = [];
  for (const name of ["post.created", "post.edited", "post.removed"])
    by.on(name, (event: PostEvent) => all.push({ name, event }));
  return all;
}
async function reader(of: HouseTopic, options: Parameters<typeof readTopic>[2] = {}): Promise<TopicReader> {
  const one = readTopic(base, of.id, options);
  open.push(one);
  await expect.poll(() => one.connection, soon).toBe("live");
  return one;
}

describe("joining a room", () => {
  test("is acknowledged with the last number and the version", async () => {
    topic = await house.topic(ada);
    await house.post(ada, topic);
    for (const cookie of [undefined, (await house.signedIn(ada)).cookie])
      expect(await join(await socket(cookie), `topic:${topic.id}`)).toEqual({
        ok: true,
        version: 2,
        lastNumber: 2,
      });
  });

  test("leaving it is acknowledged, and nothing comes any more", async () => {
    topic = await house.topic(ada);
    const one = await socket();
    const other = await socket();
    for (const who of [one, other]) await join(who, `topic:${topic.id}`);
    const [left, stayed] = [heard(one), heard(other)];
    expect(await said(one, "room.leave", { room: `topic:${topic.id}` })).toEqual({ ok: true });
    await house.post(ada, topic);
    await expect.poll(() => stayed.length, soon).toBe(1);
    expect(left).toEqual([]);
  });

  test("twice is joining once", async () => {
    topic = await house.topic(ada);
    const one = await socket();
    for (let n = 0; n < 3; n++) expect((await join(one, `topic:${topic.id}`)).ok).toBe(true);
    const all = heard(one);
    await house.post(ada, topic, "una volta");
    await house.post(ada, topic, "due volte");
    await expect.poll(() => all.length, soon).toBe(2);
  });

  test("of more rooms than a person reads is refused", async () => {
    const one = await socket();
    const answers = [];
    for (let n = 0; n < 25; n++) answers.push(await join(one, `topic:${(await house.topic(ada)).id}`));
    expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(20);
    expect(answers.at(-1)).toEqual({ ok: false, error: "invalid" });
  });
});

test.each(["topic:999999", "member:1", "nothing:1", "topic:2147483648", "topic:9999999999"])(
  "there is no room «%s»",
  async (room) => {
    expect(await join(await socket(), room)).toEqual({
      ok: false,
      error: expect.stringMatching(/^(notFound|invalid)$/),
    });
  },
);

test("a guest and a member hear the same: name by name, byte by byte", async () => {
  topic = await house.topic(ada);
  const guest = await socket();
  const member = await socket((await house.signedIn(ada)).cookie);
  for (const who of [guest, member]) await join(who, `topic:${topic.id}`);
  const [byGuest, byMember] = [heard(guest), heard(member)];
  const number = await house.post(ada, topic, "appena scritto");
  await expect.poll(() => byGuest.length, soon).toBe(1);
  await rooms().editPost(ada.viewer, topic.id, { number, version: 2, body: "appena **cambiato**" });
  await expect.poll(() => byGuest.length, soon).toBe(2);
  await rooms().removePost(ada.viewer, topic.id, { number });
  await expect.poll(() => [byGuest.length, byMember.length], soon).toEqual([3, 3]);
  expect(JSON.stringify(byMember)).toBe(JSON.stringify(byGuest));
  expect(byGuest.map(({ name }) => name)).toEqual(["post.created", "post.edited", "post.removed"]);
  expect(byGuest[0]?.event).toEqual({
    topicId: topic.id,
    number: 2,
    version: 2,
    after: 1,
    clientId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    author: { id: ada.id, name: "Ada Cerulli", administration: ada.viewer.member?.administration?.name },
    html: "<p>appena scritto</p>",
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    editedAt: null,
    removed: false,
    removedByStaff: false,
    removedAt: null,
    purged: false,
    movedTo: null,
    testimony: false,
    reactions: { INTERESTING: 0, THANKS: 0, AGREE: 0 },
    attached: null,
    now: expect.objectContaining({ lastNumber: 2, postCount: 2, participantCount: 1, locked: false }),
  });
  expect(byGuest[1]?.event).toMatchObject({
    version: 3,
    after: 2,
    html: "<p>appena <strong>cambiato</strong></p>",
  });
  expect(byGuest[2]?.event).toMatchObject({
    version: 4,
    after: 3,
    html: "",
    removed: true,
    now: { postCount: 1 },
  });
  expect(JSON.stringify(byGuest)).not.toContain(ada.email);
});

test("a page and the events after it are the page loaded again", async () => {
  topic = await house.topic(ada);
  const bruna = await house.member("Bruna Lai");
  let held = livePostsOf(await pageOf(topic));
  const one = await socket();
  await join(one, `topic:${topic.id}`);
  const all = heard(one);
  const acts = [
    () => house.post(ada, topic, "due"),
    () => house.post(bruna, topic, "tre, di **Bruna**"),
    () => rooms().editPost(ada.viewer, topic.id, { number: 1, version: 1, body: "uno, cambiato" }),
    () => house.post(bruna, topic, "quattro"),
    () => rooms().removePost(bruna.viewer, topic.id, { number: 3 }),
    () => rooms().removePost(bruna.viewer, topic.id, { number: 4 }),
    () => house.post(ada, topic, "cinque <b>non</b> grassetto"),
    () => rooms().removePost(ada.viewer, topic.id, { number: 1 }),
  ];
  for (const [index, act] of acts.entries()) {
    await act();
    await expect.poll(() => all.length, soon).toBe(index + 1);
    const event = all[index]?.event as PostEvent;
    expect([event.after, event.version]).toEqual([held.version, held.version + 1]);
    held = withEvent(held, event);
    expect(held).toEqual(livePostsOf(await pageOf(topic)));
  }
  // So is catching up from any version in between.
  for (let version = 0; version <= 9; version++) {
    const changes = await rooms().topicChanges(GUEST, topic.id, version);
    expect(changes.posts.map((post) => post.number)).toEqual(
      [...held.posts.values()]
        .filter((post) => post.version > version)
        .sort((a, b) => a.version - b.version)
        .map((post) => post.number),
    );
  }
});

test("whoever writes at once, everybody hears everything once, in order, without a gap", async () => {
  topic = await house.topic(ada);
  const writers = await Promise.all(Array.from({ length: 6 }, () => house.member()));
  const readers = await Promise.all([
    reader(topic),
    reader(topic, { cookie: (await house.signedIn(ada)).cookie }),
  ]);
  await expect.poll(() => readers.map(({ state }) => state.version), soon).toEqual([1, 1]);
  await Promise.all(
    writers.map(async (writer) => {
      for (let n = 0; n < 12; n++) {
        const number = await house.post(writer, topic);
        const { version } =
          (await rooms().topicChanges(GUEST, topic.id, 0)).posts.find((post) => post.number === number) ?? {};
        if (n % 3 === 1)
          await rooms().editPost(writer.viewer, topic.id, {
            number,
            version,
            body: `cambiato ${randomUUID()}`,
          });
        if (n % 3 === 2) await rooms().removePost(writer.viewer, topic.id, { number });
      }
    }),
  );
  const { posts, version } = await rooms().topicChanges(GUEST, topic.id, 0);
  expect(version).toBe(1 + 6 * (12 + 4 + 4));
  const expected = posts.sort((a, b) => a.number - b.number);
  for (const { posts: shown, events, arrivals } of readers) {
    await expect.poll(shown, soon).toEqual(expected);
    let reached = 1;
    for (const event of events) {
      expect(event.after).toBe(reached);
      expect(event.version).toBeGreaterThan(reached);
      reached = event.version;
    }
    expect(reached).toBe(version);
    expect(new Set(arrivals).size).toBe(arrivals.length);
    expect(arrivals).toEqual([...arrivals].sort((a, b) => a - b));
  }
  const [row] = (
    await house.pool.query("SELECT post_count, participant_count, last_number FROM topic WHERE id = $1", [
      topic.id,
    ])
  ).rows;
  await expect
    .poll(
      () =>
        readers.map(
          ({
            state: {
              now: { postCount, participantCount, lastNumber },
            },
          }) => ({
            postCount,
            participantCount,
            lastNumber,
          }),
        ),
      soon,
    )
    .toEqual(
      readers.map(() => ({
        postCount: row.post_count,
        participantCount: row.participant_count,
        lastNumber: row.last_number,
      })),
    );
});

test("what is written in one great piece is told to its end", async () => {
  topic = await house.topic(ada);
  const one = await reader(topic);
  const client = await house.pool.connect();
  await client.query("BEGIN");
  await client.query(
    `INSERT INTO post (topic_id, number, version, created_version, author_id, client_id, body, html)
     SELECT $1, n, n, n, $2, gen_random_uuid(), 'x', '<p>x</p>' FROM generate_series(2, 451) n`,
    [topic.id, ada.id],
  );
  await client.query("UPDATE topic SET version = 451, last_number = 451, post_count = 451 WHERE id = $1", [
    topic.id,
  ]);
  await client.query("SELECT pg_notify('agire', $1)", [JSON.stringify({ rooms: [`topic:${topic.id}`] })]);
  await client.query("COMMIT");
  client.release();
  await expect.poll(() => one.state.version, soon).toBe(451);
  expect(one.posts()).toHaveLength(451);
});

test("nothing reaches a room it does not belong to", async () => {
  const [one, two] = [await house.topic(ada), await house.topic(ada)];
  const [inOne, inTwo, inBoth, nowhere] = [await socket(), await socket(), await socket(), await socket()];
  await join(inOne, `topic:${one.id}`);
  await join(inTwo, `topic:${two.id}`);
  for (const { id } of [one, two]) await join(inBoth, `topic:${id}`);
  const [byOne, byTwo, byBoth, byNobody] = [inOne, inTwo, inBoth, nowhere].map(heard);
  const anything: unknown[] = [];
  nowhere.onAny((...what) => anything.push(what));
  for (let n = 0; n < 10; n++) await house.post(ada, n % 2 ? one : two);
  await expect.poll(() => byBoth?.length, soon).toBe(10);
  await expect.poll(() => [byOne?.length, byTwo?.length], soon).toEqual([5, 5]);
  expect(new Set(byOne?.map(({ event }) => event.topicId))).toEqual(new Set([one.id]));
  expect(new Set(byTwo?.map(({ event }) => event.topicId))).toEqual(new Set([two.id]));
  expect(byNobody).toEqual([]);
  expect(anything).toEqual([]);
});

test("a room that emptied and filled again tells what is new from then on", async () => {
  topic = await house.topic(ada);
  for (let round = 0; round < 3; round++) {
    const one = await socket();
    const all = heard(one);
    const { version = 0 } = await join(one, `topic:${topic.id}`);
    await house.post(ada, topic);
    await expect
      .poll(() => all.map(({ event }) => [event.after, event.version]), soon)
      .toEqual([[version, version + 1]]);
    one.disconnect();
    await house.post(ada, topic);
  }
});
