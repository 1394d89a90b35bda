import { answered } from "./support/faults.ts";
import { expect, test } from "./support/test.ts";
import { bodies, post, readLive, removal, write } from "./support/topics.ts";

const GENERAL = "Rafforzamento del sistema dei servizi e delle iniziative destinate alle famiglie";
const ADDRESS = `nuova.arrivata.${Date.now()}@comune.example`;

test("a newcomer reads TrePu, registers, confirms and replies; a guest sees it all arrive", async ({
  open,
  faults,
}) => {
  const newcomer = await open();
  await newcomer.goto("/");

  await test.step("reads the twinning", async () => {
    await newcomer.getByRole("link", { name: GENERAL }).click();
    await expect(newcomer.getByRole("heading", { level: 1, name: GENERAL })).toBeVisible();
    for (const part of ["Presentazione", "Obiettivi", "Risultati", "Discussioni nel gemellaggio"])
      await expect(newcomer.getByRole("heading", { level: 2, name: part, exact: true })).toBeVisible();
    const main = newcomer.getByRole("main");
    await expect(main.getByText("Amministrazione offerente")).toBeVisible();
    await expect(main.getByText("Provincia Autonoma di Trento", { exact: true })).toBeVisible();
    await expect(main.getByText("Amministrazione destinataria")).toBeVisible();
    await expect(main.getByText("Regione Puglia", { exact: true })).toBeVisible();
  });

  await test.step("finds the general discussion, which nobody has begun", async () => {
    await newcomer.getByRole("link", { name: /^Vai alla discussione \(\d+\)$/ }).click();
    await newcomer.getByRole("link", { name: GENERAL, exact: true }).click();
    await expect(newcomer.getByRole("heading", { level: 1, name: GENERAL })).toBeVisible();
    await expect(newcomer.getByText("0 partecipanti · 0 messaggi")).toBeVisible();
    await expect(newcomer.getByText("Ancora nessun messaggio: lascia la prima testimonianza")).toBeVisible();
    await expect(newcomer.getByText("Questa è la discussione generale del gemellaggio.")).toBeVisible();
  });
  const path = new URL(newcomer.url()).pathname;

  await test.step("registers", async () => {
    await newcomer.getByRole("main").getByRole("link", { name: "Registrati" }).click();
    await newcomer.getByLabel("Nome e cognome").fill("Nuova Arrivata");
    await newcomer.getByLabel("Indirizzo di posta elettronica").fill(ADDRESS);
    await newcomer.getByRole("combobox", { name: "Amministrazione" }).fill("Comune di Prova");
    await newcomer.getByRole("radio", { name: "Iscritta" }).check();
    await newcomer.getByLabel("Ruolo").fill("Funzionaria");
    await newcomer.getByLabel("Password", { exact: false }).first().fill("una frase che ricordo");
    await newcomer.getByRole("checkbox", { name: /informativa sulla privacy/ }).check();
    await newcomer.getByRole("main").getByRole("button", { name: "Registrati" }).click();
    await expect(newcomer.getByRole("heading", { name: "Guarda la posta" })).toBeVisible();
    await expect(newcomer.getByText(`Abbiamo scritto a ${ADDRESS}`)).toBeVisible();
    await newcomer.getByRole("link", { name: "Apri la posta di prova" }).click();
    await newcomer.waitForURL("/posta-di-prova");
  });

  const link = await test.step("opens the letter", async () => {
    const letter = newcomer.getByRole("article").filter({ hasText: ADDRESS });
    await expect(async () => {
      await newcomer.reload();
      await expect(letter).toBeVisible({ timeout: 500 });
    }).toPass();
    return (await letter.getByRole("link").getAttribute("href")) ?? "";
  });

  await test.step("looking at the link changes nothing", async () => {
    for (const method of ["get", "head"] as const)
      expect((await newcomer.request[method](link)).status()).toBe(200);
    await newcomer.goto(link);
    await expect(newcomer.getByRole("banner").getByRole("link", { name: "Accedi" })).toBeVisible();
    await newcomer.reload();
    await expect(newcomer.getByRole("banner").getByRole("link", { name: "Accedi" })).toBeVisible();
  });

  await test.step("the button confirms and leads back", async () => {
    await newcomer.getByRole("button", { name: "Conferma il mio indirizzo" }).click();
    await expect(newcomer).toHaveURL(`${path}?pagina=1#rispondi`);
    await expect(newcomer.getByRole("banner").getByText("Nuova Arrivata").first()).toBeVisible();
  });

  const guest = await open();
  await readLive(guest, { path });
  await guest.evaluate(() => {
    document.body.dataset.loaded = "once";
  });

  await test.step("her reply arrives at the guest's", async () => {
    await write(newcomer, "Eccomi: la **prima testimonianza**.");
    await expect(bodies(newcomer)).toHaveText(["Eccomi: la prima testimonianza."]);
    await expect(bodies(guest)).toHaveText(["Eccomi: la prima testimonianza."]);
    await expect(guest.locator("strong", { hasText: "prima testimonianza" })).toBeVisible();
    await expect(post(guest, 1)).toContainText("Nuova Arrivata");
    await expect(post(guest, 1)).toContainText("Comune di Prova");
    for (const page of [guest, newcomer])
      await expect(page.getByText("1 partecipante · 1 messaggio")).toBeVisible();
    await expect(guest.getByText("Ancora nessun messaggio")).toBeHidden();
    await expect(
      guest.getByRole("status").filter({ hasText: "Nuovo messaggio di Nuova Arrivata" }),
    ).toHaveCount(1);
  });

  await test.step("then its edit", async () => {
    await post(newcomer, 1).getByRole("link", { name: "Modifica" }).click();
    await newcomer.getByRole("textbox", { name: "Messaggio" }).fill("Eccomi, corretta.");
    await newcomer.getByRole("button", { name: "Salva la modifica" }).click();
    for (const page of [newcomer, guest]) {
      await expect(bodies(page)).toHaveText(["Eccomi, corretta."]);
      await expect(post(page, 1)).toContainText("modificato");
    }
  });

  await test.step("then its removal", async () => {
    await removal(newcomer, 1).click();
    await expect(newcomer.getByText("Il messaggio sparirà per tutti.")).toBeVisible();
    await newcomer.getByRole("button", { name: "Sì, elimina" }).click();
    for (const page of [newcomer, guest]) {
      await expect(bodies(page)).toHaveText(["Messaggio eliminato da chi l'ha scritto."]);
      await expect(page.getByText("0 partecipanti · 0 messaggi")).toBeVisible();
    }
    await expect(post(newcomer, 1).getByRole("link", { name: "Modifica" })).toBeHidden();
  });

  expect(await guest.evaluate(() => document.body.dataset.loaded), "never loaded again").toBe("once");

  await test.step("a link confirms once", async () => {
    faults.allow(answered(422));
    const later = await open();
    await later.goto(link);
    await later.getByRole("button", { name: "Conferma il mio indirizzo" }).click();
    await expect(later.getByText("Questo collegamento è già stato usato o è scaduto.")).toBeVisible();
  });
});
