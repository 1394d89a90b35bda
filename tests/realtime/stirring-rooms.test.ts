import type { Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type House, type HouseMember, openHouse } from "../support/house.ts";
import { connected, join } from "../support/sockets.ts";
import type { Visitor } from "../support/visitor.ts";

let house: House;
let ada: HouseMember;
let asAda: Visitor;
const open: Socket[] = [];

beforeAll(async () => {
  house = await openHouse();
  ada = await house.member("Ada Cerulli");
  asAda = await house.signedIn(ada);
});
afterEach(() => {
  for (const socket of open.splice(0)) socket.disconnect();
});
afterAll(() => house.close());

const soon = { timeout: 15_000, interval: 50 };

/** Everything that is said to somebody who joined these rooms. */
async function listening(visitor: Visitor | null, ...rooms: string[]) {
  const socket = await connected(house.app.baseUrl, visitor ? { cookie: visitor.cookie } : {});
  open.push(socket);
  const heard: unknown[] = [];
  socket.onAny((name: string, event: object) => heard.push({ name, ...event }));
  const joined = [];
  for (const room of rooms) joined.push(await join(socket, room));
  return { heard, joined };
}

test("a space says that something was written in it, and nothing else of it", async () => {
  const { spaceId, slug } = await house.twinning();
  await house.takePart(ada, spaceId);
  const reserved = await house.topic(ada, { space: slug, audience: "PARTIES", title: "Riservatissima" });
  const guest = await listening(null, `space:${spaceId}`);
  expect(guest.joined).toMatchObject([{ ok: true }]);
  await house.post(ada, reserved, "Parole riservate");
  await expect.poll(() => guest.heard, soon).toEqual([{ name: "space.stirred", room: `space:${spaceId}` }]);
});

test("a space that is not for somebody says nothing at all", async () => {
  const { spaceId } = await house.twinning("PARTIES");
  const { joined } = await listening(asAda, `space:${spaceId}`);
  expect(joined).toMatchObject([{ ok: false, error: "notFound" }]);
});

test("what a member reads stirs the member's own windows, and is nobody else's", async () => {
  const topic = await house.topic(await house.member());
  const own = await listening(asAda, `member:${ada.id}`);
  const bruna = await house.signedIn(await house.member("Bruna Lai"));
  for (const visitor of [bruna, null]) {
    const { joined } = await listening(visitor, `member:${ada.id}`);
    expect(joined).toMatchObject([{ ok: false, error: "notFound" }]);
  }
  expect((await asAda.post(`/discussioni/${topic.id}/letto`, { number: "1" })).status).toBe(204);
  const told = [
    { name: "notifications.counted", unread: 0, conversations: 0 },
    { name: "member.stirred", room: `member:${ada.id}` },
  ];
  await expect.poll(() => own.heard, soon).toEqual(told);
  await house.post(await house.member(), topic);
  await asAda.post(`/discussioni/${topic.id}/letto`, { number: "2" });
  await expect.poll(() => own.heard, soon).toEqual([...told, ...told]);
});

test("the lists of all discussions are told that one of them changed, and not which; members alone", async () => {
  const topic = await house.topic(ada, { audience: "MEMBERS", title: "Soltanto fra noi" });
  const [member, guest] = [await listening(asAda, "topics:1"), await listening(null, "topics:1")];
  expect(member.joined).toMatchObject([{ ok: true }]);
  expect(guest.joined).toMatchObject([{ ok: false, error: "notFound" }]);
  expect((await listening(asAda, "topics:2")).joined).toMatchObject([{ ok: false, error: "notFound" }]);
  await house.post(ada, topic, "Parole fra noi");
  await expect.poll(() => member.heard, soon).toEqual([{ name: "topics.stirred", room: "topics:1" }]);
  expect(guest.heard).toEqual([]);
});
