import type { Page } from "playwright/test";
import { answered, UNANSWERED } from "./support/faults.ts";
import { onForms } from "./support/network.ts";
import { becomeMember } from "./support/newcomers.ts";
import { PAGES } from "./support/pages.ts";
import { axeFindsNothing } from "./support/sound.ts";
import { expect, test } from "./support/test.ts";
import {
  editPost,
  newTopic,
  openMore,
  post,
  postReply,
  readLive,
  removal,
  removePost,
  write,
} from "./support/topics.ts";

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };

/**
 * Axe finds nothing, on a wide screen and on a phone.
 * @param atEnd where what floats over the text has come to rest in its own place: elsewhere it covers by chance a
 * part of a link, which can be scrolled free
 */
async function isSound(page: Page, state: string, atEnd = false) {
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size);
    if (atEnd) await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await axeFindsNothing(page, `${state} at ${size.width}`);
  }
}

test("every page a guest may open", async ({ open, faults }) => {
  faults.allow(answered(404));
  const guest = await open();
  for (const { name, path } of PAGES) {
    await guest.goto(path);
    await isSound(guest, name);
  }
});

test("the pages of those who keep order", async ({ open, faults }) => {
  faults.allow(answered(422));
  const [anna, marco] = [await open({ as: "anna" }), await open({ as: "marco" })];
  const topic = await newTopic(anna);
  await editPost(anna, topic, 1, "Si comincia davvero.");
  const number = await postReply(anna, topic, "Da togliere");
  await removePost(anna, topic, number);
  const useful = await postReply(anna, topic, "Utile");
  await anna.goto(topic.path);
  await openMore(anna, useful);
  await isSound(anna, "more to do");
  await post(anna, useful).getByRole("button", { name: "Segna come risposta utile" }).click();
  await expect(anna.getByRole("region", { name: "Risposta utile" })).toBeVisible();
  await isSound(anna, "removed, to be undone, and a useful answer", true);
  await marco.goto(`/discussioni/${topic.id}/gestione`);
  await isSound(marco, "manage a discussion");
  await marco.getByRole("button", { name: "Salva le regole" }).click();
  await expect(marco.getByRole("alert").filter({ hasText: "C'è qualcosa da sistemare" })).toBeVisible();
  await isSound(marco, "manage a discussion, refused");
  await marco.locator("#topic-rules-reason").fill("Per ordine");
  await marco.getByLabel("Un messaggio a persona ogni").selectOption("5");
  await marco.getByRole("button", { name: "Salva le regole" }).click();
  await expect(marco).not.toHaveURL(/gestione/);
  await marco.goto("/discussioni/registro");
  await isSound(marco, "log");
  await anna.goto(`/discussioni/${topic.id}/messaggi/1/versioni`);
  await isSound(anna, "versions");
});

test("forms that came back", async ({ open, faults }) => {
  faults.allow(answered(422));
  const [guest, anna] = [await open(), await open({ as: "anna" })];
  const errors = (page: Page) => page.getByRole("alert").filter({ hasText: "C'è qualcosa da sistemare" });
  const submit = (page: Page) =>
    page
      .getByRole("main")
      .locator("form:not([action='/accedi/come'], [action^='/notifiche']) button[type=submit]")
      .last();
  for (const [page, path] of [
    [guest, "/registrati"],
    [guest, "/accedi"],
    [guest, "/conferma/abcdefghijklmnopqrstuvwxyz234567"],
    [anna, "/discussioni/nuova/trepu"],
    [anna, "/gemellaggi/nuovo"],
    [anna, "/gemellaggi/trepu/partecipanti"],
  ] as const) {
    await page.goto(path);
    await submit(page).click();
    await expect(errors(page)).toBeVisible();
    await isSound(page, `${path} with mistakes`);
  }
});

test("after registering", async ({ open }) => {
  const guest = await open();
  await guest.goto("/registrati");
  await guest.getByLabel("Nome e cognome").fill("Prova Axe");
  await guest.getByLabel("Indirizzo di posta elettronica").fill(`axe.${Date.now()}@comune.example`);
  await guest.getByRole("combobox", { name: "Amministrazione" }).fill("Comune di Prova");
  await guest.getByRole("radio", { name: "Iscritta" }).check();
  await guest.getByLabel("Ruolo").fill("Funzionaria");
  await guest.getByLabel("Password", { exact: false }).first().fill("una frase che ricordo");
  await guest.getByRole("button", { name: "Mostra la password" }).click();
  await guest.getByRole("checkbox").check();
  await guest.getByRole("main").getByRole("button", { name: "Registrati" }).click();
  await expect(guest.getByText("Abbiamo scritto a")).toBeVisible();
  await isSound(guest, "check your mail");
  await guest.getByRole("link", { name: "Apri la posta di prova" }).click();
  await expect(async () => {
    await guest.goto("/posta-di-prova");
    await expect(guest.getByRole("article").first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await isSound(guest, "test mail with letters");
});

test("a discussion in all its states", async ({ open, faults }) => {
  faults.allow(UNANSWERED);
  const [anna, paolo, guest] = [await open({ as: "anna" }), await open({ as: "paolo" }), await open()];
  const body =
    "# Titolo\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> citato\n\n`codice` e [collegamento](https://example.org)";
  const topic = await newTopic(anna, { body, audience: "PUBLIC" });
  for (let number = 2; number <= 21; number++) await postReply(paolo, topic, `Messaggio ${number}`);
  await removePost(paolo, topic, 2);
  await readLive(guest, topic);
  await postReply(paolo, topic, "Nuovo");
  await expect(guest.getByText("1 nuovo messaggio")).toBeVisible();
  await isSound(guest, "an earlier page, with something new", true);

  await readLive(anna, topic);
  await removal(anna, 1).click();
  await isSound(anna, "asking before removing");
  await removal(anna, 1).click();
  await anna.setViewportSize(WIDE);
  await post(anna, 1).getByRole("link", { name: "Modifica" }).click();
  await expect(anna.getByText("Modifica del messaggio 1")).toBeVisible();
  await isSound(anna, "editing");
  await anna.getByRole("link", { name: "Annulla" }).click();

  await anna.goto(`${topic.path}?pagina=2`);
  await expect(anna.getByText("In diretta")).toBeVisible();
  await onForms(anna, (route) => route.abort());
  await write(anna, "Non parte.");
  await expect(anna.getByRole("button", { name: "Riprova" })).toBeVisible();
  await isSound(anna, "a failed reply");
});

test("a discussion that nobody has begun, and a reserved one", async ({ open }) => {
  const anna = await open({ as: "anna" });
  await anna.goto("/gemellaggi/bg-le/discussioni");
  await anna.getByRole("link", { name: "La Governance della Smart City and Community", exact: true }).click();
  await expect(anna.getByText("Ancora nessun messaggio")).toBeVisible();
  await isSound(anna, "an empty discussion");
  const topic = await newTopic(anna, { audience: "PARTIES", space: "trepu" });
  await anna.goto(topic.path);
  // Alive, so that its young message has begun to fade in and can be waited for.
  await expect(anna.getByText("In diretta")).toBeVisible();
  await isSound(anna, "a reserved discussion");
});

test("a twinning as those see it who lead it, ask in or are asked", async ({ open, faults }) => {
  faults.allow(answered(422));
  const [anna, paolo, marco] = [
    await open({ as: "anna" }),
    await open({ as: "paolo" }),
    await open({ as: "marco" }),
  ];
  await anna.goto("/gemellaggi/trepu/modifica");
  await isSound(anna, "a twinning's form");
  await anna.goto("/gemellaggi/trepu/partecipanti");
  for (const summary of await anna.getByRole("main").locator("summary").all()) await summary.click();
  await isSound(anna, "participants, to be managed");
  await paolo.goto("/gemellaggi/krotontur/partecipanti");
  await isSound(paolo, "asking in");
  await paolo.getByRole("button", { name: "Chiedi di partecipare" }).click();
  await expect(paolo.getByRole("button", { name: "Ritira la richiesta" })).toBeVisible();
  await isSound(paolo, "asked");
  await marco.goto("/gemellaggi/krotontur/partecipanti");
  await marco.locator("summary", { hasText: "Rifiuta" }).click();
  await marco.getByRole("button", { name: "Rifiuta la richiesta" }).click();
  await expect(marco.getByRole("alert")).toContainText("Motivo del rifiuto");
  await isSound(marco, "a refusal without reason");
  await marco.getByRole("textbox", { name: "Motivo del rifiuto" }).fill("Una prova.");
  await marco.getByRole("button", { name: "Rifiuta la richiesta" }).click();
  await expect(marco.getByRole("heading", { name: "Richieste da decidere" })).toHaveCount(0);
  await paolo.reload();
  await expect(paolo.getByText("Una prova.")).toBeVisible();
  await isSound(paolo, "refused");
});

test("a page of information as an administrator sees and edits it", async ({ open, faults }) => {
  faults.allow(answered(422));
  const giulia = await open({ as: "giulia" });
  await giulia.goto("/note-legali");
  await isSound(giulia, "to be edited");
  await giulia.getByRole("link", { name: "Modifica questa pagina" }).click();
  await isSound(giulia, "the form");
  await giulia.getByRole("textbox", { name: "Testo" }).fill(" ");
  await giulia.getByRole("button", { name: "Salva" }).click();
  await expect(giulia.getByRole("alert")).toBeVisible();
  await isSound(giulia, "refused");
  await giulia.getByRole("textbox", { name: "Testo" }).fill("# Prova\n\nUna prova.");
  await giulia.getByRole("button", { name: "Salva" }).click();
  await expect(giulia.getByText("Una prova.")).toBeVisible();
  await giulia.goto("/note-legali/modifica");
  await giulia.getByText("Versione 1").click();
  await isSound(giulia, "with a version before");
});

test("menus, open", async ({ open }) => {
  const [anna, guest] = [await open({ as: "anna" }), await open({ viewport: NARROW })];
  await anna.goto("/");
  await anna.getByText("Il tuo menu:").locator("..").click();
  await expect(anna.getByRole("button", { name: "Esci" })).toBeVisible();
  await isSound(anna, "the account's menu");
  await guest.goto("/");
  await guest.getByRole("button", { name: "Menu", exact: true }).click();
  await expect(guest.getByRole("navigation", { name: "Navigazione principale" })).toBeVisible();
  await axeFindsNothing(guest, "the phone's menu");
});

test("a profile, a member as the staff see her, a suspension, a session renewed", async ({
  open,
  faults,
}) => {
  faults.allow(answered(422));
  faults.allow(answered(403));
  const [member, staff] = [await open(), await open({ as: "marco" })];
  const { id } = await becomeMember(member);
  await member.goto("/profilo");
  // What is typed before the page is alive is weighed by the server alone.
  await expect(async () => {
    await member.locator("#password").fill("una frase che ricordo");
    await expect(member.getByText("Robustezza della password: ottima")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await isSound(member, "profile");
  for (const name of ["Salva", "Da oggi sono qui", "Cambia la password"]) {
    await member.getByLabel("Nome e cognome").fill("");
    await member.getByRole("textbox", { name: "Ruolo" }).fill("");
    await member.getByRole("button", { name, exact: true }).click();
    await expect(member.getByRole("alert")).toBeVisible();
    await isSound(member, `profile, ${name} refused`);
  }
  await staff.goto(`/iscritti/${id}`);
  await staff.getByRole("button", { name: "Sospendi" }).click();
  await expect(staff.getByRole("alert")).toBeVisible();
  await isSound(staff, "a suspension refused");
  await staff.getByLabel("Motivo").fill("Messaggi offensivi");
  await staff.getByLabel("Ultimo giorno").fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
  await staff.getByRole("button", { name: "Sospendi" }).click();
  await expect(staff.getByText(/^Sospensione fino al/)).toBeVisible();
  await isSound(staff, "a member suspended");
  await member.goto("/");
  await expect(member.getByText("La tua partecipazione è sospesa")).toBeVisible();
  await isSound(member, "home of the suspended");

  const writer = await open({ as: "anna", ownSession: true });
  const topic = await newTopic(writer);
  await readLive(writer, topic);
  await writer.context().clearCookies();
  await write(writer, "Scritto troppo tardi.");
  await expect(writer.getByRole("form", { name: "Accedi di nuovo" })).toBeVisible();
  await isSound(writer, "a session to be renewed");
});
