import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, type HouseMember, type HouseTopic, openHouse } from "../support/house.ts";
import { connected, join } from "../support/sockets.ts";
import type { Visitor } from "../support/visitor.ts";

const WHO = ["guest", "outsider", "participant", "former participant", "chosen", "author"] as const;
type Who = (typeof WHO)[number];

const EVERYBODY: readonly Who[] = WHO;
const MEMBERS: readonly Who[] = WHO.slice(1);
const PARTIES: readonly Who[] = ["participant", "chosen", "author"];
const CHOSEN: readonly Who[] = ["chosen", "author"];

/** What may be read, and by whom: nobody else learns that it exists. */
const TOPICS: Record<string, readonly Who[]> = {
  "a public topic": EVERYBODY,
  "a topic for members": MEMBERS,
  "a topic of the parties": PARTIES,
  "a topic of chosen people": CHOSEN,
  "a topic of the forum for members": MEMBERS,
  "the discussion of a members' twinning": MEMBERS,
  "the discussion of a reserved twinning": PARTIES,
};
const cases = Object.keys(TOPICS).flatMap((what) => WHO.map((who) => ({ what, who })));

let house: House;
const topics = new Map<string, HouseTopic>();
const visitors = new Map<Who, Visitor>();
const slugs: Record<"open" | "forMembers" | "reserved", string> = { open: "", forMembers: "", reserved: "" };

beforeAll(async () => {
  house = await openHouse();
  const people = new Map<Who, HouseMember>();
  for (const who of MEMBERS) people.set(who, await house.member(`Persona ${who}`));
  const [open, forMembers, reserved] = [
    await house.twinning("PUBLIC"),
    await house.twinning("MEMBERS"),
    await house.twinning("PARTIES"),
  ];
  Object.assign(slugs, { open: open.slug, forMembers: forMembers.slug, reserved: reserved.slug });
  const one = (who: Who) => people.get(who) as HouseMember;
  for (const who of [...PARTIES, "former participant"] as Who[])
    for (const { spaceId } of [open, reserved]) await house.takePart(one(who), spaceId);
  for (const { spaceId } of [open, reserved])
    await house.community.spaces.leaveSpace(one("former participant").viewer, {
      spaceId,
      memberId: one("former participant").id,
    });
  const author = one("author");
  const add = async (what: string, about: Parameters<House["topic"]>[1]) =>
    topics.set(what, await house.topic(author, { title: `Segnale ${what}`, ...about }));
  await add("a public topic", { space: open.slug });
  await add("a topic for members", { space: open.slug, audience: "MEMBERS" });
  await add("a topic of the parties", { space: open.slug, audience: "PARTIES" });
  await add("a topic of chosen people", {
    space: open.slug,
    audience: "CHOSEN",
    readers: [one("chosen").id],
  });
  await add("a topic of the forum for members", { audience: "MEMBERS" });
  topics.set("the discussion of a members' twinning", forMembers.general);
  topics.set("the discussion of a reserved twinning", reserved.general);
  visitors.set("guest", house.guest());
  for (const [who, member] of people) visitors.set(who, await house.signedIn(member));
});
afterAll(() => house.close());

const topicOf = (what: string) => topics.get(what) as HouseTopic;
const visitorOf = (who: Who) => visitors.get(who) as Visitor;
const may = (what: string, who: Who) => TOPICS[what]?.includes(who) ?? false;

describe.each(cases)("$what, for $who", ({ what, who }) => {
  test("page, data, catching up, forms and socket agree", async () => {
    const { id, path, slug } = topicOf(what);
    const visitor = visitorOf(who);
    const allowed = may(what, who);
    const page = await visitor.get(path);
    const again = await visitor.get(path);
    const data = await visitor.get(`${path}.data`);
    const changes = await visitor.get(`/discussioni/${id}/cambiamenti/0`);
    expect([page.status, again.status, data.status, changes.status]).toEqual(
      allowed ? [200, 200, 200, 200] : [404, 404, 404, 404],
    );
    const nameless = await visitor.get(`/discussioni/${id}`);
    expect(nameless.status).toBe(allowed ? 301 : 404);
    if (!allowed)
      for (const { text, headers } of [page, data, changes, nameless]) {
        expect(`${text}${headers.location ?? ""}`).not.toContain("Segnale");
        expect(text).not.toContain("Primo messaggio");
        expect(headers.location ?? "").not.toContain(slug);
      }

    const socket = await connected(house.app.baseUrl, { cookie: visitor.cookie });
    const ack = await join(socket, `topic:${id}`);
    expect(ack).toEqual(
      allowed ? { ok: true, version: expect.any(Number), lastNumber: expect.any(Number) } : refused,
    );
    socket.disconnect();

    if (allowed) return;
    const before = await house.contents();
    const forms: Record<string, string>[] = [
      { intent: "reply", body: "intruso", clientId: randomUUID() },
      { intent: "edit", number: "1", version: "1", body: "intruso" },
      { intent: "remove", number: "1" },
    ];
    for (const fields of forms) {
      const answer = await visitor.post(path, fields);
      // Who is not signed in is asked to, as anywhere; of what is there nothing is told.
      expect(answer.status).toBe(who === "guest" ? 403 : 404);
      expect(answer.text).not.toContain("Segnale");
      expect(answer.text).not.toContain("Primo messaggio");
    }
    expect(await house.contents()).toEqual(before);
  });
});

const refused = { ok: false, error: "notFound" };

test.each(WHO)("lists and counts show %s no more than that", async (who) => {
  const visitor = visitorOf(who);
  for (let round = 0; round < 2; round++)
    for (const at of [
      "/",
      "/discussioni",
      `/gemellaggi/${slugs.open}`,
      `/gemellaggi/${slugs.open}/discussioni`,
    ]) {
      const { text } = await visitor.get(at);
      for (const [what, { id }] of topics)
        if (!may(what, who)) {
          expect(text.includes(`Segnale ${what}`), `${at}: ${what}`).toBe(false);
          expect(text.includes(`/discussioni/${id}/`), `${at}: ${what}`).toBe(false);
        }
    }
  const readable =
    1 +
    Object.keys(TOPICS)
      .slice(0, 4)
      .filter((what) => may(what, who)).length;
  const twinning = await visitor.get(`/gemellaggi/${slugs.open}`);
  expect(twinning.text).toContain(`Vai alla discussione (${readable})`);
});

test.each(WHO)("of reserved twinnings %s sees nothing unless taking part", async (who) => {
  const visitor = visitorOf(who);
  const list = (await visitor.get("/gemellaggi")).text;
  const open: [string, boolean][] = [
    [slugs.open, true],
    [slugs.forMembers, MEMBERS.includes(who)],
    [slugs.reserved, PARTIES.includes(who)],
  ];
  for (const [slug, allowed] of open) {
    expect(list.includes(`/gemellaggi/${slug}`)).toBe(allowed);
    for (const at of [`/gemellaggi/${slug}`, `/gemellaggi/${slug}/discussioni`])
      expect((await visitor.get(at)).status).toBe(allowed ? 200 : 404);
    const form = await visitor.get(`/discussioni/nuova/${slug}`);
    expect(form.status).toBe(who === "guest" ? 302 : allowed ? 200 : 404);
    const audience = slug === slugs.reserved ? "PARTIES" : "MEMBERS";
    const fields = { title: "Nuova", body: "x", audience, clientId: randomUUID() };
    const answer = await visitor.post(`/discussioni/nuova/${slug}`, fields);
    // A guest is asked to sign in with what she wrote before her, whatever the space: nothing tells that it is there.
    expect(answer.status).toBe(who === "guest" ? 403 : allowed ? 302 : 404);
    if (who === "guest") {
      expect(answer.text).toContain("signInPassword");
      expect(answer.text.toLowerCase()).not.toContain(`gemellaggio ${slug}`);
    }
    expect(answer.headers.location ?? "").toMatch(
      who !== "guest" && allowed ? /^\/discussioni\/\d+\/nuova$/ : /^$/,
    );
  }
});

test("one may not give a topic an audience that is not hers to give, nor choose strangers", async () => {
  const open = `/discussioni/nuova/${slugs.open}`;
  const fields = { title: "Prova", body: "Testo", clientId: randomUUID() };
  const before = await house.contents();
  const outsider = visitorOf("outsider");
  for (const audience of ["PARTIES", "CHOSEN"])
    expect((await outsider.post(open, { ...fields, audience, readers: "1" })).status).toBe(422);
  const wide = { ...fields, audience: "PUBLIC" };
  expect((await outsider.post(`/discussioni/nuova/${slugs.forMembers}`, wide)).status).toBe(422);
  const stranger = { ...fields, audience: "CHOSEN", readers: ["999999"] };
  expect((await visitorOf("participant").post(open, stranger)).status).toBe(403);
  expect(await house.contents()).toEqual(before);
});

test("nobody changes or removes another's message, nor gets its source", async () => {
  const { path } = topicOf("a public topic");
  const before = await house.contents();
  for (const who of ["guest", "outsider", "participant", "chosen"] as const) {
    const visitor = visitorOf(who);
    const edit = { intent: "edit", number: "1", version: "1", body: "di un altro" };
    expect((await visitor.post(path, edit)).status).toBe(403);
    expect((await visitor.post(path, { intent: "remove", number: "1" })).status).toBe(403);
    expect((await visitor.get(`${path}?modifica=1`)).status).toBe(403);
  }
  expect(await house.contents()).toEqual(before);
  expect((await visitorOf("author").get(`${path}?modifica=1`)).status).toBe(200);
});
