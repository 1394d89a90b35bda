import { answered } from "./support/faults.ts";
import { emailOf, PASSWORD, SAME_ORIGIN } from "./support/people.ts";
import { expect, test } from "./support/test.ts";
import {
  bodies,
  editPost,
  newTopic,
  post,
  postReply,
  removal,
  replyBox,
  stored,
  write,
} from "./support/topics.ts";

const ADDRESS = `senza.script.${Date.now()}@comune.example`;
const PLAIN = { javaScriptEnabled: false };

test("without JavaScript one reads, page by page", async ({ open }) => {
  const [anna, guest] = [await open({ as: "anna" }), await open(PLAIN)];
  const topic = await newTopic(anna, { body: "Messaggio 1" });
  for (let number = 2; number <= 21; number++) await postReply(anna, topic, `Messaggio ${number}`);
  await guest.goto("/");
  await guest.getByRole("link", { name: "Tutte le discussioni" }).click();
  await guest.getByRole("link", { name: topic.title }).click();
  await expect(guest.getByRole("heading", { level: 1, name: topic.title })).toBeVisible();
  await expect(bodies(guest)).toHaveCount(20);
  await expect(guest.getByText("1 partecipante · 21 messaggi")).toBeVisible();
  await guest.getByRole("link", { name: "Vai all'ultimo messaggio" }).click();
  await expect(bodies(guest)).toHaveText(["Messaggio 21"]);
  await expect(post(guest, 21)).toBeInViewport();
  await expect(guest.getByText("In diretta")).toBeHidden();
});

test("registering with mistakes says which, and refills all but the password", async ({ open, faults }) => {
  faults.allow(answered(422));
  const newcomer = await open(PLAIN);
  await newcomer.goto("/registrati?torna=/gemellaggi/trepu");
  const submit = newcomer.getByRole("main").getByRole("button", { name: "Registrati" });
  const field = {
    name: newcomer.getByLabel("Nome e cognome"),
    email: newcomer.getByLabel("Indirizzo di posta elettronica"),
    administration: newcomer.getByRole("combobox", { name: "Amministrazione" }),
    jobTitle: newcomer.getByLabel("Ruolo"),
    password: newcomer.getByLabel("Password", { exact: false }).first(),
    consent: newcomer.getByRole("checkbox"),
  };
  await field.name.fill("Senza Script");
  await field.email.fill("non è un indirizzo");
  await field.administration.fill("Comune di Prova");
  await newcomer.getByRole("radio", { name: "Iscritto" }).check();
  await field.jobTitle.fill("Istruttore");
  await field.password.fill("corta");
  await field.consent.check();
  await submit.click();

  const summary = newcomer.getByRole("alert").filter({ hasText: "C'è qualcosa da sistemare" });
  await expect(summary.getByRole("link")).toHaveText([
    "Indirizzo di posta elettronica: Scrivi un indirizzo di posta completo, come nome@comune.it.",
    "Password: Servono almeno 10 caratteri.",
  ]);
  await expect(field.name).toHaveValue("Senza Script");
  await expect(field.email).toHaveValue("non è un indirizzo");
  await expect(field.email).toHaveAttribute("aria-invalid", "true");
  await expect(field.email).toHaveAccessibleDescription(/Scrivi un indirizzo di posta completo/);
  await expect(field.administration).toHaveValue("Comune di Prova");
  await expect(field.jobTitle).toHaveValue("Istruttore");
  await expect(newcomer.getByRole("radio", { name: "Iscritto" })).toBeChecked();
  await expect(field.consent).toBeChecked();
  await expect(field.password).toHaveValue("");

  await field.email.fill(ADDRESS);
  await field.password.fill("una frase che ricordo");
  await submit.click();
  await expect(newcomer.getByText(`Abbiamo scritto a ${ADDRESS}`)).toBeVisible();
  await newcomer.getByRole("link", { name: "Apri la posta di prova" }).click();
  const letter = newcomer.getByRole("article").filter({ hasText: ADDRESS });
  await expect(async () => {
    await newcomer.reload();
    await expect(letter).toBeVisible({ timeout: 500 });
  }).toPass();
  await letter.getByRole("link").click();
  await newcomer.getByRole("button", { name: "Conferma il mio indirizzo" }).click();
  await expect(newcomer).toHaveURL(/\/gemellaggi\/trepu$/);
  await expect(newcomer.getByRole("banner")).toContainText("Senza Script");
});

test("signing in and out", async ({ open, faults }) => {
  faults.allow(answered(422));
  const paolo = await open(PLAIN);
  await paolo.goto("/gemellaggi");
  await paolo.getByRole("banner").getByRole("link", { name: "Accedi" }).click();
  await paolo.getByLabel("Indirizzo di posta elettronica").fill(emailOf("paolo"));
  await paolo.getByLabel("Password").fill("non è questa");
  await paolo.getByRole("main").getByRole("button", { name: "Accedi" }).click();
  await expect(paolo.getByRole("alert")).toContainText("Indirizzo e password non corrispondono");
  await expect(paolo.getByLabel("Indirizzo di posta elettronica")).toHaveValue(emailOf("paolo"));
  await expect(paolo.getByLabel("Password")).toHaveValue("");
  await paolo.getByLabel("Password").fill(PASSWORD);
  await paolo.getByRole("main").getByRole("button", { name: "Accedi" }).click();
  await expect(paolo).toHaveURL(/\/gemellaggi$/);
  await paolo.getByText("Il tuo menu:").locator("..").click();
  await paolo.getByRole("button", { name: "Esci" }).click();
  await expect(paolo.getByRole("banner").getByRole("link", { name: "Accedi" })).toBeVisible();
});

test("replying; an empty reply comes back with a sentence", async ({ open, faults }) => {
  faults.allow(answered(422));
  const anna = await open({ as: "anna", ...PLAIN });
  const topic = await newTopic(anna);
  await anna.goto(topic.path);
  await write(anna, "Risposta **semplice**.");
  await expect(anna).toHaveURL(/#messaggio-2$/);
  await expect(bodies(anna)).toHaveText(["Si comincia.", "Risposta semplice."]);
  await write(anna, "   ");
  await expect(anna.getByRole("alert")).toContainText("La tua risposta: Questo campo serve.");
  expect(await stored(anna, topic)).toHaveLength(2);
  // The same form sent twice by an impatient finger writes once.
  await anna.goto(topic.path);
  await replyBox(anna).fill("Doppio clic.");
  await anna.getByRole("button", { name: "Invia" }).dblclick();
  await expect(bodies(anna)).toHaveText(["Si comincia.", "Risposta semplice.", "Doppio clic."]);
  expect(await stored(anna, topic)).toHaveLength(3);
});

test("editing; a message edited meanwhile keeps the text typed here", async ({ open, faults }) => {
  faults.allow(answered(409));
  const anna = await open({ as: "anna", ...PLAIN });
  const topic = await newTopic(anna);
  await anna.goto(topic.path);
  await post(anna, 1).getByRole("link", { name: "Modifica" }).click();
  const box = anna.getByRole("textbox", { name: "Messaggio" });
  await expect(box).toHaveValue("Si comincia.");
  await box.fill("La mia versione.");
  await editPost(anna, topic, 1, "Quella dell'altra finestra.");
  await anna.getByRole("button", { name: "Salva la modifica" }).click();
  await expect(anna.getByRole("alert")).toContainText(
    "Nel frattempo il messaggio è cambiato in un'altra finestra.",
  );
  await expect(box).toHaveValue("La mia versione.");
  await expect(anna.getByText("Quella dell'altra finestra.")).toBeVisible();
  await anna.getByRole("button", { name: "Salva la modifica" }).click();
  await expect(bodies(anna)).toHaveText(["La mia versione."]);
  await expect(post(anna, 1)).toContainText("modificato");
});

test("removing, after being asked", async ({ open }) => {
  const anna = await open({ as: "anna", ...PLAIN });
  const topic = await newTopic(anna);
  await anna.goto(topic.path);
  await expect(anna.getByText("Il messaggio sparirà per tutti.")).toBeHidden();
  await removal(anna, 1).click();
  await expect(anna.getByText("Il messaggio sparirà per tutti.")).toBeVisible();
  await anna.getByRole("button", { name: "Sì, elimina" }).click();
  await expect(bodies(anna)).toHaveText(["Messaggio eliminato da chi l'ha scritto."]);
  await expect(anna.getByText("0 partecipanti · 0 messaggi")).toBeVisible();
});

test("opening a discussion, with its mistakes", async ({ open, faults }) => {
  faults.allow(answered(422));
  const anna = await open({ as: "anna", ...PLAIN });
  await anna.goto("/discussioni/nuova/trepu");
  await anna.getByRole("textbox", { name: "Messaggio" }).fill("Un testo senza titolo.");
  await anna.getByRole("radio", { name: "Solo iscritti" }).check();
  await anna.getByRole("button", { name: "Apri la discussione" }).click();
  await expect(anna.getByRole("alert").getByRole("link")).toHaveText([/^Titolo: .+\.$/]);
  await expect(anna.getByRole("textbox", { name: "Messaggio" })).toHaveValue("Un testo senza titolo.");
  await expect(anna.getByRole("radio", { name: "Solo iscritti" })).toBeChecked();
  await anna.getByRole("textbox", { name: "Titolo" }).fill("Aperta senza script");
  await anna.getByRole("button", { name: "Apri la discussione" }).click();
  await expect(anna.getByRole("heading", { level: 1, name: "Aperta senza script" })).toBeVisible();
  await expect(bodies(anna)).toHaveText(["Un testo senza titolo."]);
});

test("the language switch and, on a phone, the menu", async ({ open }) => {
  const guest = await open({ ...PLAIN, viewport: { width: 360, height: 740 } });
  await guest.goto("/gemellaggi/trepu");
  await guest.getByRole("button", { name: "EN English" }).click();
  await expect(guest).toHaveURL(/\/gemellaggi\/trepu$/);
  await expect(guest.locator("html")).toHaveAttribute("lang", "en");
  await expect(guest.getByRole("heading", { name: "Objectives" })).toBeVisible();
  await guest.getByRole("button", { name: "IT Italiano" }).click();
  await expect(guest.locator("html")).toHaveAttribute("lang", "it");

  const menu = guest.getByRole("navigation", { name: "Navigazione principale" });
  await expect(menu).toBeHidden();
  await guest.getByRole("button", { name: "Menu", exact: true }).click();
  await expect(menu.getByRole("link", { name: "Discussioni" })).toBeInViewport();
  await guest.getByRole("button", { name: "Chiudi il menu" }).click();
  await expect(menu).toBeHidden();
  await guest.getByRole("button", { name: "Menu", exact: true }).click();
  await menu.getByRole("link", { name: "Discussioni" }).click();
  await expect(guest.getByRole("heading", { level: 1, name: "Discussioni" })).toBeVisible();
});

test("a form sent once and corrected is published when sent again", async ({ open, faults }) => {
  faults.allow(answered(409));
  const anna = await open({ as: "anna", ...PLAIN });
  const topic = await newTopic(anna);
  await anna.goto(topic.path);
  // Sent, stopped before the answer came, and corrected: the same form with another text.
  const clientId = await anna.locator("#rispondi [name=clientId]").getAttribute("value");
  const form = { intent: "reply", body: "Prima.", clientId: clientId ?? "" };
  await anna.request.post(topic.path, { form, headers: SAME_ORIGIN });
  await replyBox(anna).fill("Prima, corretta.");
  await anna.getByRole("button", { name: "Invia" }).click();
  await expect(anna.getByRole("alert")).toContainText("Era già partito con un altro testo");
  await expect(replyBox(anna)).toHaveValue("Prima, corretta.");
  await anna.getByRole("button", { name: "Invia" }).click();
  await expect(bodies(anna)).toHaveText(["Si comincia.", "Prima.", "Prima, corretta."]);
});
