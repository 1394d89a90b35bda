import { readFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import { answered } from "./support/faults.ts";
import { axeFindsNothing } from "./support/sound.ts";
import { expect, test } from "./support/test.ts";
import { newTopic, post, readLive, replyBox } from "./support/topics.ts";

const inDays = (days: number) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(Date.now() + days * 86_400_000);

const composer = (page: Page) => page.locator("#rispondi");

/** Opens the fields of a poll in the reply being written. */
async function beginPoll(page: Page, text: string, question: string) {
  await replyBox(page).fill(text);
  await composer(page).getByRole("button", { name: "Aggiungi un sondaggio" }).click();
  await expect(composer(page).getByLabel("Domanda")).toBeFocused();
  await composer(page).getByLabel("Domanda").fill(question);
}

const send = (page: Page) => composer(page).getByRole("button", { name: "Invia" }).click();

test("a poll is asked with a reply, voted in one browser and seen in another, changed and taken back", async ({
  open,
  faults,
}) => {
  faults.allow(answered(422));
  const [anna, antonio, guest] = [await open({ as: "anna" }), await open({ as: "antonio" }), await open()];
  const topic = await newTopic(anna);
  for (const page of [anna, antonio, guest]) await readLive(page, topic);

  await beginPoll(anna, "Decidiamo insieme.", "Che cosa facciamo prima?");
  await axeFindsNothing(anna, "a reply with a poll", "#rispondi");
  await composer(anna).getByRole("textbox", { name: "Risposte" }).fill("Il modulo");
  await send(anna);
  // Wrong: said beside the field, and nothing is lost.
  await expect(composer(anna).getByRole("alert").first()).toContainText("Servono almeno 2 opzioni");
  await expect(replyBox(anna)).toHaveValue("Decidiamo insieme.");
  await composer(anna).getByRole("textbox", { name: "Risposte" }).fill("Il modulo\nIl manuale");
  await send(anna);

  for (const page of [anna, antonio, guest])
    await expect(post(page, 2).getByRole("heading", { name: "Che cosa facciamo prima?" })).toBeVisible();
  await expect(replyBox(anna)).toHaveValue("");
  await expect(composer(anna).getByLabel("Domanda")).toHaveCount(0);
  await expect(post(guest, 2).getByRole("link", { name: "Accedi per votare" })).toBeVisible();

  const options = post(antonio, 2).getByRole("group", { name: "Che cosa facciamo prima?" });
  await options.getByRole("radio", { name: /Il manuale/ }).check();
  await post(antonio, 2).getByRole("button", { name: "Vota" }).click();
  await expect(post(antonio, 2).getByRole("button", { name: "Cambia il voto" })).toBeVisible();
  for (const page of [anna, antonio, guest]) {
    await expect(post(page, 2)).toContainText("1 voto, 100%");
    await expect(post(page, 2)).toContainText("1 persona ha votato");
  }
  await axeFindsNothing(antonio, "a poll", ".poll");
  await post(guest, 2).getByText("Chi ha votato").click();
  await expect(post(guest, 2).getByRole("link", { name: "Antonio Marino" })).toBeVisible();

  // And the page is at rest again: React asks for its turns by these messages.
  const turns = () => antonio.evaluate(() => performance.getEntriesByName("turn").length);
  await antonio.evaluate(() => {
    const { postMessage } = MessagePort.prototype;
    MessagePort.prototype.postMessage = function (
      this: MessagePort,
      ...message: Parameters<typeof postMessage>
    ) {
      performance.mark("turn");
      postMessage.apply(this, message);
    } as typeof postMessage;
  });
  await antonio.waitForTimeout(500);
  expect(await turns(), "turns of work in half a second in which nothing happens").toBeLessThan(30);

  await options.getByRole("radio", { name: /Il modulo/ }).check();
  await post(antonio, 2).getByRole("button", { name: "Cambia il voto" }).click();
  await expect(post(anna, 2).locator(".poll-option", { hasText: "Il modulo" })).toContainText("1 voto, 100%");
  await post(antonio, 2).getByRole("button", { name: "Ritira il voto" }).click();
  for (const page of [anna, antonio, guest]) await expect(post(page, 2)).toContainText("Ancora nessun voto");
  await expect(options.getByRole("radio", { checked: true })).toHaveCount(0);

  await antonio.reload();
  await expect(post(antonio, 2)).toContainText("Ancora nessun voto");
});

test("among dates: closed with a tie its author decides, and the date goes into a calendar", async ({
  open,
}) => {
  const [anna, antonio] = [await open({ as: "anna" }), await open({ as: "antonio" })];
  const topic = await newTopic(anna);
  for (const page of [anna, antonio]) await readLive(page, topic);
  await beginPoll(anna, "Ci vediamo?", "Quale giorno?");
  const fields = composer(anna);
  await fields.getByRole("radio", { name: "Date" }).check();
  await fields.getByLabel("Data 1").fill(inDays(10));
  await fields.getByLabel("Ora 1").fill("09:30");
  await fields.getByLabel("Data 2").fill(inDays(11));
  await fields.getByLabel("Data 3").fill(inDays(12));
  await fields.getByRole("button", { name: "Altre date" }).click();
  await fields.getByLabel("Data 4").fill(inDays(13));
  await fields.getByRole("radio", { name: "Anche più di una" }).check();
  await fields.getByLabel("Si vota fino al").fill(inDays(5));
  await send(anna);

  const boxes = post(antonio, 2).getByRole("checkbox");
  await expect(boxes).toHaveCount(4);
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await post(antonio, 2).getByRole("button", { name: "Vota" }).click();
  await expect(post(anna, 2)).toContainText("1 persona ha votato");

  await post(anna, 2).getByText("Chiudi il sondaggio").click();
  await post(anna, 2).getByRole("button", { name: "Chiudi adesso" }).click();
  // Who was voting sees it without doing anything.
  await expect(post(antonio, 2)).toContainText("Sondaggio chiuso");
  await expect(post(antonio, 2).getByRole("button", { name: /voto|Vota/ })).toHaveCount(0);
  await expect(post(antonio, 2)).toContainText("Decide chi ha chiesto il sondaggio.");
  await post(anna, 2).getByRole("radio").first().check();
  await post(anna, 2).getByRole("button", { name: "Decidi così" }).click();
  const calendar = post(antonio, 2).getByRole("link", { name: "Metti in calendario (.ics)" });
  await expect(calendar).toBeVisible();

  const [ics] = await Promise.all([antonio.waitForEvent("download"), calendar.click()]);
  expect(ics.suggestedFilename()).toMatch(/^sondaggio-\d+\.ics$/);
  const said = await readFile(await ics.path(), "utf8");
  expect(said).toContain(`DTSTART;TZID=Europe/Rome:${inDays(10).replaceAll("-", "")}T093000`);
  const [csv] = await Promise.all([
    antonio.waitForEvent("download"),
    post(antonio, 2).getByRole("link", { name: "Scarica i risultati (CSV)" }).click(),
  ]);
  expect(await readFile(await csv.path(), "utf8")).toContain(`${inDays(10)} 09:30;1;100;`);
});

test("administrations vote by their leads: a colleague's page follows, others only read", async ({
  open,
}) => {
  const [anna, lucia, antonio] = [
    await open({ as: "anna" }),
    await open({ as: "lucia" }),
    await open({ as: "antonio" }),
  ];
  const topic = await newTopic(anna, { space: "trepu" });
  for (const page of [anna, lucia, antonio]) await readLive(page, topic);
  await beginPoll(anna, "Serve un sì.", "Si parte?");
  await composer(anna).getByRole("textbox", { name: "Risposte" }).fill("Sì\nNo");
  await composer(anna).getByRole("radio", { name: "Ogni amministrazione" }).check();
  await send(anna);
  await expect(post(lucia, 2)).toContainText("Voti per Regione Puglia.");
  // A contact, where there is a lead.
  await expect(post(antonio, 2)).toContainText("Votano le amministrazioni");
  await post(lucia, 2).getByRole("radio", { name: /Sì/ }).check();
  await post(lucia, 2).getByRole("button", { name: "Vota" }).click();
  for (const page of [anna, antonio])
    await expect(post(page, 2)).toContainText("1 amministrazione ha votato");
  await post(antonio, 2).getByText("Chi ha votato").click();
  await expect(post(antonio, 2)).toContainText("Regione Puglia (con Lucia Greco)");
});

test("a poll with a new discussion, and one added to a message that is there", async ({ open }) => {
  const anna = await open({ as: "anna" });
  await anna.goto("/discussioni/nuova/forum");
  await anna.getByLabel("Titolo").fill(`Con sondaggio ${Date.now()}`);
  await anna.getByLabel("Messaggio").fill("Che ne dite?");
  await anna.getByRole("button", { name: "Aggiungi un sondaggio" }).click();
  await anna.getByLabel("Domanda").fill("Vi piace?");
  await anna.getByRole("textbox", { name: "Risposte" }).fill("Sì\nNo");
  await anna.getByRole("button", { name: "Apri la discussione" }).click();
  await expect(post(anna, 1).getByRole("heading", { name: "Vi piace?" })).toBeVisible();

  const topic = await newTopic(anna);
  await readLive(anna, topic);
  await post(anna, 1)
    .getByRole("link", { name: /Modifica/ })
    .click();
  await anna.getByRole("link", { name: "Aggiungi un sondaggio" }).click();
  await expect(anna.getByRole("heading", { level: 1 })).toHaveText("Aggiungi un sondaggio al messaggio 1");
  await axeFindsNothing(anna, "a poll that is closed", "main");
  await anna.getByLabel("Domanda").fill("E questo?");
  await anna.getByRole("textbox", { name: "Risposte" }).fill("Sì\nNo");
  await anna.getByRole("button", { name: "Aggiungi un sondaggio" }).click();
  await expect(post(anna, 1).getByRole("heading", { name: "E questo?" })).toBeVisible();
});

test("nothing is wider than a narrow phone", async ({ open }) => {
  const anna = await open({ as: "anna", viewport: { width: 320, height: 700 } });
  const topic = await newTopic(anna, { space: "trepu" });
  await readLive(anna, topic);
  await beginPoll(anna, "Stretto.", `Una domanda ${"lunghissima".repeat(12)}`);
  const width = () => anna.evaluate(() => document.documentElement.scrollWidth);
  await composer(anna).getByRole("radio", { name: "Date" }).check();
  expect(await width()).toBe(320);
  await composer(anna).getByRole("radio", { name: "Risposte" }).check();
  await composer(anna)
    .getByRole("textbox", { name: "Risposte" })
    .fill(`${"a".repeat(110)}\nNo`);
  await send(anna);
  await expect(post(anna, 2).locator(".poll")).toBeVisible();
  expect(await width()).toBe(320);
});
