import type { Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { PresenceEvent } from "../../server/platform/presence.ts";
import { type House, type HouseMember, type HouseTopic, openHouse } from "../support/house.ts";
import { connected, join, said } from "../support/sockets.ts";
import type { Visitor } from "../support/visitor.ts";

let house: House;
let ada: HouseMember;
let bruna: HouseMember;
let asAda: Visitor;
let asBruna: Visitor;
let topic: HouseTopic;
const open: Socket[] = [];

beforeAll(async () => {
  house = await openHouse();
  ada = await house.member("Ada Cerulli");
  bruna = await house.member("Bruna Lai");
  asAda = await house.signedIn(ada);
  asBruna = await house.signedIn(bruna);
});
afterEach(() => {
  for (const socket of open.splice(0)) socket.disconnect();
});
afterAll(() => house.close());

const soon = { timeout: 15_000, interval: 50 };

/** Somebody in the topic's room; what it is told of who is there. */
async function inside(of: HouseTopic, visitor?: Visitor) {
  const socket = await connected(house.app.baseUrl, visitor ? { cookie: visitor.cookie } : {});
  open.push(socket);
  const told: PresenceEvent[] = [];
  socket.on("presence", (event) => told.push(event));
  await join(socket, `topic:${of.id}`);
  return { socket, told, now: () => told.at(-1) };
}
const present = ({ id, name }: HouseMember) => ({ id, name });

test("a member counts once, whatever the number of windows; guests are counted", async () => {
  topic = await house.topic(ada);
  const looking = await inside(topic);
  for (let n = 0; n < 3; n++) await inside(topic, asAda);
  await inside(topic, asBruna);
  await inside(topic);
  await expect.poll(looking.now, soon).toEqual({
    room: `topic:${topic.id}`,
    members: expect.arrayContaining([present(ada), present(bruna)]),
    membersCount: 2,
    guests: 2,
  });
  expect(looking.now()?.members).toHaveLength(2);
});

test("who leaves, closes a window or goes away is gone; the last window counts", async () => {
  topic = await house.topic(ada);
  const looking = await inside(topic);
  const [first, second] = [await inside(topic, asAda), await inside(topic, asAda)];
  const other = await inside(topic, asBruna);
  await expect.poll(() => looking.now()?.membersCount, soon).toBe(2);
  first.socket.disconnect();
  await said(other.socket, "room.leave", { room: `topic:${topic.id}` });
  await expect.poll(() => looking.now()?.members, soon).toEqual([present(ada)]);
  second.socket.disconnect();
  await expect.poll(() => [looking.now()?.membersCount, looking.now()?.guests], soon).toEqual([0, 1]);
});

test("who signs out becomes a guest or is gone", async () => {
  topic = await house.topic(ada);
  const looking = await inside(topic);
  const passing = await house.signedIn(bruna);
  await inside(topic, passing);
  await expect.poll(() => looking.now()?.members, soon).toEqual([present(bruna)]);
  await passing.post("/esci");
  await expect.poll(() => looking.now()?.membersCount, soon).toBe(0);
});

test("it is told inside the room alone, and says nothing but name and id", async () => {
  const [here, elsewhere] = [await house.topic(ada), await house.topic(ada)];
  const inOther = await inside(elsewhere);
  const lurking = await connected(house.app.baseUrl);
  open.push(lurking);
  const overheard: unknown[] = [];
  lurking.onAny((...what) => overheard.push(what));
  const looking = await inside(here, asAda);
  await inside(here, asBruna);
  await expect.poll(() => looking.now()?.membersCount, soon).toBe(2);
  expect(inOther.told.every(({ room }) => room === `topic:${elsewhere.id}`)).toBe(true);
  expect(inOther.told.every(({ membersCount }) => membersCount === 0)).toBe(true);
  expect(overheard).toEqual([]);
  expect(JSON.stringify(looking.told)).not.toContain("@");
  for (const { members } of looking.told)
    for (const one of members) expect(Object.keys(one).sort()).toEqual(["id", "name"]);
});

test("of a crowd the first names are told and the rest is a number", async () => {
  topic = await house.topic(ada);
  const looking = await inside(topic);
  const people = await Promise.all(Array.from({ length: 15 }, () => house.member()));
  for (const person of people) await inside(topic, await house.signedIn(person));
  await expect.poll(() => looking.now()?.membersCount, soon).toBe(15);
  expect(looking.now()?.members).toHaveLength(12);
});

test("many comings and goings are told at most about once a second", async () => {
  topic = await house.topic(ada);
  const looking = await inside(topic);
  const started = Date.now();
  for (let n = 0; n < 15; n++) (await inside(topic)).socket.disconnect();
  await expect.poll(() => looking.now()?.guests, soon).toBe(1);
  const seconds = (Date.now() - started) / 1_000;
  expect(looking.told.length).toBeLessThanOrEqual(seconds + 3);
});
