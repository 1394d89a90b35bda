import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type House, type HouseMember, type HouseTopic, openHouse } from "../support/house.ts";
import { jobsAtRest } from "../support/jobs-at-rest.ts";
import { complaintOf, formWith, textOf } from "../support/read-html.ts";
import { type Answer, ask, encodeForm, sendRaw, type Visitor } from "../support/visitor.ts";
import { CONVERSATION_FORMS } from "./bad-conversation-forms.ts";
import { DOCUMENT_FORMS } from "./bad-document-forms.ts";
import { type BadForm, encode, FORMS, mistakesIn, ODD_IDS } from "./bad-forms.ts";
import { POLL_FORMS } from "./bad-poll-forms.ts";
import { BROKEN_BODIES } from "./broken-bodies.ts";

let house: House;
let ada: HouseMember;
let topic: HouseTopic;
let guest: Visitor;
let member: Visitor;
let admin: Visitor;
let twinning: string;
let general: HouseTopic;
let before: Record<string, string>;

beforeAll(async () => {
  house = await openHouse();
  ada = await house.member();
  topic = await house.topic(ada);
  guest = house.guest();
  member = await house.signedIn(ada);
  const keeper = await house.member("Amministratrice", "ADMIN");
  admin = await house.signedIn(keeper);
  await house.post(await house.member("Bruna Lai"), topic);
  const { slug, spaceId, general: first } = await house.twinning();
  general = first;
  await house.post(ada, general);
  twinning = `/gemellaggi/${slug}`;
  await house.pool.query(
    `INSERT INTO twinning_party (twinning_id, administration_id, side)
     SELECT id, $2, 'OFFERING' FROM twinning WHERE space_id = $1`,
    [spaceId, ada.administrationId],
  );
  const { topics, polls } = house.community;
  const asked = { question: "Prova?", among: "WORDS", answers: "Sì\nNo", choice: "SINGLE", voters: "PEOPLE" };
  const reply = { body: "Un sondaggio", clientId: randomUUID() };
  await topics.postReply(ada.viewer, topic.id, reply, polls.pollAlong(asked));
  const { documents } = house.community;
  const bytes = (async function* () {
    yield Buffer.from("Un documento");
  })();
  const file = await documents.takeUpload(keeper.viewer, slug, { name: "Prova.txt", bytes });
  await documents.addDocuments(keeper.viewer, slug, { file, audience: "PUBLIC" });
  await documents.makeFolder(keeper.viewer, slug, { name: "Atti" });
  // The first request of a day notes that she was here.
  for (const visitor of [member, admin]) await visitor.get("/");
  // What is told of the messages written here is written too.
  await jobsAtRest(house.pool);
});
beforeEach(async () => {
  before = await house.contents();
});
afterAll(() => house.close());

const pathOf = ({ path }: BadForm) =>
  path
    .replace("TOPIC", topic.path)
    .replace("SETTINGS", `/discussioni/${topic.id}/gestione`)
    .replace("TWINNING", twinning)
    .replace("GENERAL", general.path)
    .replace("MESSAGE", `/discussioni/${topic.id}/messaggi/1`)
    .replace("POLL", "/sondaggi/1")
    .replace("DOCUMENT", "/documenti/1");
const senderOf = ({ by }: BadForm) => ({ guest, member, admin })[by];

/** Refused as a mistake of the sender's, in a sentence, and nothing was written. */
async function expectRefused(answer: Answer) {
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  const sentence = complaintOf(answer.text) || textOf(answer.text);
  expect(sentence).toMatch(/\p{Lu}[^.]{5,}[.:]/u);
  expect(sentence).not.toMatch(/undefined|\[object|Error:|ZodError|at \w+ \(/);
  expect(await house.contents()).toEqual(before);
}

describe.each([...FORMS, ...POLL_FORMS, ...CONVERSATION_FORMS, ...DOCUMENT_FORMS])(
  "the form «$name»",
  (form) => {
    test.each(mistakesIn(form))("refuses $what", async ({ pairs, kept }) => {
      const { body, headers } = encode(pairs);
      const answer = await senderOf(form).send(pathOf(form), body, headers);
      await expectRefused(answer);
      const again = formWith(answer.text, form.control);
      for (const [name, text] of Object.entries(kept)) expect(again.get(name), `${name} as typed`).toBe(text);
      if (form.control) expect(complaintOf(answer.text)).not.toBe("");
      expect(answer.text.includes("una password")).toBe(false);
    });

    test.each(BROKEN_BODIES)("refuses %s", async (_what, make) => {
      const good = Object.entries(form.fields).map(([name, { good: value }]): [string, string] => [
        name,
        value,
      ]);
      const { body, headers } = make(encodeForm(good.length > 0 ? good : [["x", "1"]]));
      // A form that is a button alone sends nothing.
      if (good.length === 0 && body === "") return;
      await expectRefused(await senderOf(form).send(pathOf(form), body, headers));
    });

    test("refuses a body that does not say how long it is", async () => {
      const heard = await sendRaw(
        house.app.baseUrl,
        `POST ${pathOf(form)} HTTP/1.1\r\nHost: x\r\nOrigin: ${house.app.baseUrl}\r\nCookie: ${member.cookie}\r\n` +
          "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n0\r\n\r\n",
      );
      expect(heard).toMatch(/^HTTP\/1\.1 413 /);
      expect(await house.contents()).toEqual(before);
    });

    test("survives a sender who goes away half-way", async () => {
      const started = `POST ${pathOf(form)} HTTP/1.1\r\nHost: x\r\nOrigin: ${house.app.baseUrl}\r\nCookie: ${member.cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\n\r\nbody=`;
      await expect(sendRaw(house.app.baseUrl, started, 300)).rejects.toThrow("held open");
      expect((await guest.get("/healthz")).status).toBe(200);
      expect(await house.contents()).toEqual(before);
    });
  },
);

describe("ids in addresses", () => {
  const encoded = ODD_IDS.concat("999999", "2147483647", "../1", "1/../2", "\ud7ff", "%31").map((id) => ({
    id,
    at: encodeURIComponent(id),
  }));

  test.each(encoded)("«$id» is no topic", async ({ at }) => {
    for (const path of [`/discussioni/${at}/x`, `/discussioni/${at}`])
      for (const visitor of [guest, member]) {
        const page = await visitor.get(path);
        // Nothing at all leads to the list; anything else is not found.
        expect([404, at === "" ? 200 : 404], path).toContain(page.status);
      }
    const fields = { intent: "reply", body: "ciao", clientId: randomUUID() };
    await expectRefused(await member.post(`/discussioni/${at}/x`, fields));
    const changes = await member.get(`/discussioni/${at}/cambiamenti/0`);
    expect([400, 404]).toContain(changes.status);
  });

  test.each(encoded)("«$id» is no number of a page, a message or a version", async ({ id, at }) => {
    for (const visitor of [guest, member])
      for (const name of ["pagina", "messaggio"]) {
        const page = await visitor.get(`${topic.path}?${name}=${at}`);
        expect(page.status).toBe(200);
        expect(page.text.includes("Primo messaggio.")).toBe(true);
      }
    expect([200, 404]).toContain((await member.get(`${topic.path}?modifica=${at}`)).status);
    expect([200, 404]).toContain((await guest.get(`/discussioni?pagina=${at}`)).status);
    const changes = await guest.get(`/discussioni/${topic.id}/cambiamenti/${at}`);
    // Without a version it is the topic's own page under a wrong name.
    expect(changes.status).toBe(at === "" ? 301 : /^\d{1,9}$/.test(id) ? 200 : 400);
  });

  test.each(encoded)("«$id» is no space and no token", async ({ at }) => {
    if (at === "") return;
    expect((await guest.get(`/gemellaggi/${at}`)).status).toBe(404);
    expect((await guest.get(`/gemellaggi/${at}/discussioni`)).status).toBe(404);
    expect((await guest.get(`/gemellaggi/${at}/partecipanti`)).status).toBe(404);
    expect((await member.get(`/gemellaggi/${at}/modifica`)).status).toBe(404);
    expect((await member.get(`/inviti/${at}`)).status).toBe(200);
    await expectRefused(await member.post(`/gemellaggi/${at}/partecipanti`, { intent: "ask", message: "" }));
    await expectRefused(await member.post(`/inviti/${at}`));
    expect((await member.get(`/discussioni/nuova/${at}`)).status).toBe(404);
    await expectRefused(await guest.post(`/conferma/${at}`));
  });
});

describe("a text whose bytes are no text", () => {
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const reply = (body: string) => `intent=reply&clientId=${randomUUID()}&body=${body}`;

  test.each([
    ["half a surrogate", "%ED%A0%80"],
    ["the other half", "%ED%BF%BF"],
    ["an overlong slash", "%C0%AF"],
    ["a cut-off sequence", "%E2%82"],
    ["a byte that is none", "%FF"],
    ["UTF-16", "%FF%FEc%00i%00"],
    ["more than Unicode has", "%F5%80%80%80"],
  ])("is refused, not stored as something else: %s", async (_what, bytes) => {
    await expectRefused(await member.send(topic.path, reply(`prima${bytes}dopo`), form));
    const title = `title=Titolo${bytes}&body=x&audience=PUBLIC&clientId=${randomUUID()}`;
    await expectRefused(await member.send("/discussioni/nuova/forum", title, form));
  });

  test.each(["%zz", "%"])("a percent sign that begins nothing is one: %s", async (bytes) => {
    const own = await house.topic(ada);
    expect((await member.send(own.path, reply(`prima${bytes}dopo`), form)).status).toBe(302);
    const { rows } = await house.pool.query("SELECT body FROM post WHERE topic_id = $1 AND number = 2", [
      own.id,
    ]);
    expect(rows).toEqual([{ body: `prima${bytes}dopo` }]);
  });
});

test("a first line that is indented is code, and comes back indented to be edited", async () => {
  const own = await house.topic(ada);
  const fields = { intent: "reply", body: "\r\n    npm start\r\n\r\nAvvia.", clientId: randomUUID() };
  // The same again is the same, although the form's line ends are not those that are kept.
  for (let n = 0; n < 2; n++) expect((await member.post(own.path, fields)).status).toBe(302);
  expect((await member.get(own.path)).text).toContain("<pre><code>npm start\n</code></pre>");
  const { rows } = await house.pool.query("SELECT body FROM post WHERE topic_id = $1 AND number = 2", [
    own.id,
  ]);
  expect(rows).toEqual([{ body: "    npm start\n\nAvvia." }]);
});

test("HTML that is welcome as text comes out as text", async () => {
  const title = `<b>Titolo</b> & "altro" 'ancora' </title><script>alert(1)</script>`;
  const fields = {
    title,
    body: `<img src=x onerror=alert(1)>\n\n${title}`,
    audience: "PUBLIC",
    clientId: randomUUID(),
  };
  const opened = await member.post("/discussioni/nuova/forum", fields);
  expect(opened.status).toBe(302);
  const page = await member.follow(opened);
  expect(textOf(/<h1[\s\S]*?<\/h1>/.exec(page.text)?.[0] ?? "")).toContain(title);
  expect(page.text.match(/<script>alert\(1\)/g)).toBeNull();
  expect(page.text.match(/<img\b/g)).toBeNull();
});

describe("odd requests", () => {
  test.each([
    "/%",
    "/%zz",
    "/%ff",
    "/%00",
    "/gemellaggi/%E0%A4%A",
    "/discussioni/%c0%ae%c0%ae/x",
    "//",
    "///",
    "//evil.example/%2f..",
    "/\\evil.example",
    "/..;/",
    "/.env",
    "/discussioni/1/x/y/z",
    "/accedi/",
    "/accedi/x",
    "/?%",
    "/?%zz=%ff&&&=",
    "/?torna[]=1",
    "/accedi?torna=%ff",
    "/.data",
    "/%00.data",
    "/accedi.data?_routes=%ff",
    "/_root.data",
    "/a.data.data",
    "/__manifest",
    "/__manifest?p=/%ff&version=x",
    "/?_data=routes/home",
    "/?index",
    "/discussioni/1/x.data?_routes=routes/niente",
  ])("%s is answered, never a fault", async (at) => {
    for (const cookie of ["", member.cookie]) {
      const answer = await ask(house.app.baseUrl, at, { headers: cookie ? { cookie } : {} });
      expect(answer.status).toBeLessThan(500);
    }
  });

  test.each([
    "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example",
    "OPTIONS * HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin",
    "GET / HTTP/1.1\r\nHost: [",
    "GET /?x=1 HTTP/1.1\r\nHost: [",
    "GET /accedi HTTP/1.1\r\nHost: a b",
    "GET /accedi HTTP/1.1\r\nHost: x\r\nX-Forwarded-Host: [",
    "GET / HTTP/1.1\r\nHost: x\r\nCookie: agire_session=%ff; lingua=%ff",
    "GET / HTTP/1.1\r\nHost: x\r\nCookie: agire_session=\u0001\u00ff",
    `GET / HTTP/1.1\r\nHost: x\r\nCookie: agire_session=${"a".repeat(8_000)}`,
    "GET / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br;q=nonsense, ;;;,,gzip;q=0",
    'GET / HTTP/1.1\r\nHost: x\r\nIf-None-Match: "\u00ff',
    "GET /assets/ HTTP/1.1\r\nHost: x\r\nRange: bytes=9-1",
    "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello",
    "NONSENSE",
    "GET /",
    "\u0000\u0001\u0002",
    `GET / HTTP/1.1\r\nHost: x\r\nX: ${"y".repeat(100_000)}`,
    "POST /accedi HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Length: abc",
    "POST /accedi HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 5\r\nTransfer-Encoding: chunked",
    "POST /accedi HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nExpect: 100-continue\r\nContent-Length: 0",
  ])("%j harms nobody", async (head) => {
    const heard = await sendRaw(
      house.app.baseUrl,
      Buffer.from(`${head}\r\nConnection: close\r\n\r\n`, "latin1"),
    );
    const status = Number(
      /^HTTP\/1\.1 (\d+)/.exec(heard.replace(/^HTTP\/1\.1 100[\s\S]*?\r\n\r\n/, ""))?.[1],
    );
    expect(status).toBeGreaterThanOrEqual(200);
    expect(status).toBeLessThan(500);
    expect(heard).not.toMatch(/location: https?:\/\/evil/i);
    expect((await guest.get("/healthz")).status).toBe(200);
  });

  test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "TRACE"])(
    "%s is refused everywhere, with what would be taken",
    async (method) => {
      for (const at of [
        "/",
        "/accedi",
        "/lingua",
        "/esci",
        topic.path,
        "/non-esiste",
        "/assets/x.js",
        "/healthz",
      ]) {
        const answer = await ask(house.app.baseUrl, at, { method, headers: { origin: house.app.baseUrl } });
        expect([answer.status, answer.headers.allow], at).toEqual([405, "GET, HEAD, POST"]);
      }
      expect(await house.contents()).toEqual(before);
    },
  );

  test("an address that is far too long is refused before anybody looks for its page", async () => {
    for (const at of [`/${"a/".repeat(7_000)}`, `/${"a".repeat(7_000)}`, `/discussioni/${"1/".repeat(500)}`])
      expect((await guest.get(at)).status).toBe(414);
    expect((await guest.get(`/?${"a=b&".repeat(1_500)}`)).status).toBe(200);
  });

  test("a form sent where there is none is refused by a page", async () => {
    for (const at of ["/", "/privacy", "/gemellaggi", "/discussioni", "/non-esiste", "/posta-di-prova"])
      expect((await guest.post(at, { a: "b" })).status, at).toBe(405);
    expect(await house.contents()).toEqual(before);
  });

  test("a form of thirty thousand fields holds up nobody for long", async () => {
    const body = Array.from({ length: 30_000 }, (_, n) => `${n.toString(36)}=`).join("&");
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const started = Date.now();
    await guest.send("/accedi", body, form);
    const alone = Date.now() - started;
    // Looking up each name among all of them held everybody up for six seconds; one pass takes a twentieth.
    expect(alone).toBeLessThan(4_000);
  });
});

test("none of it was a fault of ours, and nobody's words are in the log", () => {
  const log = house.app.output();
  expect(log).not.toMatch(/a request failed|unhandled|ERR_|TypeError|RangeError/);
  expect(log).not.toMatch(/bruna|una password/i);
});
