import { readFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import { answered } from "./support/faults.ts";
import { axeFindsNothing } from "./support/sound.ts";
import { expect, test } from "./support/test.ts";

const LIBRARY = "/gemellaggi/trepu/documenti";

const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

async function upload(page: Page, name: string, text: string) {
  await page.goto(LIBRARY);
  await page.locator("summary", { hasText: "Carica documenti" }).click();
  await page.getByLabel("File", { exact: false }).first().setInputFiles(file(name, text));
  await page.getByRole("button", { name: "Carica", exact: true }).click();
}

async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name, exact: true }).first().click(),
  ]);
  return readFile(await download.path(), "utf8");
}

for (const javaScriptEnabled of [true, false])
  test(`a document is added, read, given a version, described and thrown away, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    open,
    faults,
  }) => {
    for (const status of [404, 422]) faults.allow(answered(status));
    const [anna, guest] = [await open({ as: "anna", javaScriptEnabled }), await open({ javaScriptEnabled })];
    const title = `Verbale ${Date.now()}`;
    await upload(anna, `${title}.txt`, "Prima stesura");
    await expect(anna.getByRole("heading", { level: 1 })).toHaveText(title);
    const address = new URL(anna.url()).pathname;
    if (javaScriptEnabled) await axeFindsNothing(anna, "a document, by who made it");

    await guest.goto(LIBRARY);
    await guest.getByRole("article").filter({ hasText: title }).getByRole("link").click();
    await expect(guest.getByRole("heading", { level: 1 })).toHaveText(title);
    expect(await saved(guest, "Scarica")).toBe("Prima stesura");
    await expect(guest.getByText("Carica una nuova versione")).toHaveCount(0);

    await anna.locator("summary", { hasText: "Carica una nuova versione" }).click();
    const form = anna.locator("form").filter({ hasText: "Aggiungi la versione" });
    await form.getByLabel("Che cosa cambia").fill("Con le correzioni");
    await form.getByRole("button", { name: "Aggiungi la versione" }).click();
    await expect(anna.getByText("File: Questo campo serve.").first()).toBeVisible();
    await expect(form.getByLabel("Che cosa cambia")).toHaveValue("Con le correzioni");
    await form.locator('input[type="file"]').setInputFiles(file("Verbale.txt", "Seconda stesura"));
    await form.getByRole("button", { name: "Aggiungi la versione" }).click();
    await expect(anna.getByText("Sostituito dalla versione 2")).toBeVisible();
    await expect(anna.getByText("Con le correzioni")).toBeVisible();
    expect(await saved(anna, "Scarica")).toBe("Seconda stesura");

    await anna.locator("summary", { hasText: "Modifica i dati" }).click();
    await anna.getByLabel("Etichette").fill("Verbali, Trento");
    await anna.getByLabel("Riservata al gemellaggio").check();
    await anna.getByRole("button", { name: "Salva i dati" }).click();
    await expect(anna.getByText("verbali", { exact: true })).toBeVisible();
    await guest.goto(address);
    await expect(guest.getByRole("heading", { level: 1 })).not.toHaveText(title);

    await anna.goto(`${LIBRARY}?etichetta=verbali&q=${encodeURIComponent(title)}`);
    await expect(anna.getByRole("article")).toHaveCount(1);
    await anna.goto(address);
    await anna.getByRole("button", { name: "Sposta nel cestino" }).click();
    await expect(anna.getByText("Nel cestino", { exact: true })).toBeVisible();
    await anna.goto(LIBRARY);
    await expect(anna.getByRole("article").filter({ hasText: title })).toHaveCount(0);
    await anna.goto(`${LIBRARY}?cestino=1`);
    await anna.getByRole("article").filter({ hasText: title }).getByRole("link").click();
    await anna.getByRole("button", { name: "Ripristina" }).click();
    await expect(anna.getByRole("button", { name: "Sposta nel cestino" })).toBeVisible();
  });

test("the library is sound to axe, empty and full, and fits 320 pixels", async ({ open }) => {
  const anna = await open({ as: "anna" });
  const title = `Un nome molto lungo senza spazi ${"lunghissimo".repeat(8)}`;
  await upload(anna, `${title}.txt`, "x");
  await expect(anna.getByRole("heading", { level: 1 })).toHaveText(title);
  for (const path of [LIBRARY, `${LIBRARY}?q=niente-di-simile`, new URL(anna.url()).pathname]) {
    await anna.setViewportSize({ width: 320, height: 700 });
    await anna.goto(path);
    await anna.evaluate(() => {
      for (const details of document.querySelectorAll("main details")) details.setAttribute("open", "");
    });
    await axeFindsNothing(anna, path);
    expect(await anna.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});
