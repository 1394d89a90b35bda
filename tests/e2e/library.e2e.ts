import { readFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import { answered } from "./support/faults.ts";
import { axeFindsNothing } from "./support/sound.ts";
import { expect, test } from "./support/test.ts";

const LIBRARY = "/gemellaggi/trepu/documenti";

const file = (name: string, text = name) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
const row = (page: Page, title: string) => page.getByRole("article").filter({ hasText: title });
const chooses = (page: Page, title: string) => page.getByRole("checkbox", { name: `Scegli ${title}` });

async function upload(page: Page, at: string, ...names: string[]) {
  await page.goto(at);
  await page.locator("summary", { hasText: "Carica documenti" }).click();
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles(names.map((name) => file(name)));
  await page.getByRole("button", { name: "Carica", exact: true }).click();
  if (names.length > 1)
    for (const name of names) await expect(row(page, name.replace(".txt", ""))).toBeVisible();
  else await expect(page.getByRole("heading", { level: 1 })).toHaveText(names[0]?.replace(".txt", "") ?? "");
}

async function makeFolder(page: Page, name: string): Promise<string> {
  await page.locator("summary", { hasText: "Nuova cartella" }).click();
  const form = page.locator("form").filter({ hasText: "Crea la cartella" });
  await form.getByLabel("Nome della cartella").fill(name);
  await form.getByRole("button", { name: "Crea la cartella" }).click();
  await expect(page.getByRole("heading", { level: 2, name, exact: true })).toBeVisible();
  return page.url();
}

for (const javaScriptEnabled of [true, false])
  test(`folders, several documents at once and one .zip of them, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    open,
    faults,
  }) => {
    for (const status of [403, 409, 422]) faults.allow(answered(status));
    const anna = await open({ as: "anna", javaScriptEnabled });
    const stamp = `${Date.now()}`;
    const [one, two] = [`Uno ${stamp}`, `Due ${stamp}`];
    await upload(anna, LIBRARY, `${one}.txt`, `${two}.txt`);
    await anna.goto(LIBRARY);
    await makeFolder(anna, `Atti ${stamp}`);
    const inner = await makeFolder(anna, `Verbali ${stamp}`);
    await expect(anna.getByRole("navigation", { name: "Dove sei fra le cartelle" })).toContainText(
      `Atti ${stamp}`,
    );

    // Moved together; then they are no more at the top, and found from there.
    await anna.goto(LIBRARY);
    for (const title of [one, two]) await chooses(anna, title).check();
    if (javaScriptEnabled) await expect(anna.getByText("2 documenti scelti").first()).toBeVisible();
    await anna.locator("summary", { hasText: "Etichette e cartella" }).click();
    await anna
      .getByLabel("Sposta nella cartella")
      .selectOption({ label: `Atti ${stamp} / Verbali ${stamp}` });
    await anna.getByRole("button", { name: "Sposta", exact: true }).click();
    await expect(row(anna, one)).toHaveCount(0);
    await anna.goto(`${LIBRARY}?q=${stamp}`);
    await expect(anna.getByRole("article")).toHaveCount(2);
    await expect(anna.getByText("2 documenti", { exact: true })).toBeVisible();

    // Marked together, in the folder.
    await anna.goto(inner);
    for (const title of [one, two]) await chooses(anna, title).check();
    await anna.locator("summary", { hasText: "Etichette e cartella" }).click();
    await anna.getByRole("button", { name: "Aggiungi", exact: true }).click();
    await expect(
      anna.getByText("Etichette da aggiungere o togliere: Questo campo serve.").first(),
    ).toBeVisible();
    await expect(chooses(anna, one)).toBeChecked();
    await anna.getByLabel("Etichette da aggiungere o togliere").fill(`e${stamp}`);
    await anna.getByRole("button", { name: "Aggiungi", exact: true }).click();
    await expect(row(anna, one).getByText(`e${stamp}`)).toBeVisible();
    await expect(chooses(anna, one)).not.toBeChecked();

    // Downloaded together.
    for (const title of [one, two]) await chooses(anna, title).check();
    const [download] = await Promise.all([
      anna.waitForEvent("download"),
      anna.getByRole("button", { name: "Scarica in uno .zip" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("documenti-trepu.zip");
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    for (const title of [one, two]) expect(bytes.includes(`${title}.txt`)).toBe(true);

    // Thrown away together, and brought back.
    for (const title of [one, two]) await chooses(anna, title).setChecked(true);
    await anna.getByRole("button", { name: "Sposta nel cestino" }).click();
    await expect(anna.getByText("In questa cartella non c'è ancora nessun documento")).toBeVisible();
    await anna.goto(`${LIBRARY}?cestino=1`);
    for (const title of [one, two]) await chooses(anna, title).check();
    await anna.getByRole("button", { name: "Ripristina" }).click();
    await expect(row(anna, one)).toHaveCount(0);

    // The folder is renamed, moved and taken away; what is in it stays.
    await anna.goto(inner);
    await anna.locator("summary", { hasText: "Gestisci la cartella" }).click();
    await anna.locator("#folder-name").fill(`Decisioni ${stamp}`);
    await anna.getByLabel("Dentro la cartella").selectOption({ label: "Nessuna: in cima ai documenti" });
    await anna.getByRole("button", { name: "Salva la cartella" }).click();
    await expect(anna.getByRole("heading", { level: 2, name: `Decisioni ${stamp}` })).toBeVisible();
    await anna.goto(inner);
    await anna.locator("summary", { hasText: "Gestisci la cartella" }).click();
    await anna.getByRole("button", { name: "Togli la cartella" }).click();
    await expect(anna.getByRole("heading", { level: 2, name: "Documenti" })).toBeVisible();
    await expect(row(anna, one)).toBeVisible();
    await anna.goto("/gemellaggi/trepu/registro");
    await expect(anna.getByText("Tolta una cartella").first()).toBeVisible();
  });

test("what not all may be done with is done with none, and named", async ({ open, faults }) => {
  faults.allow(answered(403));
  const [anna, antonio] = [await open({ as: "anna" }), await open({ as: "antonio" })];
  const stamp = `${Date.now()}`;
  await upload(anna, LIBRARY, `Di Anna ${stamp}.txt`);
  await upload(antonio, LIBRARY, `Di Antonio ${stamp}.txt`);
  await antonio.goto(LIBRARY);
  for (const title of [`Di Anna ${stamp}`, `Di Antonio ${stamp}`]) await chooses(antonio, title).check();
  await antonio.getByRole("button", { name: "Sposta nel cestino" }).click();
  await expect(antonio.getByText(`Non è cambiato nulla`).first()).toContainText(`Di Anna ${stamp}`);
  await expect(row(antonio, `Di Antonio ${stamp}`)).toBeVisible();
});

test("several are chosen by keyboard, by shift and all at once; the grid is remembered", async ({ open }) => {
  const anna = await open({ as: "anna" });
  const names = ["a", "b", "c"].map((letter) => `${letter} ${Date.now()}.txt`);
  await upload(anna, LIBRARY, ...names);
  await anna.goto(`${LIBRARY}?q=${names[0]?.slice(2, 12)}`);
  const boxes = anna.getByRole("checkbox", { name: /^Scegli [abc] / });
  await expect(boxes).toHaveCount(3);
  await expect(anna.getByRole("button", { name: "Sposta nel cestino" })).toHaveCount(0);
  await boxes.first().focus();
  await anna.keyboard.press("Space");
  await expect(anna.getByText("1 documento scelto").first()).toBeVisible();
  await axeFindsNothing(anna, "a library with a document chosen");
  await boxes.nth(2).click({ modifiers: ["Shift"] });
  await expect(anna.getByText("3 documenti scelti").first()).toBeVisible();
  await anna.getByLabel("Scegli tutti in questa pagina").uncheck();
  await expect(anna.getByText("3 documenti scelti")).toHaveCount(0);
  await anna.getByRole("link", { name: "Griglia" }).click();
  await expect(anna).toHaveURL(/vista=griglia/);
  await expect(anna.locator(".card-grid")).toBeVisible();
  await axeFindsNothing(anna, "a library as a grid");
  await anna.goto(LIBRARY);
  await expect(anna.getByRole("link", { name: "Griglia" })).toHaveAttribute("aria-current", "true");
  await anna.getByRole("link", { name: "Elenco" }).click();
  await expect(anna.locator(".row-list").first()).toBeVisible();
});

test("an open library and an open document follow what others do", async ({ open }) => {
  const [anna, antonio] = [await open({ as: "anna" }), await open({ as: "antonio" })];
  const title = `Insieme ${Date.now()}`;
  await antonio.goto(LIBRARY);
  await upload(anna, LIBRARY, `${title}.txt`);
  const address = new URL(anna.url()).pathname;
  await expect(row(antonio, title)).toBeVisible();

  // Somebody is at the list: it waits until asked.
  await chooses(antonio, title).check();
  await anna.goto(LIBRARY);
  await chooses(anna, title).check();
  await anna.getByRole("button", { name: "Sposta nel cestino" }).click();
  await antonio.getByRole("button", { name: "L'elenco è cambiato: aggiorna" }).click();
  await expect(row(antonio, title)).toHaveCount(0);
  await anna.goto(address);
  await anna.getByRole("button", { name: "Ripristina" }).click();
  await expect(anna.getByRole("button", { name: "Sposta nel cestino" })).toBeVisible();

  // Both write a new version of what they have open: each is told of the other's.
  await antonio.goto(address);
  await expect(antonio.getByRole("heading", { level: 1 })).toHaveText(title);
  for (const [page, text] of [
    [anna, "di Anna"],
    [antonio, "di Antonio"],
  ] as const) {
    await page.locator("summary", { hasText: "Carica una nuova versione" }).click();
    const form = page.locator("form").filter({ hasText: "Aggiungi la versione" });
    await form.locator('input[type="file"]').setInputFiles(file("Nuova.txt", text));
    await form.getByLabel("Che cosa cambia").fill(text);
  }
  const send = (page: Page) => page.getByRole("button", { name: "Aggiungi la versione" }).click();
  await send(anna);
  await expect(
    antonio.getByRole("button", { name: /^Intanto è arrivata la versione 2 di Anna/ }),
  ).toBeVisible();
  await expect(antonio.getByLabel("Che cosa cambia")).toHaveValue("di Antonio");
  await send(antonio);
  await expect(
    antonio.getByText("Intanto è arrivata la versione 2 di Anna", { exact: false }).last(),
  ).toBeVisible();
  await expect(antonio.getByText("Sostituito dalla versione 3")).toBeVisible();
  await anna.getByRole("button", { name: /^Intanto è arrivata la versione 3 di Antonio/ }).click();
  await expect(anna.getByText("Sostituito dalla versione 3")).toBeVisible();
});

test("who made a document is told of a new version, and no more once it was looked at", async ({ open }) => {
  const [anna, antonio] = [await open({ as: "anna" }), await open({ as: "antonio" })];
  const title = `Seguito ${Date.now()}`;
  await upload(antonio, LIBRARY, `${title}.txt`);
  const address = new URL(antonio.url()).pathname;
  await antonio.goto("/notifiche");
  await anna.goto(address);
  await anna.locator("summary", { hasText: "Carica una nuova versione" }).click();
  const form = anna.locator("form").filter({ hasText: "Aggiungi la versione" });
  await form.locator('input[type="file"]').setInputFiles(file("Nuova.txt", "nuova"));
  await form.getByRole("button", { name: "Aggiungi la versione" }).click();
  await expect(anna.getByText("Sostituito dalla versione 2")).toBeVisible();
  const told = antonio.getByRole("article").filter({ hasText: `Versione 2 di ${title}` });
  await expect(async () => {
    await antonio.goto("/notifiche");
    await expect(told.getByText("Da leggere")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await axeFindsNothing(antonio, "notifications with a document");
  const seen = antonio.waitForResponse((answer) => answer.url().endsWith("/documenti/visti"));
  await told.getByRole("link").click();
  await expect(antonio.getByRole("heading", { level: 1 })).toHaveText(title);
  expect((await seen).status()).toBe(204);
  await antonio.goto("/notifiche");
  await expect(told).toBeVisible();
  await expect(told.getByText("Da leggere")).toHaveCount(0);
});

test("folders and the bar of what is chosen fit 320 pixels", async ({ open }) => {
  const anna = await open({ as: "anna" });
  await anna.setViewportSize({ width: 320, height: 700 });
  await upload(anna, LIBRARY, `${"Lunghissimo".repeat(6)} ${Date.now()}.txt`);
  await anna.goto(LIBRARY);
  const at = await makeFolder(anna, `${"Cartellalunga".repeat(5)} ${Date.now() % 1000}`);
  for (const path of [LIBRARY, `${LIBRARY}?vista=griglia`, at, `${LIBRARY}?vista=elenco`]) {
    await anna.goto(path);
    const box = anna.getByRole("checkbox", { name: /^Scegli / }).first();
    if (path !== at) await box.check();
    for (const summary of await anna.locator("main details > summary.btn-text:visible").all())
      await summary.click();
    await axeFindsNothing(anna, path);
    expect(await anna.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});
