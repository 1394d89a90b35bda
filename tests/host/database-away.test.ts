import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type House, type HouseMember, type HouseTopic, openHouse } from "../support/house.ts";
import { complaintOf, formWith, textOf } from "../support/read-html.ts";
import type { Answer, Visitor } from "../support/visitor.ts";

let house: House;
let guest: Visitor;
let member: Visitor;
let ada: HouseMember;
let topic: HouseTopic;
let pid = 0;

beforeAll(async () => {
  house = await openHouse();
  pid = house.app.pid;
  guest = house.guest();
  ada = await house.member();
  member = await house.signedIn(ada);
  topic = await house.topic(ada);
});
afterEach(() => recovered());
afterAll(() => house.close());

const soon = { timeout: 15_000, interval: 50 };
async function recovered() {
  house.proxy.comeBack();
  await expect.poll(async () => (await guest.get("/healthz")).status, soon).toBe(200);
}

/** Away, in a sentence, with the time to wait. */
function expectAway(answer: Answer, at: string) {
  expect(answer.status, at).toBe(503);
  expect(Number(answer.headers["retry-after"]), at).toBeGreaterThanOrEqual(1);
  expect(textOf(answer.text), at).toMatch(/(servizio|pochi secondi)/);
  expect(answer.headers["cache-control"], at).toMatch(/no-store/);
}

test("healthz says 200 and ok, then 503 and why, then 200 again, without a restart", async () => {
  const well = await guest.get("/healthz");
  expect([well.status, JSON.parse(well.text)]).toEqual([200, { status: "ok" }]);
  house.proxy.goAway();
  const away = await guest.get("/healthz");
  expect([away.status, JSON.parse(away.text)]).toEqual([503, { status: "unavailable", reason: "database" }]);
  expect(away.headers["cache-control"]).toBe("no-store");
  await recovered();
  expect(house.app.pid).toBe(pid);
});

describe("while PostgreSQL is away", () => {
  test("pages say so, with and without a session, in the reader's language", async () => {
    house.proxy.goAway();
    for (const at of [
      "/?x=1",
      "/gemellaggi?x=1",
      "/discussioni?x=1",
      `${topic.path}?x=1`,
      "/iscritti?nome=x",
    ]) {
      expectAway(await guest.get(at), `guest ${at}`);
      expectAway(await member.get(at), `member ${at}`);
    }
    for (const at of ["/", "/accedi", "/discussioni/nuova/forum"])
      expectAway(await member.get(at), `member ${at}`);
    house.proxy.comeBack();
    const english = house.guest();
    await english.post("/lingua", { language: "en", next: "/" });
    house.proxy.goAway();
    const page = await english.get(`${topic.path}?x=1`);
    expect([page.status, page.text.includes('<html lang="en"')]).toEqual([503, true]);
  });

  test("nobody is shown signed out for good: the cookie stays", async () => {
    house.proxy.goAway();
    const page = await member.get(topic.path);
    expect(page.headers["set-cookie"]).toBeUndefined();
    await recovered();
    expect((await member.get(topic.path)).text).toContain("account-name");
  });

  test("forms say so, and nothing is written, later neither", async () => {
    const before = await house.contents();
    const reply = { intent: "reply", body: "parole da non perdere", clientId: randomUUID() };
    const person = {
      name: "Una Prova",
      email: "una@example.org",
      administration: "Comune",
      jobTitle: "Prova",
      addressForm: "MASCULINE",
    };
    house.proxy.goAway();
    expectAway(await member.post(topic.path, reply), "reply");
    expectAway(
      await member.post(topic.path, { intent: "edit", number: "1", version: "1", body: "altro" }),
      "edit",
    );
    expectAway(await member.post(topic.path, { intent: "remove", number: "1" }), "remove");
    expectAway(await member.post("/esci"), "sign out");
    expectAway(
      await member.post("/discussioni/nuova/forum", { title: "Titolo", body: "Testo" }),
      "new topic",
    );
    expectAway(await guest.post("/accedi", { email: "a@example.org", password: "una password" }), "sign in");
    expectAway(
      await guest.post("/registrati", { ...person, password: "una password lunga", consent: "yes" }),
      "register",
    );
    expectAway(await guest.post(`/conferma/${"a".repeat(32)}`), "confirm");
    await recovered();
    expect(await house.contents()).toEqual(before);
    // The same sending again, once it is back, is one message.
    expect((await member.post(topic.path, reply)).status).toBe(302);
    expect((await member.post(topic.path, reply)).headers.location).toMatch(/#messaggio-2$/);
  });

  test("the form comes back with what was typed where no page needs the database to show it", async () => {
    house.proxy.goAway();
    const answer = await guest.post("/accedi", { email: "ada@example.org", password: "la mia password" });
    expect(complaintOf(answer.text)).toContain("Il servizio riparte fra pochi secondi");
    expect(formWith(answer.text, "password").get("email")).toBe("ada@example.org");
    expect(answer.text).not.toContain("la mia password");
  });

  test("catching up is told to come back later", async () => {
    house.proxy.goAway();
    for (const visitor of [guest, member]) {
      const answer = await visitor.get(`/discussioni/${topic.id}/cambiamenti/0`);
      expect([answer.status, JSON.parse(answer.text)]).toEqual([503, { code: "unavailable" }]);
    }
  });

  test("finished pages and files are served all the same", async () => {
    await guest.get(topic.path);
    await guest.get(topic.path);
    house.proxy.goAway();
    expect((await guest.get(topic.path)).status).toBe(200);
    expect((await guest.get("/icons.svg")).status).toBe(200);
    expect((await guest.get("/accedi")).status).toBe(200);
    expect((await guest.get("/non-esiste")).status).toBe(404);
  });
});

test("after it came back finished pages follow what is written again", async () => {
  house.proxy.goAway();
  await expect.poll(() => house.app.output(), soon).toContain("the activity feed lost its connection");
  await recovered();
  const number = await house.post(ada, topic, "scritto dopo il ritorno");
  await expect
    .poll(async () => (await guest.get(`${topic.path}`)).text.includes("scritto dopo il ritorno"), soon)
    .toBe(true);
  expect(number).toBeGreaterThan(1);
});

test("cut off in the midst of work it answers 503 or what was asked, nothing else", async () => {
  const seen = new Map<number, number>();
  let over = false;
  const again = async (ask: () => Promise<Answer>) => {
    while (!over) {
      const { status } = await ask();
      seen.set(status, (seen.get(status) ?? 0) + 1);
    }
  };
  const busy = [
    () => member.get(topic.path),
    () => guest.get("/?x=1"),
    () => member.get("/discussioni/nuova/forum"),
    () => member.post(topic.path, { intent: "reply", body: "prova", clientId: randomUUID() }),
    () => guest.post("/accedi", { email: "nessuno@example.org", password: "una password" }),
    () => member.post("/discussioni/nuova/forum", newTopic()),
  ].map(again);
  for (let round = 0; round < 8; round++) {
    await pause(Math.random() * 150);
    house.proxy.goAway();
    await pause(Math.random() * 100);
    await recovered();
    expect((await member.get(topic.path)).status).toBe(200);
  }
  over = true;
  await Promise.all(busy);
  // 422: a wrong password, when the database was there to say so.
  expect([...seen.keys()].sort()).toEqual([200, 302, 422, 503]);
  expect(house.app.output()).not.toMatch(/unhandled|a request failed/i);
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const newTopic = () => ({ title: "Titolo", body: "Testo", audience: "PUBLIC", clientId: randomUUID() });
