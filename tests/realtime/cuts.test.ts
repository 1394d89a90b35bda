import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, type HouseMember, type HouseTopic, openHouse, PASSWORD } from "../support/house.ts";
import { connected, cut, join } from "../support/sockets.ts";
import { readTopic } from "../support/topic-reader.ts";

let house: House;
let ada: HouseMember;
let bruna: HouseMember;
let reserved: HouseTopic;

beforeAll(async () => {
  house = await openHouse();
  ada = await house.member("Ada Cerulli");
  bruna = await house.member("Bruna Lai");
  reserved = await house.topic(ada, { audience: "MEMBERS", title: "Per chi è iscritto" });
});
afterAll(() => house.close());

const TWO_SECONDS = 2_000;
const soon = { timeout: 15_000, interval: 20 };
const room = (of: HouseTopic) => `topic:${of.id}`;

/** Milliseconds from the acknowledgement of `act` until the socket knows that it is cut. */
async function timeToCut(
  socket: Awaited<ReturnType<typeof connected>>,
  act: () => Promise<unknown>,
): Promise<number> {
  let cutAt = 0;
  const gone = cut(socket).then((reason) => {
    cutAt = Date.now();
    return reason;
  });
  await act();
  const done = Date.now();
  expect(await gone).toBe("io server disconnect");
  // Cut before the answer came: no time at all.
  return Math.max(0, cutAt - done);
}

test.each(["websocket", "polling"] as const)(
  "signing out cuts its sockets within two seconds, over %s",
  async (by) => {
    const person = await house.signedIn(ada);
    const sockets = await Promise.all(
      [1, 2].map(() => connected(house.app.baseUrl, { cookie: person.cookie, transports: [by] })),
    );
    for (const socket of sockets) expect((await join(socket, room(reserved))).ok).toBe(true);
    const { cookie } = person;
    let leaving: Promise<unknown> | undefined;
    const leave = () => {
      leaving ??= person.post("/esci");
      return leaving;
    };
    const times = await Promise.all(sockets.map((socket) => timeToCut(socket, leave)));
    for (const time of times) expect(time).toBeLessThan(TWO_SECONDS);
    // With the old cookie one comes back as a guest, to whom the topic does not exist.
    const again = await connected(house.app.baseUrl, { cookie });
    expect(await join(again, room(reserved))).toEqual({ ok: false, error: "notFound" });
    again.disconnect();
  },
);

test("signing out cuts neither the same member's other sessions nor anybody else", async () => {
  const [here, there, other] = [
    await house.signedIn(ada),
    await house.signedIn(ada),
    await house.signedIn(bruna),
  ];
  const [mine, elsewhere, hers] = await Promise.all(
    [here, there, other].map(({ cookie }) => connected(house.app.baseUrl, { cookie })),
  );
  const guest = await connected(house.app.baseUrl);
  if (!mine || !elsewhere || !hers) throw new Error("not connected");
  await timeToCut(mine, () => here.post("/esci"));
  for (const socket of [elsewhere, hers]) expect((await join(socket, room(reserved))).ok).toBe(true);
  expect(guest.connected).toBe(true);
  for (const socket of [elsewhere, hers, guest]) socket.disconnect();
});

test("signing out at one process cuts sockets at another", async () => {
  const other = await house.startAnother();
  const person = await house.signedIn(ada);
  const socket = await connected(other.baseUrl, { cookie: person.cookie });
  expect(await timeToCut(socket, () => person.post("/esci"))).toBeLessThan(TWO_SECONDS);
  await other.stop();
});

describe("cuts within two seconds, at every process, what a member closes of her own:", () => {
  /** Signed in here and there; a socket at a process of its own hangs on what is there. */
  async function inTwoPlaces() {
    const member = await house.member();
    const [here, there] = [await house.signedIn(member), await house.signedIn(member)];
    const other = await house.startAnother();
    const [mine, socket] = await Promise.all(
      [here, there].map(({ cookie }) => connected(other.baseUrl, { cookie })),
    );
    if (!mine || !socket) throw new Error("not connected");
    const stop = async () => {
      mine.disconnect();
      await other.stop();
    };
    return { member, here, there, mine, socket, stop };
  }
  const signedOut = async ({ cookie }: { cookie: string }) =>
    (await house.community.members.sessions.read(cookie)) === null;

  test("one session among several", async () => {
    const { here, there, mine, socket, stop } = await inTwoPlaces();
    const session = house.community.members.sessions.hashOf(there.cookie) ?? "";
    const close = () => here.post("/profilo", { intent: "close-session", session });
    expect(await timeToCut(socket, close)).toBeLessThan(TWO_SECONDS);
    expect(mine.connected).toBe(true);
    expect([await signedOut(here), await signedOut(there)]).toEqual([false, true]);
    await stop();
  });

  test("all of them", async () => {
    const { here, there, mine, socket, stop } = await inTwoPlaces();
    const own = cut(mine);
    const close = () => here.post("/profilo", { intent: "close-all" });
    expect(await timeToCut(socket, close)).toBeLessThan(TWO_SECONDS);
    expect(await own).toBe("io server disconnect");
    expect(await signedOut(there)).toBe(true);
    expect(here.cookie).toBe("");
    await stop();
  });

  test("all others, by changing the password", async () => {
    const { here, there, mine, socket, stop } = await inTwoPlaces();
    const fields = { intent: "password", currentPassword: PASSWORD, password: "un'altra frase ancora" };
    const change = async () => expect((await here.post("/profilo", fields)).status).toBe(302);
    expect(await timeToCut(socket, change)).toBeLessThan(TWO_SECONDS);
    expect(mine.connected).toBe(true);
    expect(await signedOut(there)).toBe(true);
    await stop();
  });

  test("all of them, by a new password from a letter", async () => {
    const { member, mine, socket, stop } = await inTwoPlaces();
    const guest = house.guest();
    await guest.post("/password-dimenticata", { email: member.email });
    let link = "";
    await expect
      .poll(async () => {
        link = /\/nuova-password\/\w+/.exec((await house.lettersTo(member.email))[0]?.text ?? "")?.[0] ?? "";
        return link;
      }, soon)
      .not.toBe("");
    const own = cut(mine);
    const renew = async () =>
      expect((await guest.post(link, { password: "un'altra frase ancora" })).status).toBe(302);
    expect(await timeToCut(socket, renew)).toBeLessThan(TWO_SECONDS);
    expect(await own).toBe("io server disconnect");
    expect(guest.cookie).toContain("agire_session");
    await stop();
  });
});

test("a suspension cuts the sockets; the member comes back, hears and does not write", async () => {
  const moderator = await house.member("Moderatrice", "MODERATOR");
  const member = await house.member();
  const [staff, person] = [await house.signedIn(moderator), await house.signedIn(member)];
  const socket = await connected(house.app.baseUrl, { cookie: person.cookie });
  const until = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const suspend = async () => {
    const fields = { intent: "suspend", reason: "Insulti", until };
    expect((await staff.post(`/iscritti/${member.id}`, fields)).status).toBe(302);
  };
  expect(await timeToCut(socket, suspend)).toBeLessThan(TWO_SECONDS);
  const again = await connected(house.app.baseUrl, { cookie: person.cookie });
  expect((await join(again, room(reserved))).ok).toBe(true);
  again.disconnect();
  const page = await person.get(reserved.path);
  expect(page.status).toBe(200);
  expect(page.text).toContain("Insulti");
  const reply = { intent: "reply", body: "ancora", clientId: randomUUID() };
  expect((await person.post(reserved.path, reply)).status).toBe(403);
  // Her own account she goes on looking after.
  expect((await person.post("/profilo", { intent: "close-all" })).status).toBe(302);
});

test("a participation that ends cuts the sockets; what was reserved is shut from then on", async () => {
  const { spaceId, general } = await house.twinning("PARTIES");
  await house.takePart(bruna, spaceId);
  const person = await house.signedIn(bruna);
  const bystander = await connected(house.app.baseUrl, { cookie: (await house.signedIn(ada)).cookie });
  const socket = await connected(house.app.baseUrl, { cookie: person.cookie });
  expect((await join(socket, room(general))).ok).toBe(true);
  const heard: unknown[] = [];
  socket.on("post.created", (event) => heard.push(event));
  const leave = () => house.community.spaces.leaveSpace(bruna.viewer, { spaceId, memberId: bruna.id });
  expect(await timeToCut(socket, leave)).toBeLessThan(TWO_SECONDS);
  expect(bystander.connected).toBe(true);
  bystander.disconnect();

  const again = await connected(house.app.baseUrl, { cookie: person.cookie });
  expect(await join(again, room(general))).toEqual({ ok: false, error: "notFound" });
  again.disconnect();
  expect((await person.get(general.path)).status).toBe(404);
  expect(heard).toEqual([]);
});

test("a participation that begins has the member come back with the new right", async () => {
  const { spaceId, general } = await house.twinning("PARTIES");
  const newcomer = await house.member();
  const person = await house.signedIn(newcomer);
  const socket = await connected(house.app.baseUrl, { cookie: person.cookie });
  expect((await join(socket, room(general))).ok).toBe(false);
  await timeToCut(socket, () => house.takePart(newcomer, spaceId));
  const again = await connected(house.app.baseUrl, { cookie: person.cookie });
  expect((await join(again, room(general))).ok).toBe(true);
  again.disconnect();
});

test("a twinning made narrower cuts the sockets in it, at every process, and no others", async () => {
  const { spaceId, slug, general } = await house.twinning("PUBLIC");
  const lead = await house.member();
  await house.takePart(lead, spaceId, "LEAD");
  const elsewhere = await house.twinning("PUBLIC");
  const other = await house.startAnother();
  const strangers = await Promise.all([house.app, other].map(({ baseUrl }) => connected(baseUrl)));
  const bystander = await connected(house.app.baseUrl);
  for (const stranger of strangers) expect((await join(stranger, room(general))).ok).toBe(true);
  expect((await join(bystander, room(elsewhere.general))).ok).toBe(true);
  let narrowing: Promise<unknown> | undefined;
  const narrow = () => {
    narrowing ??= editing(lead, slug, "PARTIES");
    return narrowing;
  };
  for (const time of await Promise.all(strangers.map((stranger) => timeToCut(stranger, narrow))))
    expect(time).toBeLessThan(TWO_SECONDS);
  expect(bystander.connected).toBe(true);
  bystander.disconnect();
  const again = await connected(other.baseUrl);
  expect(await join(again, room(general))).toEqual({ ok: false, error: "notFound" });
  again.disconnect();
  await other.stop();
});

test("a socket that joins while the twinning is made narrower does not stay", async () => {
  const lead = await house.member();
  for (let round = 0; round < 10; round++) {
    const { spaceId, slug, general } = await house.twinning("PUBLIC");
    await house.takePart(lead, spaceId, "LEAD");
    const strangers = await Promise.all(Array.from({ length: 4 }, () => connected(house.app.baseUrl)));
    const heard: unknown[] = [];
    for (const stranger of strangers) stranger.on("post.created", (event) => heard.push(event));
    const joining = strangers.map((stranger) => join(stranger, room(general)).catch(() => refused));
    await Promise.all([editing(lead, slug, "PARTIES"), ...joining]);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await house.post(lead, general, "soltanto fra noi");
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(heard).toEqual([]);
    for (const stranger of strangers) stranger.disconnect();
  }
});

/** Gives a twinning of the house another visibility, as its lead. */
const editing = (lead: HouseMember, slug: string, visibility: string) =>
  house.community.twinnings.editTwinning(lead.viewer, slug, {
    ...{ acronym: slug, title: `Gemellaggio ${slug}`, summary: "Una prova.", theme: "Prova" },
    ...{ presentation: "Testo.", objectives: "- uno", offering: "", receiving: "", coordinating: "" },
    ...{ state: "RUNNING", visibility, version: 1 },
  });

test("a page that lost its right says so and asks no more; one that kept it goes on", async () => {
  const { spaceId, general } = await house.twinning("PARTIES");
  const leaving = await house.member();
  for (const member of [leaving, bruna]) await house.takePart(member, spaceId);
  const readers = await Promise.all(
    [leaving, bruna].map(async (member) =>
      readTopic(house.app.baseUrl, general.id, { cookie: (await house.signedIn(member)).cookie }),
    ),
  );
  await expect.poll(() => readers.map(({ connection }) => connection), soon).toEqual(["live", "live"]);
  await house.community.spaces.leaveSpace(leaving.viewer, { spaceId, memberId: leaving.id });
  await expect.poll(() => readers.map(({ connection }) => connection), soon).toEqual(["shut", "live"]);
  await house.post(bruna, general, "soltanto per chi resta");
  await expect.poll(() => readers[1]?.posts().length, soon).toBe(1);
  expect(readers[0]?.posts()).toEqual([]);
  for (const reader of readers) reader.close();
});

test("a session ended while a socket is still coming in leaves no socket behind", async () => {
  for (let round = 0; round < 15; round++) {
    const person = await house.signedIn(ada);
    const coming = Array.from({ length: 4 }, () =>
      connected(house.app.baseUrl, { cookie: person.cookie }).catch(() => null),
    );
    const { cookie } = person;
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 30));
    await person.post("/esci");
    const sockets = (await Promise.all(coming)).filter((socket) => socket !== null);
    // Whoever is still there after two seconds came in as a guest, and may read what a guest may.
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const socket of sockets)
      if (socket.connected)
        expect((await join(socket, room(reserved)).catch(() => refused)).ok, cookie).toBe(false);
    for (const socket of sockets) socket.disconnect();
  }
});

const refused = { ok: false };
