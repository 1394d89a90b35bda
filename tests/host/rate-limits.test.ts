import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, type HouseMember, type HouseTopic, openHouse, PASSWORD } from "../support/house.ts";
import { complaintOf, formWith } from "../support/read-html.ts";
import type { Answer } from "../support/visitor.ts";

let house: House;
let ada: HouseMember;
let topic: HouseTopic;

beforeAll(async () => {
  house = await openHouse({ RATE_LIMITS: "1" });
  ada = await house.member();
  topic = await house.topic(ada);
});
afterAll(() => house.close());

/** Refused with the time to wait, in the page and in the header. */
function expectTooMany(answer: Answer, atMostSeconds: number) {
  expect(answer.status).toBe(429);
  const wait = Number(answer.headers["retry-after"]);
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(atMostSeconds);
  expect(complaintOf(answer.text)).toMatch(
    /Troppe richieste di seguito\. Riprova fra (\d+ (secondi|minuti)|un (secondo|minuto)|un'ora)\./,
  );
}

test("replies: thirty a minute, the text is kept, and another member is free", async () => {
  const member = await house.signedIn(await house.member());
  const reply = (body: string) => ({ intent: "reply", body, clientId: randomUUID() });
  for (let n = 0; n < 30; n++) expect((await member.post(topic.path, reply(`${n}`))).status).toBe(302);
  const refused = await member.post(topic.path, reply("una di troppo"));
  expectTooMany(refused, 60);
  expect(formWith(refused.text, "body").get("body")).toBe("una di troppo");
  const other = await house.signedIn(ada);
  expect((await other.post(topic.path, reply("la mia"))).status).toBe(302);
});

test("signing in: eight tries for one address, counted over processes and restarts", async () => {
  const target = await house.member();
  const wrong = { email: target.email, password: "non è questa", next: "/" };
  const other = await house.startAnother();
  for (let n = 0; n < 8; n++)
    expect((await house.guest(n % 2 ? house.app : other).post("/accedi", wrong)).status).toBe(422);
  await other.kill();
  const again = await house.startAnother();
  for (const at of [house.app, again]) {
    const refused = await house.guest(at).post("/accedi", wrong);
    expectTooMany(refused, 600);
    expect(formWith(refused.text, "password").get("email")).toBe(target.email);
  }
  // With the right password neither, or guessing could go on.
  expectTooMany(await house.guest().post("/accedi", { ...wrong, password: PASSWORD }), 600);
});

test("signing in: whoever has a whole IPv6 network is one place, not as many as it has addresses", async () => {
  const { email } = await house.member();
  const proxied = await house.startAnother({ TRUST_PROXY: "1" });
  const tryFrom = (ip: string, password: string) =>
    house.guest(proxied).post("/accedi", { email, password, next: "/" }, { "x-forwarded-for": ip });
  for (let n = 0; n < 8; n++) expect((await tryFrom(`2001:db8:0:1::${n}`, "non è questa")).status).toBe(422);
  expectTooMany(await tryFrom("2001:db8:0:1:9:9:9:9", PASSWORD), 600);
  // The member, elsewhere, is free.
  expect((await tryFrom("2001:db8:0:2::1", PASSWORD)).status).toBe(302);
});

test("registering: three letters an hour to one address", async () => {
  const person = {
    name: "Una Prova",
    administration: "Comune",
    jobTitle: "Prova",
    addressForm: "FEMININE",
    consent: "yes",
  };
  const fields = { ...person, email: `${randomUUID()}@example.org`, password: "una password lunga" };
  for (let n = 0; n < 3; n++) expect((await house.guest().post("/registrati", fields)).status).toBe(200);
  const refused = await house.guest().post("/registrati", fields);
  expectTooMany(refused, 3_600);
  expect(formWith(refused.text, "jobTitle").get("name")).toBe("Una Prova");
});
