import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type House,
  type HouseMember,
  type HouseTopic,
  PASSWORD as housePassword,
  openHouse,
} from "../support/house.ts";
import { complaintOf, formWith, textOf } from "../support/read-html.ts";
import type { Answer, Visitor } from "../support/visitor.ts";

let house: House;
let ada: HouseMember;
let topic: HouseTopic;

beforeAll(async () => {
  house = await openHouse();
  ada = await house.member("Ada Cerulli");
  topic = await house.topic(ada, { title: "Senza JavaScript" });
});
afterAll(() => house.close());

const soon = { timeout: 15_000, interval: 100 };
const PASSWORD = "una frase per entrare";

/** What a person sees of the main part of a page. */
const mainOf = (answer: Answer) => textOf(/<main[\s\S]*<\/main>/.exec(answer.text)?.[0] ?? "");
const whoIs = (answer: Answer) => textOf(/<span class="account-name">[^<]*/.exec(answer.text)?.[0] ?? "");

/** Fills the form as the page shows it, and returns what registering answered. */
async function register(visitor: Visitor, email: string, torna: string) {
  const page = await visitor.get(`/registrati?torna=${encodeURIComponent(torna)}`);
  const hidden = formWith(page.text, "jobTitle").get("next") ?? "";
  return visitor.post("/registrati", {
    next: hidden,
    name: "Bruna Lai",
    email,
    administration: "Comune di Prova",
    jobTitle: "Funzionaria",
    addressForm: "FEMININE",
    password: PASSWORD,
    consent: "yes",
  });
}

/** The link in the newest letter to this address. */
async function linkFor(email: string, nth = 1): Promise<string> {
  await expect.poll(async () => (await house.lettersTo(email)).length, soon).toBeGreaterThanOrEqual(nth);
  const letter = (await house.lettersTo(email)).at(-1);
  const link = /https?:\/\/\S+/.exec(letter?.text ?? "")?.[0] ?? "";
  // Built from BASE_URL, so it leads to this house.
  expect(link.startsWith(`${house.app.baseUrl}/`)).toBe(true);
  return link.slice(house.app.baseUrl.length);
}

test("from registering to signing out by plain forms alone", async () => {
  const visitor = house.guest();
  const email = `${randomUUID()}@example.org`;
  const registered = await register(visitor, email, topic.path);
  expect(registered.status).toBe(200);
  expect(mainOf(registered)).toContain(`Abbiamo scritto a ${email}`);

  // Before confirmation the password opens nothing.
  const early = await visitor.post("/accedi", { email, password: PASSWORD, next: topic.path });
  expect([early.status, complaintOf(early.text).includes("non è ancora confermato")]).toEqual([422, true]);

  // Opening the link changes nothing, however often: a mail program may do so. The page shows a button.
  const link = await linkFor(email, 2);
  const before = await house.contents();
  for (let round = 0; round < 3; round++) {
    const page = await visitor.get(link);
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/<form[^>]*method="post"[\s\S]*Conferma il mio indirizzo[\s\S]*<\/form>/);
  }
  expect(await house.contents()).toEqual(before);
  expect(whoIs(await visitor.get("/"))).toBe("");

  // The button confirms, signs in and leads back to where she came from.
  const confirmed = await visitor.post(link);
  expect([confirmed.status, confirmed.headers.location]).toEqual([302, topic.path]);
  expect(confirmed.headers["set-cookie"]?.[0]).toMatch(/^agire_session=[^;]+; HttpOnly; .*SameSite=Lax/);
  const there = await visitor.follow(confirmed);
  expect(whoIs(there)).toBe("Bruna Lai");

  // The link works once.
  const second = await house.guest().post(link);
  expect([second.status, complaintOf(second.text).includes("già stato usato")]).toEqual([422, true]);

  // A reply leads to itself.
  const clientId = formWith(there.text, "clientId").get("clientId") ?? "";
  const reply = { intent: "reply", clientId, body: "La mia *prima* risposta" };
  const replied = await visitor.post(topic.path, reply);
  expect([replied.status, replied.headers.location]).toEqual([302, `${topic.path}?pagina=1#messaggio-2`]);
  const withReply = await visitor.follow(replied);
  expect(withReply.text).toContain('id="messaggio-2"');
  expect(withReply.text).toContain("La mia <em>prima</em> risposta");
  // The same form again, by the browser's back button, is the same message.
  expect((await visitor.post(topic.path, reply)).headers.location).toBe(`${topic.path}?pagina=1#messaggio-2`);

  // Its edit: by the link beside it, with the text as it was written.
  const edit = await visitor.get(`${topic.path}?pagina=1&modifica=2`);
  const source = formWith(edit.text, "version");
  expect([source.get("intent"), source.get("number"), source.get("body")]).toEqual([
    "edit",
    "2",
    "La mia *prima* risposta",
  ]);
  const version = source.get("version") ?? "";
  const edited = await visitor.post(`${topic.path}?pagina=1&modifica=2`, {
    intent: "edit",
    number: "2",
    version,
    body: "La mia **seconda** risposta",
  });
  expect([edited.status, edited.headers.location]).toEqual([302, `${topic.path}?pagina=1#messaggio-2`]);
  const after = await visitor.follow(edited);
  expect(after.text).toContain("La mia <strong>seconda</strong> risposta");
  expect(mainOf(after)).toContain("modificato");

  // An edit upon a text that changed meanwhile comes back with both, and the second saving passes.
  const stale = { intent: "edit", number: "2", version, body: "Da un'altra finestra" };
  const conflict = await visitor.post(`${topic.path}?modifica=2`, stale);
  expect(conflict.status).toBe(409);
  expect(complaintOf(conflict.text)).toContain("Nel frattempo il messaggio è cambiato");
  const again = formWith(conflict.text, "version");
  expect([again.get("intent"), again.get("body")]).toEqual(["edit", "Da un'altra finestra"]);
  const saved = await visitor.post(`${topic.path}?modifica=2`, {
    ...stale,
    version: again.get("version") ?? "",
  });
  expect(saved.status).toBe(302);

  // Its removal, asked for by a disclosure.
  expect(after.text).toMatch(/<details[^>]*>[\s\S]*?Il messaggio sparirà per tutti[\s\S]*?<\/details>/);
  const removed = await visitor.post(topic.path, { intent: "remove", number: "2" });
  expect([removed.status, removed.headers.location]).toEqual([302, `${topic.path}?pagina=1#messaggio-2`]);
  const gone = await visitor.follow(removed);
  expect(mainOf(gone)).toContain("Messaggio eliminato");
  expect(gone.text).not.toContain("Da un&#x27;altra finestra");

  const out = await visitor.post("/esci");
  expect([out.status, out.headers.location]).toEqual([302, "/"]);
  expect(whoIs(await visitor.get(topic.path))).toBe("");
  expect(mainOf(await visitor.get(topic.path))).toContain("Per rispondere serve essere della community.");
});

test("a reply on a later page leads to the right page, whichever page it was sent from", async () => {
  const long = await house.topic(ada);
  for (let n = 2; n <= 39; n++) await house.post(ada, long);
  const member = await house.signedIn(ada);
  const reply = (body: string) => ({ intent: "reply", body, clientId: randomUUID() });
  const fortieth = await member.post(long.path, reply("il quarantesimo"));
  expect(fortieth.headers.location).toBe(`${long.path}?pagina=2#messaggio-40`);
  expect((await member.follow(fortieth)).text).toContain("il quarantesimo");
  const next = await member.post(`${long.path}?pagina=1`, reply("il quarantunesimo"));
  expect(next.headers.location).toBe(`${long.path}?pagina=3#messaggio-41`);
  expect((await member.follow(next)).text).toContain('id="messaggio-41"');
  // Without JavaScript a link to any message is an address too.
  const far = await member.get(`${long.path}?messaggio=40`);
  expect(far.text).toContain('id="messaggio-40"');
});

test("a form that comes back says why and keeps its text, at whatever address of the topic it was sent to", async () => {
  const member = await house.signedIn(ada);
  const own = await house.topic(ada);
  await member.post(`/discussioni/${own.id}/letto`, { number: "1" });
  const refused = { intent: "reply", body: "A @[Nessuno](iscritto:999999)", clientId: randomUUID() };
  for (const at of [`/discussioni/${own.id}`, `/discussioni/${own.id}/altro-nome`, own.path]) {
    const answer = await member.post(at, refused, { accept: "text/html" });
    expect([at, answer.status]).toEqual([at, 422]);
    expect(complaintOf(answer.text)).toContain("Non sappiamo chi sia");
    expect(formWith(answer.text, "clientId").get("body")).toBe(refused.body);
  }
  expect((await member.get(`/discussioni/${own.id}`)).status).toBe(301);
});

test("a new topic by a plain form leads to it", async () => {
  const member = await house.signedIn(ada);
  const form = await member.get("/discussioni/nuova/forum");
  const clientId = formWith(form.text, "clientId").get("clientId") ?? "";
  const fields = { title: "  Aperta   a mano ", body: "Prima riga\r\nseconda", audience: "PUBLIC", clientId };
  const opened = await member.post("/discussioni/nuova/forum", fields);
  expect(opened.headers.location).toMatch(/^\/discussioni\/\d+\/aperta-a-mano$/);
  const page = await member.follow(opened);
  expect(mainOf(page)).toContain("Aperta a mano");
  expect(page.text).toContain("Prima riga<br");
  // Sent twice it is opened once.
  expect((await member.post("/discussioni/nuova/forum", fields)).headers.location).toBe(
    opened.headers.location,
  );
});

describe("where one goes on to", () => {
  const OUTSIDE = [
    "http://evil.example/",
    "https:evil.example",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
    "evil.example",
    " //evil.example",
    "/ok\r\nSet-Cookie: x=1",
    "/".repeat(301),
    "",
  ];

  test.each(OUTSIDE)("is never outside: %j", async (next) => {
    const visitor = house.guest();
    const signedIn = await visitor.post("/accedi", { email: ada.email, password: housePassword, next });
    expect([signedIn.status, signedIn.headers.location]).toEqual([302, "/"]);
    const language = await visitor.post("/lingua", { language: "it", next });
    expect([language.status, language.headers.location]).toEqual([302, "/"]);
    // Someone inside already who opens the sign-in page is led on.
    const inside = await visitor.get(`/accedi?torna=${encodeURIComponent(next)}`);
    expect([inside.status, inside.headers.location]).toEqual([302, "/"]);
    for (const { headers } of [signedIn, language, inside])
      expect(JSON.stringify(headers["set-cookie"] ?? [])).not.toContain("x=1");
  });

  test("is the page one came from, with its parameters", async () => {
    for (const next of [topic.path, "/discussioni?pagina=2", "/gemellaggi/trepu#x", "/%2f%2fevil.example"]) {
      const visitor = house.guest();
      const page = await visitor.get(`/accedi?torna=${encodeURIComponent(next)}`);
      expect(formWith(page.text, "password").get("next")).toBe(next);
      const signedIn = await visitor.post("/accedi", { email: ada.email, password: housePassword, next });
      expect([signedIn.status, signedIn.headers.location]).toEqual([302, next]);
    }
  });

  test("after confirming it is never outside either", async () => {
    const visitor = house.guest();
    const email = `${randomUUID()}@example.org`;
    await register(visitor, email, "//evil.example");
    const link = await linkFor(email);
    expect(link).not.toContain("evil");
    const confirmed = await visitor.post(
      `${link.split("?")[0]}?torna=${encodeURIComponent("//evil.example")}`,
    );
    expect([confirmed.status, confirmed.headers.location]).toEqual([302, "/"]);
  });

  test("signing in from a topic leads back to it", async () => {
    const visitor = house.guest();
    const page = await visitor.get(topic.path);
    const link = /href="(\/accedi\?torna=[^"]*)"/.exec(page.text)?.[1] ?? "";
    const form = await visitor.get(link.replaceAll("&amp;", "&"));
    const next = formWith(form.text, "password").get("next") ?? "";
    const signedIn = await visitor.post("/accedi", { email: ada.email, password: housePassword, next });
    expect((await visitor.follow(signedIn)).text).toContain("Senza JavaScript");
  });
});

test("registering an address known already looks the same from outside; its owner gets a letter", async () => {
  const visitor = house.guest();
  const before = await house.contents();
  const answer = await register(visitor, ada.email.toUpperCase(), "/");
  expect([answer.status, mainOf(answer).includes("Abbiamo scritto a")]).toEqual([200, true]);
  await expect.poll(async () => (await house.lettersTo(ada.email)).length, soon).toBe(1);
  expect((await house.lettersTo(ada.email))[0]?.subject).toBe("Sei già nella community di Agire");
  expect(await house.contents()).toEqual(before);
});

test("a GET of anything changes nothing", async () => {
  const member = await house.signedIn(ada);
  await member.get("/");
  const before = await house.contents();
  for (const at of [
    "/esci",
    "/lingua?language=en",
    `${topic.path}?intent=remove&number=1`,
    `${topic.path}?modifica=1`,
    "/registrati?name=x",
    "/accedi?email=x",
    "/discussioni/nuova/forum?title=x",
  ])
    await member.get(at);
  expect(await house.contents()).toEqual(before);
  expect(whoIs(await member.get("/"))).toBe("Ada Cerulli");
});
