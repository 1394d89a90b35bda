import type { Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { PresenceEvent } from "../../server/platform/presence.ts";
import type { TypingEvent } from "../../server/platform/typing.ts";
import { type House, type HouseMember, type HouseTopic, openHouse } from "../support/house.ts";
import { connected, cut, join, said } from "../support/sockets.ts";
import type { Visitor } from "../support/visitor.ts";

let house: House;
let ada: HouseMember;
let asAda: Visitor;
let topic: HouseTopic;
const open: Socket[] = [];

beforeAll(async () => {
  house = await openHouse();
  ada = await house.member("Ada Cerulli");
  asAda = await house.signedIn(ada);
  topic = await house.topic(ada);
});
afterEach(() => {
  for (const socket of open.splice(0)) socket.disconnect();
});
afterAll(() => house.close());

const soon = { timeout: 15_000, interval: 50 };
const room = () => `topic:${topic.id}`;

async function somebody(visitor?: Visitor, inside = true) {
  const socket = await connected(house.app.baseUrl, visitor ? { cookie: visitor.cookie } : {});
  open.push(socket);
  const typing: TypingEvent[] = [];
  const presence: PresenceEvent[] = [];
  socket.on("typing", (event) => typing.push(event));
  socket.on("presence", (event) => presence.push(event));
  if (inside) await join(socket, room());
  return { socket, typing, presence };
}
const types = (socket: Socket, input: unknown = { room: room() }) => said(socket, "typing", input);
const saysMember = () => ({ room: room(), member: { id: ada.id, name: ada.name } });

test("who writes is told to the others in the topic, once in a while, and to nobody else", async () => {
  const [writer, reader, outside] = [
    await somebody(asAda),
    await somebody(),
    await somebody(undefined, false),
  ];
  for (let n = 0; n < 5; n++) expect(await types(writer.socket)).toEqual({ ok: true });
  await expect.poll(() => reader.typing, soon).toEqual([saysMember()]);
  // After a pause it says something again.
  await expect
    .poll(async () => {
      await types(writer.socket);
      return reader.typing.length;
    }, soon)
    .toBe(2);
  expect([writer.typing, outside.typing]).toEqual([[], []]);
});

test("neither guests nor who is not in the room are heard, nor the suspended, nor nonsense", async () => {
  const [guest, reader, outside] = [await somebody(), await somebody(), await somebody(asAda, false)];
  const suspended = await house.member();
  const asSuspended = await house.signedIn(suspended);
  await house.community.members.suspendMember((await house.member("Staff", "ADMIN")).viewer, suspended.id, {
    reason: "Prova",
    until: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
  });
  const silenced = await somebody(asSuspended);
  for (const { socket } of [guest, outside, silenced])
    expect(await types(socket)).toEqual({ ok: false, error: "notFound" });
  for (const input of [null, {}, { room: 7 }, { room: room(), text: "x" }])
    expect(await types(guest.socket, input)).toMatchObject({ ok: false });
  const speaker = await somebody(asAda);
  await types(speaker.socket);
  await expect.poll(() => reader.typing, soon).toEqual([saysMember()]);
});

test("who hides is neither shown nor counted nor seen writing, from that moment on; and is seen again", async () => {
  const bruna = await house.member("Bruna Lai");
  const asBruna = await house.signedIn(bruna);
  const reader = await somebody();
  const first = await somebody(asBruna);
  const here = () => {
    const { members, membersCount, guests } = reader.presence.at(-1) ?? {};
    return { names: members?.map(({ name }) => name), membersCount, guests };
  };
  await expect.poll(here, soon).toEqual({ names: ["Bruna Lai"], membersCount: 1, guests: 1 });

  const profile = { intent: "profile", name: "Bruna Lai", bio: "", addressForm: "FEMININE", language: "it" };
  const gone = cut(first.socket);
  expect((await asBruna.post("/profilo", { ...profile, hidesPresence: "yes" })).status).toBe(302);
  await gone;
  const hidden = await somebody(asBruna);
  await expect.poll(here, soon).toEqual({ names: [], membersCount: 0, guests: 1 });
  expect(await types(hidden.socket)).toEqual({ ok: true });
  expect(reader.typing).toEqual([]);
  // Another change of the profile cuts nobody.
  await asBruna.post("/profilo", { ...profile, bio: "Ciao", hidesPresence: "yes" });
  expect(hidden.socket.connected).toBe(true);

  const back = cut(hidden.socket);
  await asBruna.post("/profilo", profile);
  await back;
  const seen = await somebody(asBruna);
  await expect.poll(here, soon).toEqual({ names: ["Bruna Lai"], membersCount: 1, guests: 1 });
  await types(seen.socket);
  await expect.poll(() => reader.typing.length, soon).toBe(1);
});
