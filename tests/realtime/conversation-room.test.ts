import { randomUUID } from "node:crypto";
import type { Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { livePostsOf } from "../../app/topics/live-posts.ts";
import { type House, type HouseMember, openHouse } from "../support/house.ts";
import { connected, cut, join } from "../support/sockets.ts";
import { readTopic, type TopicReader } from "../support/topic-reader.ts";
import type { Visitor } from "../support/visitor.ts";

let house: House;
let ada: HouseMember;
let bruno: HouseMember;
let carla: HouseMember;
let stranger: HouseMember;
let id: number;
const open: { close(): void }[] = [];
const visitors = new Map<number, Visitor>();

beforeAll(async () => {
  house = await openHouse();
  [ada, bruno, carla, stranger] = (await Promise.all(
    ["Ada Cerulli", "Bruno Lai", "Carla Zanon", "Dario Estraneo"].map((name) => house.member(name)),
  )) as [HouseMember, HouseMember, HouseMember, HouseMember];
  for (const one of [ada, bruno, carla, stranger]) visitors.set(one.id, await house.signedIn(one));
});
afterAll(() => house.close());
beforeEach(async () => {
  const form = { people: [bruno.id], body: "segreto-uno", clientId: randomUUID() };
  ({ id } = await house.community.topics.openConversation(ada.viewer, form));
});
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const soon = { timeout: 15_000, interval: 20 };
const cookieOf = (one: HouseMember) => visitors.get(one.id)?.cookie ?? "";
const topic = () => ({ id, slug: "x", path: `/discussioni/${id}` });
const add = (person: HouseMember, from = "now") =>
  house.community.topics.addPerson(ada.viewer, id, { person: person.id, from });

/** A socket of hers in this room, and every word it is told. */
async function listening(one: HouseMember, room: string): Promise<{ socket: Socket; words: unknown[] }> {
  const socket = await connected(house.app.baseUrl, { cookie: cookieOf(one) });
  open.push(socket);
  const words: unknown[] = [];
  socket.onAny((...said) => words.push(said));
  expect((await join(socket, room)).ok).toBe(true);
  return { socket, words };
}

/** A page of hers, as a browser goes on living with it. */
async function pageOf(one: HouseMember): Promise<TopicReader> {
  const view = await house.community.topics.topicPage(one.viewer, id, 1);
  const reader = readTopic(house.app.baseUrl, id, { cookie: cookieOf(one), from: livePostsOf(view) });
  open.push(reader);
  await expect.poll(() => reader.connection, soon).toBe("live");
  return reader;
}
const textsOf = (reader: TopicReader) => reader.posts().map(({ html }) => html.replace(/<[^>]*>/g, ""));

test("its people follow it live, each change of it, and find what a reload would show", async () => {
  const page = await pageOf(bruno);
  await house.post(ada, topic(), "due");
  await expect.poll(() => textsOf(page), soon).toEqual(["segreto-uno", "due"]);
  await house.community.topics.editPost(ada.viewer, id, { number: 2, version: 2, body: "due, corretto" });
  await house.community.topics.react(bruno.viewer, id, { number: 1, give: "THANKS" });
  await house.community.topics.removePost(ada.viewer, id, { number: 2 });
  await house.community.topics.renameConversation(ada.viewer, id, { title: "Altro nome" });
  await add(carla);
  await expect
    .poll(() => page.state, soon)
    .toEqual(livePostsOf(await house.community.topics.topicPage(bruno.viewer, id, 1)));
  expect(page.state.now).toMatchObject({ title: "Altro nome", rules: { steps: 1 } });
});

test("who was added later is told of older messages neither by event nor by what it makes her ask", async () => {
  await house.post(bruno, topic(), "segreto-due");
  await add(carla);
  const { words } = await listening(carla, `topic:${id}`);
  const page = await pageOf(carla);
  const { topics } = house.community;
  await topics.editPost(bruno.viewer, id, { number: 2, version: 2, body: "segreto-due-bis" });
  await topics.react(bruno.viewer, id, { number: 1, give: "AGREE" });
  await topics.removePost(bruno.viewer, id, { number: 2 });
  await topics.undoRemoval(bruno.viewer, id, { number: 2 });
  await house.post(ada, topic(), "Benvenuta");
  await expect.poll(() => textsOf(page), soon).toEqual(["Benvenuta"]);
  expect(page.posts().map(({ number }) => number)).toEqual([3]);
  const { version } = await topics.topicPage(carla.viewer, id, 1).then(({ topic: head }) => head);
  await expect.poll(() => page.state.version, soon).toBe(version);
  // Nothing that anybody says in a conversation travels to everybody.
  expect(words.length).toBeGreaterThan(0);
  expect(JSON.stringify(words)).not.toMatch(/segreto|Benvenuta|html/);
  const changes = await visitors.get(carla.id)?.get(`/discussioni/${id}/cambiamenti/0`);
  expect(changes?.text).not.toContain("segreto");
  expect(changes?.text).toContain("Benvenuta");
});

test("nobody else gets into the room, hears of it by another, or learns what changed", async () => {
  const socket = await connected(house.app.baseUrl, { cookie: cookieOf(stranger) });
  open.push(socket);
  expect(await join(socket, `topic:${id}`)).toEqual({ ok: false, error: "notFound" });
  const forum = await house.community.spaces.communitySpaceId();
  const { words } = await listening(stranger, `space:${forum}`);
  const own = await listening(stranger, `member:${stranger.id}`);
  await house.post(ada, topic(), "segreto-due");
  await add(carla);
  // What comes after it has come: so would it have.
  await house.post(ada, house.forum, "Nel forum");
  await expect.poll(() => JSON.stringify(words), soon).toContain("space.stirred");
  expect(words.filter((said) => JSON.stringify(said).includes("stirred"))).toHaveLength(1);
  expect(own.words.filter((said) => JSON.stringify(said).includes("stirred"))).toEqual([]);
  expect((await visitors.get(stranger.id)?.get(`/discussioni/${id}/cambiamenti/0`))?.status).toBe(404);
});

test("the lists of its people are stirred, of who is added too", async () => {
  const { words } = await listening(carla, `member:${carla.id}`);
  await add(carla);
  await expect.poll(() => JSON.stringify(words), soon).toContain("member.stirred");
});

test("who leaves is cut within two seconds, in every window, and hears no more", async () => {
  const page = await pageOf(bruno);
  const { socket, words } = await listening(bruno, `topic:${id}`);
  const others = await pageOf(ada);
  const gone = cut(socket);
  const began = Date.now();
  await house.community.topics.leaveConversation(bruno.viewer, id);
  expect(await gone).toBe("io server disconnect");
  expect(Date.now() - began).toBeLessThan(2_000);
  const heard = words.length;
  await house.post(ada, topic(), "segreto-due");
  await expect.poll(() => page.connection, soon).toBe("shut");
  expect(words).toHaveLength(heard);
  expect(textsOf(page)).toEqual(["segreto-uno"]);
  await expect.poll(() => others.state.now.rules.steps, soon).toBe(1);
  await expect.poll(() => textsOf(others), soon).toEqual(["segreto-uno", "segreto-due"]);
});
