import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, type HouseMember, openHouse, PASSWORD } from "../support/house.ts";
import { complaintOf, formWith, textOf } from "../support/read-html.ts";
import type { Answer, Visitor } from "../support/visitor.ts";

// Twinnings opened, changed and joined by plain forms, through the real stack.

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const soon = { timeout: 15_000, interval: 100 };
const mainOf = (answer: Answer) => textOf(/<main[\s\S]*<\/main>/.exec(answer.text)?.[0] ?? "");

async function nameOfAdministration({ administrationId }: HouseMember): Promise<string> {
  const { rows } = await house.pool.query("SELECT name FROM administration WHERE id = $1", [
    administrationId,
  ]);
  return rows[0].name;
}

const texts = {
  acronym: "Prova",
  title: "Un gemellaggio aperto da chi lo vive",
  summary: "In due righe.",
  theme: "Famiglie",
  programme: "",
  presentation: "Un **racconto**.",
  objectives: "- uno",
  results: "",
  startsOn: "",
  endsOn: "",
  startedYear: "",
  receiving: "Ville de Metz\r\nRegione Puglia",
  coordinating: "",
};

/** Somebody opens a twinning; answers its address. */
async function opened(visitor: Visitor, member: HouseMember, over: Record<string, string> = {}) {
  const offering = await nameOfAdministration(member);
  const fields = { intent: "edit", ...texts, title: `Gemellaggio ${randomUUID()}`, offering, ...over };
  const answer = await visitor.post("/gemellaggi/nuovo", fields);
  expect(answer.status, complaintOf(answer.text)).toBe(302);
  return answer.headers.location ?? "";
}

/** What the edit form of a twinning would send as it came, with something changed. */
async function changed(visitor: Visitor, path: string, over: Record<string, string>) {
  const page = await visitor.get(`${path}/modifica`);
  const fields = Object.fromEntries(formWith(page.text, "acronym"));
  // Selects are no inputs.
  const state = /<option value="(\w+)" selected/.exec(page.text)?.[1] ?? "DRAFT";
  return visitor.post(`${path}/modifica`, { state, ...fields, ...over });
}

test("a member opens a draft, sees it, changes it and opens it to everybody", async () => {
  const ada = await house.member("Ada Cerulli");
  const [visitor, guest] = [await house.signedIn(ada), house.guest()];
  const form = await visitor.get("/gemellaggi/nuovo");
  expect(formWith(form.text, "acronym").get("offering")).toBe(await nameOfAdministration(ada));
  const path = await opened(visitor, ada);
  expect(mainOf(await visitor.get(path))).toContain("Bozza");
  expect((await guest.get(path)).status).toBe(404);

  const answer = await changed(visitor, path, {
    visibility: "PUBLIC",
    state: "RUNNING",
    title: "Un titolo <nuovo> & bello",
  });
  expect(answer.status, complaintOf(answer.text)).toBe(422);
  expect(complaintOf(answer.text)).toContain("Titolo: Qui va testo semplice");
  expect(formWith(answer.text, "acronym").get("title")).toBe("Un titolo <nuovo> & bello");
  expect(
    (await changed(visitor, path, { visibility: "PUBLIC", title: "Un titolo > 1 & bello" })).status,
  ).toBe(302);
  const page = mainOf(await guest.get(path));
  for (const said of ["Un titolo > 1 & bello", "Ville de Metz, Regione Puglia", "Ada Cerulli"])
    expect(page).toContain(said);
  expect((await guest.get(`${path}/partecipanti`)).text).toContain("da verificare");
});

test("what cannot be is said beside its field, with everything typed still there", async () => {
  const ada = await house.member();
  const visitor = await house.signedIn(ada);
  const own = await nameOfAdministration(ada);
  // The first request of a day notes that she was here.
  await visitor.get("/");
  const before = await house.contents();
  for (const [over, sentence] of [
    [{ offering: own, receiving: own.toUpperCase() }, "un'amministrazione non consegna a sé stessa"],
    [{ offering: "Comune di Altrove" }, `Fra le amministrazioni deve esserci la tua: ${own}.`],
    [{ offering: "", receiving: "" }, "Indica almeno un'amministrazione."],
    [{ offering: own, startsOn: "2013-05-02", endsOn: "2012-05-01" }, "La fine viene prima dell'inizio"],
    [{ offering: own, startsOn: "ieri" }, "Scrivi una data che esiste"],
    [{ offering: own, startedYear: "12" }, "Scrivi un anno con quattro cifre"],
    [{ offering: `${own}\n<b>x</b>` }, "Qui va testo semplice"],
  ] as const) {
    const fields = { intent: "edit", ...texts, ...over };
    const answer = await visitor.post("/gemellaggi/nuovo", fields);
    expect(answer.status).toBe(422);
    expect(complaintOf(answer.text)).toContain(sentence);
    const again = formWith(answer.text, "acronym");
    for (const [name, typed] of Object.entries(fields)) expect(again.get(name), name).toBe(typed);
  }
  expect(await house.contents()).toEqual(before);
});

test("the second who saves keeps the own text, is told, and saves upon what is there", async () => {
  const [ada, bruna] = [await house.member("Ada"), await house.member("Bruna", "MODERATOR")];
  const [first, second] = [await house.signedIn(ada), await house.signedIn(bruna)];
  const path = await opened(first, ada);
  const page = await second.get(`${path}/modifica`);
  const fields: Record<string, string> = {
    ...Object.fromEntries(formWith(page.text, "acronym")),
    state: "DRAFT",
  };
  expect((await changed(first, path, { theme: "Tema di Ada" })).status).toBe(302);
  const mine = { ...fields, theme: "Tema di Bruna" };
  // A mistake of another kind does not hide that somebody was faster.
  const mistaken = await second.post(`${path}/modifica`, { ...mine, title: "" });
  expect(formWith(mistaken.text, "acronym").get("version")).toBe(fields.version);
  const conflict = await second.post(`${path}/modifica`, mine);
  expect(conflict.status).toBe(409);
  expect(complaintOf(conflict.text)).toContain("qualcun altro ha modificato il gemellaggio");
  const again = formWith(conflict.text, "acronym");
  expect(again.get("theme")).toBe("Tema di Bruna");
  expect(Number(again.get("version"))).toBe(Number(fields.version) + 1);
  expect(
    (await second.post(`${path}/modifica`, { ...Object.fromEntries(again), state: "DRAFT" })).status,
  ).toBe(302);
  expect(mainOf(await first.get(path))).toContain("Tema di Bruna");
});

test("who may not edit is told so; a guest signs in first and comes back", async () => {
  const ada = await house.member();
  const visitor = await house.signedIn(ada);
  const { slug } = await house.twinning();
  const answer = await visitor.get(`/gemellaggi/${slug}/modifica`);
  expect(answer.status).toBe(403);
  const guest = await house.guest().get(`/gemellaggi/${slug}/modifica`);
  expect(guest.status).toBe(302);
  expect(guest.headers.location).toBe(`/accedi?torna=${encodeURIComponent(`/gemellaggi/${slug}/modifica`)}`);
});

test("asking, admitting and refusing by plain forms; what was decided meanwhile is said", async () => {
  const [ada, carlo] = [await house.member("Ada Guida"), await house.member("Carlo Chiede")];
  const [lead, asker] = [await house.signedIn(ada), await house.signedIn(carlo)];
  const path = await opened(lead, ada, { receiving: await nameOfAdministration(carlo) });
  expect((await changed(lead, path, { visibility: "MEMBERS" })).status).toBe(302);
  const people = `${path}/partecipanti`;
  const ask = { intent: "ask", message: "Eccomi <b>qui</b>." };
  expect((await asker.post(people, ask)).status).toBe(302);
  const twice = await asker.post(people, ask);
  expect([twice.status, complaintOf(twice.text)]).toEqual([
    409,
    expect.stringContaining("La richiesta c'è già"),
  ]);

  const page = await lead.get(people);
  expect(mainOf(page)).toContain("Eccomi <b>qui</b>.");
  const requestId = formWith(page.text, "requestId").get("requestId") ?? "";
  const refuse = await lead.post(people, { intent: "refuse", requestId, reason: " " });
  expect([refuse.status, complaintOf(refuse.text)]).toEqual([
    422,
    expect.stringContaining("Motivo del rifiuto: Questo campo serve."),
  ]);
  expect((await lead.post(people, { intent: "admit", requestId })).status).toBe(302);
  const late = await lead.post(people, { intent: "refuse", requestId, reason: "No" });
  expect([late.status, complaintOf(late.text)]).toEqual([409, expect.stringContaining("già stata decisa")]);
  expect(mainOf(await asker.get(people))).toContain("Partecipi come Partecipante");

  const last = await lead.post(people, { intent: "leave" });
  expect([last.status, complaintOf(last.text)]).toEqual([
    409,
    expect.stringContaining("Sei l'ultimo responsabile del gemellaggio"),
  ]);
  expect((await asker.post(people, { intent: "leave" })).status).toBe(302);
  expect(mainOf(await asker.get(people))).toContain("Chiedi di partecipare");
});

test("an invitation leads somebody new from the letter through registration to the twinning", async () => {
  const ada = await house.member("Ada Invita");
  const lead = await house.signedIn(ada);
  const path = await opened(lead, ada);
  const people = `${path}/partecipanti`;
  const email = `${randomUUID()}@example.org`;
  const invite = { intent: "invite", email, administrationId: String(ada.administrationId), role: "EXPERT" };
  expect((await lead.post(people, invite)).status).toBe(302);
  const again = await lead.post(people, invite);
  expect([again.status, formWith(again.text, "email").get("email")]).toEqual([409, email]);
  expect(complaintOf(again.text)).toContain("già stato mandato un invito");

  const linkOf = async (nth: number) => {
    await expect.poll(async () => (await house.lettersTo(email)).length, soon).toBeGreaterThanOrEqual(nth);
    const link = /https?:\/\/\S+/.exec((await house.lettersTo(email)).at(-1)?.text ?? "")?.[0] ?? "";
    return link.slice(house.app.baseUrl.length);
  };
  const invitation = await linkOf(1);
  const newcomer = house.guest();
  await lead.get("/");
  const before = await house.contents();
  for (const visitor of [newcomer, lead]) await visitor.get(invitation);
  expect(await house.contents()).toEqual(before);
  expect(mainOf(await newcomer.get(invitation))).not.toContain("Gemellaggio ");
  expect(complaintOf((await newcomer.post(invitation)).text)).toContain("Per farlo devi prima accedere.");

  const register =
    /href="(\/registrati\?torna=[^"]*)"/.exec((await newcomer.get(invitation)).text)?.[1] ?? "";
  const form = formWith((await newcomer.get(register)).text, "jobTitle");
  await newcomer.post("/registrati", {
    next: form.get("next") ?? "",
    name: "Nuova Arrivata",
    email,
    administration: "Università di Prova",
    jobTitle: "Ricercatrice",
    addressForm: "FEMININE",
    password: PASSWORD,
    consent: "yes",
  });
  const confirmed = await newcomer.post(await linkOf(2));
  expect(confirmed.headers.location).toBe(invitation);
  expect(mainOf(await newcomer.get(invitation))).toContain("Ada Invita ti invita");
  // A button sends nothing.
  const accepted = await newcomer.send(invitation, "", {
    "content-type": "application/x-www-form-urlencoded",
  });
  expect([accepted.status, accepted.headers.location]).toEqual([302, path]);
  expect(mainOf(await newcomer.get(people))).toContain("Partecipi come Esperto/a");

  const stranger = await house.signedIn(await house.member());
  expect(complaintOf((await stranger.post(invitation)).text)).toContain("mandato a un altro indirizzo");
  expect((await stranger.get(path)).status).toBe(404);
});
