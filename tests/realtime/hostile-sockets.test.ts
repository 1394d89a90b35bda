import { Buffer } from "node:buffer";
import type { Socket } from "socket.io-client";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type House, type HouseMember, type HouseTopic, openHouse } from "../support/house.ts";
import { connected, cut, join, said } from "../support/sockets.ts";
import { ask, sendRaw } from "../support/visitor.ts";

let house: House;
let base = "";
let ada: HouseMember;
let topic: HouseTopic;
/** Somebody who reads in peace throughout. */
let reader: Socket;
let heard: number;

beforeAll(async () => {
  house = await openHouse();
  base = house.app.baseUrl;
  ada = await house.member();
  topic = await house.topic(ada);
  reader = await connected(base);
  reader.on("post.created", () => heard++);
  await join(reader, `topic:${topic.id}`);
});
beforeEach(() => {
  heard = 0;
});
afterAll(async () => {
  reader.disconnect();
  await house.close();
});

/** The process lives, and the reader's own socket was never lost. */
async function nobodyElseNoticed() {
  expect((await ask(base, "/healthz")).status).toBe(200);
  expect(reader.connected).toBe(true);
  await house.post(ada, topic);
  await expect.poll(() => heard, { timeout: 15_000, interval: 20 }).toBe(1);
  expect(house.app.output()).not.toMatch(/unhandled|a socket event failed|TypeError/);
}

const GARBAGE: [string, unknown[]][] = [
  ["null", [null]],
  ["a number", [42]],
  ["a text", ["topic:1"]],
  ["a list", [["topic:1"]]],
  ["no room", [{}]],
  ["a room that is a list", [{ room: ["topic:1"] }]],
  ["a room that is an object", [{ room: { toString: "x" } }]],
  ["another field", [{ room: "topic:1", admin: true }]],
  ["the prototype", [JSON.parse('{"__proto__":{"room":"topic:1"}}')]],
  ["an empty room", [{ room: "" }]],
  ["a room without id", [{ room: "topic:" }]],
  ["a negative id", [{ room: "topic:-1" }]],
  ["id zero", [{ room: "topic:0" }]],
  ["a huge id", [{ room: "topic:99999999999999999999" }]],
  ["an id beyond the database's", [{ room: "topic:4294967296" }]],
  ["a room in capitals", [{ room: "TOPIC:1" }]],
  ["a room with a line end", [{ room: "topic:1\n" }]],
  ["a room with a zero byte", [{ room: "topic:1\u0000" }]],
  ["a very long room", [{ room: `topic:${"1".repeat(5_000)}` }]],
  ["SQL", [{ room: "topic:1;drop table post" }]],
  ["a kind of every object", [{ room: "constructor:1x" }]],
  ["somebody's session group", [{ room: "session-1" }]],
  ["somebody's member group", [{ room: "member-1" }]],
  ["bytes", [Buffer.from([0, 1, 2])]],
  ["bytes within", [{ room: Buffer.from("topic:1") }]],
  ["deep nesting", [JSON.parse(`${'{"a":'.repeat(500)}1${"}".repeat(500)}`)]],
];

describe.each(["room.join", "room.leave"])("%s", (event) => {
  test.each(GARBAGE)("with %s is refused, in an acknowledgement", async (_what, input) => {
    const socket = await connected(base);
    const ack = await said(socket, event, ...input);
    expect(ack).toEqual({ ok: false, error: expect.stringMatching(/^(invalid|notFound)$/) });
    // Without an acknowledgement to give, and with one that is none.
    socket.emit(event, ...input);
    socket.emit(event, ...input, "no function");
    expect((await said(socket, "room.join", { room: `topic:${topic.id}` })).ok).toBe(true);
    socket.disconnect();
  });
});

test.each([
  ["nothing at all", []],
  ["many arguments", [{ room: "topic:1" }, 1, 2, 3]],
  ["an acknowledgement too early", [() => {}, { room: "topic:1" }]],
  ["two acknowledgements", [{ room: "topic:1" }, () => {}, () => {}]],
])("room.join with %s harms nobody", async (_what, input) => {
  const socket = await connected(base);
  socket.emit("room.join", ...input);
  expect((await join(socket, `topic:${topic.id}`)).ok).toBe(true);
  socket.disconnect();
});

test("nobody else noticed any of it", nobodyElseNoticed);

test.each([
  "error",
  "typing",
  "post.created",
  "presence",
  "message",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "",
  "x".repeat(5_000),
  "disconnecting\u0000",
])("an event of no meaning harms nobody: %s", async (event) => {
  const socket = await connected(base);
  socket.emit(event, { topicId: topic.id, number: 1, html: "<b>forged</b>" });
  socket.emit(event);
  expect((await said(socket, "room.join", { room: `topic:${topic.id}` })).ok).toBe(true);
  socket.disconnect();
  await nobodyElseNoticed();
});

/** Packets that no client of ours makes, by the engine below it. */
const sendPacket = (socket: Socket, packet: string | Buffer) =>
  (socket.io.engine as unknown as { write(packet: string | Buffer): void }).write(packet);

test.each([
  ["reserved event connect", '2["connect"]'],
  ["reserved event disconnect", '2["disconnect","x"]'],
  ["reserved event connect_error", '2["connect_error"]'],
  ["reserved event newListener", '2["newListener",1]'],
  ["an event without a name", "2[]"],
  ["an event that is a number", "2[1]"],
  ["an event that is null", "2[null]"],
  ["an event that is an object", '2[{"a":1}]'],
  ["broken JSON", '2["room.join",{'],
  ["an unknown packet", "9"],
  ["an acknowledgement of nothing", "3999[]"],
  ["an attachment that never comes", '51-["room.join",{"_placeholder":true,"num":0}]'],
  ["a thousand attachments", '51000-["x"]'],
  ["an attachment out of order", '51-["x",{"_placeholder":true,"num":7}]'],
  ["bytes out of the blue", Buffer.from([1, 2, 3])],
  ["another namespace", "0/admin,"],
  ["a namespace of every object", "0/__proto__,"],
  ["another CONNECT", '0{"token":1}'],
  ["nothing", ""],
])("a packet of no meaning harms nobody: %s", async (_what, packet) => {
  const socket = await connected(base);
  for (let n = 0; n < 3; n++) sendPacket(socket, packet);
  await new Promise((resolve) => setTimeout(resolve, 30));
  socket.disconnect();
  await nobodyElseNoticed();
});

test("a frame of 50 MB costs its sender the socket, and nobody else anything", async () => {
  const socket = await connected(base);
  const gone = cut(socket);
  socket.emit("room.join", { room: "x".repeat(50 * 1024 * 1024) });
  expect(await gone).toMatch(/transport (close|error)/);
  await nobodyElseNoticed();
});

test("a frame just over what is allowed too, by either way", async () => {
  for (const transports of [["websocket"], ["polling"]]) {
    const socket = await connected(base, { transports });
    expect((await said(socket, "room.join", { room: "x".repeat(10_000) })).ok).toBe(false);
    const gone = cut(socket);
    socket.emit("room.join", { room: "x".repeat(20_000) });
    expect(await gone).toMatch(/transport (close|error)/);
  }
  await nobodyElseNoticed();
});

test("a polling body of 50 MB is not taken in", async () => {
  const open = await ask(base, "/socket.io/?EIO=4&transport=polling", { headers: { origin: base } });
  const sid = /"sid":"([^"]+)"/.exec(open.text)?.[1];
  const answer = await ask(base, `/socket.io/?EIO=4&transport=polling&sid=${sid}`, {
    method: "POST",
    headers: { origin: base, "content-type": "text/plain" },
    body: "4".repeat(50 * 1024 * 1024),
  }).catch(() => null);
  expect(answer?.status ?? 413).toBe(413);
  await nobodyElseNoticed();
});

test.each([
  "/socket.io/",
  "/socket.io/?EIO=3&transport=polling",
  "/socket.io/?EIO=4&transport=nonsense",
  "/socket.io/?EIO=4&transport=__proto__",
  "/socket.io/?EIO=4&transport=polling&sid=nobody",
  "/socket.io/?transport[]=polling&EIO=4",
  "/socket.io/%ff",
  "/socket.io/?%ff",
  "/socket.io/../",
  `/socket.io/?${"x".repeat(10_000)}`,
])("a handshake of no meaning is refused: %s", async (at) => {
  for (const method of ["GET", "POST", "PUT", "DELETE", "OPTIONS"]) {
    const answer = await ask(base, at, { method, headers: { origin: base } });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  }
});

test.each(["Upgrade: websocket", "Upgrade: h2c", "Upgrade: ", "Upgrade: websocket, x"])(
  "an upgrade that breaks off harms nobody: %s",
  async (upgrade) => {
    for (const key of ["Sec-WebSocket-Key: x", "X: y"]) {
      const head = `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nOrigin: ${base}\r\nConnection: Upgrade\r\n${upgrade}\r\n${key}\r\n\r\n`;
      await sendRaw(base, head, 1_000).catch(() => {});
    }
    expect((await ask(base, "/healthz")).status).toBe(200);
  },
);

test("a flood of events is cut; the flooder may come back, and others go on", async () => {
  const socket = await connected(base);
  const gone = cut(socket);
  for (let n = 0; n < 1_000; n++) socket.emit("room.join", { room: "topic:1" });
  expect(await gone).toBe("io server disconnect");
  await nobodyElseNoticed();
  const again = await connected(base);
  expect((await join(again, `topic:${topic.id}`)).ok).toBe(true);
  again.disconnect();
});

test("what a person does in a minute is no flood", async () => {
  const socket = await connected(base);
  for (let n = 0; n < 100; n++) {
    expect((await join(socket, `topic:${topic.id}`)).ok).toBe(true);
    await said(socket, "room.leave", { room: `topic:${topic.id}` });
  }
  expect(socket.connected).toBe(true);
  socket.disconnect();
});
