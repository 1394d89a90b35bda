import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, type HouseMember, openHouse } from "../support/house.ts";
import { complaintOf, formWith, textOf } from "../support/read-html.ts";
import type { Answer, Visitor } from "../support/visitor.ts";

// Conversations by plain forms, as a browser without JavaScript sends them.

let house: House;
let ada: HouseMember;
let bruno: HouseMember;
let carla: HouseMember;
let byAda: Visitor;
let byBruno: Visitor;
let byCarla: Visitor;
let path = "";
let people = "";

beforeAll(async () => {
  house = await openHouse();
  ada = await house.member("Ada Cerulli");
  bruno = await house.member("Bruno Lai");
  carla = await house.member("Carla Zanon");
  [byAda, byBruno, byCarla] = (await Promise.all([ada, bruno, carla].map((one) => house.signedIn(one)))) as [
    Visitor,
    Visitor,
    Visitor,
  ];
});
afterAll(() => house.close());

const mainOf = (answer: Answer) => textOf(/<main[\s\S]*<\/main>/.exec(answer.text)?.[0] ?? "");
const NEW = "/conversazioni/nuova";

test("a profile leads to writing, but one's own; a guest is asked to sign in and comes back", async () => {
  const at = `${NEW}?con=${bruno.id}`;
  expect((await byAda.get(`/iscritti/${bruno.id}`)).text).toContain(`href="${at}"`);
  expect((await byAda.get(`/iscritti/${ada.id}`)).text).not.toContain(NEW);
  expect((await house.guest().get(`/iscritti/${bruno.id}`)).text).toContain(`href="${at}"`);
  const asked = await house.guest().get(at);
  expect(asked.status).toBe(302);
  expect(asked.headers.location).toBe(`/accedi?torna=${encodeURIComponent(at)}`);
  for (const door of ["/conversazioni", "/conversazioni/7/persone"])
    expect((await house.guest().get(door)).headers.location).toContain("/accedi?torna=");
  expect((await house.guest().get("/conversazioni/persone?q=ad")).status).toBe(403);
});

test("a conversation is begun, with somebody looked for", async () => {
  const at = `${NEW}?con=${bruno.id}`;
  const page = await byAda.get(at);
  expect(mainOf(page)).toContain("Scrivi a Bruno Lai");
  expect(page.text).not.toContain("Hai già una conversazione");
  const form = formWith(page.text, "body");
  expect(form.get("people")).toBe(String(bruno.id));
  const clientId = form.get("clientId") ?? "";

  // What was typed stays, while one looks for somebody else.
  const typed = { clientId, people: String(bruno.id), title: "Visita", body: "Ci vediamo?" };
  const before = await house.contents();
  const found = await byAda.post(at, { ...typed, who: "carla", find: "yes" });
  expect(found.status).toBe(200);
  expect(mainOf(found)).toContain("Trovata 1 persona");
  expect(mainOf(found)).toContain(`Carla Zanon (`);
  expect(Object.fromEntries(formWith(found.text, "body"))).toMatchObject({ ...typed, who: "" });
  const sent = await byAda.post(at, { ...typed, who: "carla" });
  expect([sent.status, complaintOf(sent.text)]).toEqual([422, expect.stringContaining("scegli dall'elenco")]);
  const previewed = await byAda.post(at, { ...typed, preview: "yes" });
  expect(mainOf(previewed)).toContain("Ci vediamo?");
  const empty = await byAda.post(at, { clientId, title: "Visita", body: "Ci vediamo?", who: "" });
  expect([empty.status, complaintOf(empty.text)]).toEqual([
    422,
    expect.stringContaining("Scegli almeno una persona"),
  ]);
  expect(await house.contents()).toEqual(before);

  const opened = await byAda.post(at, { ...typed, who: "" });
  expect(opened.status).toBe(302);
  path = opened.headers.location ?? "";
  expect(path).toMatch(/^\/discussioni\/\d+\/visita$/);
  people = `/conversazioni/${path.split("/")[2]}/persone`;
  expect((await byAda.post(at, { ...typed, who: "" })).headers.location).toBe(path);
  expect((await byAda.get(at)).text).toContain("Hai già una conversazione con le stesse persone: «Visita»");
});

test("it stands in the lists of its people, and on its page", async () => {
  const list = mainOf(await byBruno.get("/conversazioni"));
  expect(list).toContain("Ada Cerulli");
  expect(list).toContain("Visita · Ada Cerulli: Ci vediamo?");
  expect(list).toContain("1 da leggere");
  expect(mainOf(await byCarla.get("/conversazioni"))).toContain("Ancora nessuna conversazione");
  const page = await byBruno.get(path);
  expect(page.text).toMatch(/<nav[^>]*aria-label="Percorso di navigazione"[\s\S]*href="\/conversazioni"/);
  expect(mainOf(page)).toContain("Chi la legge (2)");
  expect(mainOf(page)).not.toContain("Il forum della community");
  const reply = formWith(page.text, "body");
  const said = await byBruno.post(path, {
    intent: "reply",
    clientId: reply.get("clientId") ?? "",
    body: "Sì",
  });
  expect(said.status).toBe(302);
  for (const one of [byCarla, house.guest()]) {
    expect((await one.get(path)).status).toBe(404);
    expect(
      (await one.post(path, { intent: "reply", body: "Io", clientId: crypto.randomUUID() })).status,
    ).not.toBe(302);
  }
  expect((await byCarla.get(people)).status).toBe(404);
});

test("somebody is added from now on, and the page says from which message", async () => {
  const page = await byBruno.get(people);
  expect(formWith(page.text, "from").get("from")).toBe("now");
  expect(mainOf(page)).toContain("Il primo che leggerà è il messaggio 3.");
  const found = await byBruno.post(people, { intent: "add", from: "now", who: "zanon", find: "yes" });
  expect(mainOf(found)).toContain("Carla Zanon (");
  const before = await house.contents();
  const nobody = await byBruno.post(people, { intent: "add", from: "now", who: "" });
  expect([nobody.status, complaintOf(nobody.text)]).toEqual([422, expect.stringContaining("Scegli almeno")]);
  const again = await byBruno.post(people, { intent: "add", person: String(ada.id), from: "now", who: "" });
  expect([again.status, complaintOf(again.text)]).toEqual([
    409,
    "C'è qualcosa da sistemare Fa già parte della conversazione.",
  ]);
  expect(await house.contents()).toEqual(before);
  const added = await byBruno.post(people, { intent: "add", person: String(carla.id), from: "now", who: "" });
  expect(added.headers.location).toBe(people);

  expect(mainOf(await byAda.get(path))).toContain("Legge dal messaggio 3");
  expect(mainOf(await byAda.get(`${path}?pagina=1`))).toContain(
    "Bruno Lai ha aggiunto Carla Zanon. Carla Zanon legge dal messaggio 3",
  );
  const hers = await byCarla.get(`${path}?pagina=1`);
  expect(mainOf(hers)).toContain("Bruno Lai ti ha aggiunto alla conversazione. Leggi dal messaggio 3");
  expect(hers.text).not.toContain("Ci vediamo?");
  expect(mainOf(await byCarla.get("/conversazioni"))).toContain("Nuova");
  await house.post(ada, { id: Number(path.split("/")[2]), slug: "", path }, "Benvenuta, Carla");
  const [jumped, source, versions, quoting] = await Promise.all([
    byCarla.get(`${path}?messaggio=1`),
    byCarla.get(`${path}?modifica=1`),
    byCarla.get(`/discussioni/${path.split("/")[2]}/messaggi/1/versioni`),
    byCarla.get(`${path}?pagina=1&cita=1`),
  ]);
  expect(mainOf(jumped)).toContain("Non puoi leggere i messaggi prima del 3");
  expect(mainOf(jumped)).toContain("Benvenuta, Carla");
  expect([source.status, versions.status]).toEqual([404, 404]);
  for (const { text } of [jumped, source, versions, quoting]) expect(text).not.toContain("Ci vediamo?");
});

test("one leaves: the page is gone, and the others read that one did", async () => {
  expect(mainOf(await byBruno.get(people))).toContain("Non leggerai più nulla di questa conversazione");
  const left = await byBruno.post(people, { intent: "leave" });
  expect(left.headers.location).toBe("/conversazioni");
  expect((await byBruno.get(path)).status).toBe(404);
  expect(mainOf(await byBruno.get("/conversazioni"))).toContain("Ancora nessuna conversazione");
  expect(mainOf(await byAda.get(`${path}?pagina=1`))).toContain("Bruno Lai ha lasciato la conversazione");
  const renamed = await byAda.post(people, { intent: "rename", title: "Altro nome" });
  expect(renamed.headers.location).toBe(people);
  expect(mainOf(await byCarla.get("/conversazioni"))).toContain("Altro nome");
});

test("what it is no page of the community shows to anybody, its people included", async () => {
  for (const one of [byAda, byCarla, house.guest()])
    for (const at of [
      "/",
      "/discussioni",
      "/discussioni?q=visita",
      `/iscritti/${ada.id}`,
      "/iscritti",
      "/mappa",
    ]) {
      const { status, text } = await one.get(at);
      expect(status).toBe(200);
      expect(text).not.toMatch(/Ci vediamo|Altro nome|Benvenuta/);
    }
});
