import { createHash, randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import { answered, UNANSWERED } from "./support/faults.ts";
import { axeFindsNothing } from "./support/sound.ts";
import { expect, test } from "./support/test.ts";

const LIBRARY = "/gemellaggi/trepu/documenti";
const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const binary = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });
const lines = (page: Page) => page.getByRole("list", { name: "File in arrivo" }).getByRole("listitem");

async function openForm(page: Page) {
  await page.goto(LIBRARY);
  await page.locator("summary", { hasText: "Carica documenti" }).click();
  await expect(page.getByRole("button", { name: "Scegli una cartella" })).toBeVisible();
}
const chooser = (page: Page) => page.locator('form input[name="file"][type="file"]').first();

const press = (page: Page, what: string, name: string) =>
  lines(page).filter({ hasText: name }).getByRole("button", { name: what }).click();

async function savedHash(page: Page) {
  const link = page.getByRole("link", { name: "Scarica", exact: true }).first();
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return hash(await readFile(await download.path()));
}

test("several files set out at once, one is taken away, the others become documents", async ({ open }) => {
  const anna = await open({ as: "anna" });
  const stamp = Date.now();
  await openForm(anna);
  const names = ["Uno", "Due", "Tre"].map((name) => `${name} ${stamp}.bin`);
  await chooser(anna).setInputFiles(names.map((name) => binary(name, randomBytes(40_000))));
  await expect(lines(anna)).toHaveCount(3);
  await expect(lines(anna).filter({ hasText: "Arrivato" })).toHaveCount(3);
  await expect(anna.getByRole("status").filter({ hasText: "File arrivati: 3 di 3" })).toBeAttached();
  await axeFindsNothing(anna, "files on their way");
  await anna.setViewportSize({ width: 320, height: 700 });
  expect(await anna.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await press(anna, "Togli", names[1] ?? "");
  await expect(lines(anna)).toHaveCount(2);
  await anna.getByRole("button", { name: "Carica", exact: true }).click();
  await expect(anna).toHaveURL(new RegExp(`${LIBRARY}$`));
  await expect(anna.getByRole("article").filter({ hasText: String(stamp) })).toHaveCount(2);
  await expect(anna.getByRole("article").filter({ hasText: `Due ${stamp}` })).toHaveCount(0);
});

test("a form sent early waits for its file; paused, cut off by the network and taken up again it is what was sent", async ({
  open,
  faults,
}) => {
  faults.allow(UNANSWERED);
  const anna = await open({ as: "anna" });
  const bytes = randomBytes(24_000_000);
  const name = `Video ${Date.now()}.bin`;
  await openForm(anna);
  // Slow enough to be caught in the middle.
  const session = await anna.context().newCDPSession(anna);
  const network = (offline: boolean, rate: number) =>
    session.send("Network.emulateNetworkConditions", {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: rate,
    });
  await session.send("Network.enable");
  await network(false, 6_000_000);
  await chooser(anna).setInputFiles(binary(name, bytes));
  await expect(lines(anna)).toContainText("In arrivo");
  await press(anna, "Pausa", name);
  await expect(lines(anna)).toContainText("In pausa");
  await anna.getByRole("button", { name: "Carica", exact: true }).click();
  await expect(anna.getByRole("button", { name: "Attendo i file…" })).toBeVisible();
  await press(anna, "Riprendi", name);
  await expect(lines(anna)).toContainText("In arrivo");
  await network(true, 0);
  await expect(lines(anna)).toContainText("In attesa della rete", { timeout: 30_000 });
  await network(false, -1);
  await expect(anna.getByRole("heading", { level: 1 })).toHaveText(name.replace(".bin", ""), {
    timeout: 60_000,
  });
  expect(await savedHash(anna)).toBe(hash(bytes));
});

test("dropped and pasted files arrive too; an empty one is refused with a sentence", async ({
  open,
  faults,
}) => {
  faults.allow(answered(422));
  const anna = await open({ as: "anna" });
  await openForm(anna);
  const drop = await anna.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["trascinato"], "Trascinato.txt", { type: "text/plain" }));
    data.items.add(new File([""], "Vuoto.txt", { type: "text/plain" }));
    return data;
  });
  const area = anna.locator(".file-field").first();
  await area.dispatchEvent("dragover", { dataTransfer: drop });
  await area.dispatchEvent("drop", { dataTransfer: drop });
  await expect(lines(anna).filter({ hasText: "Trascinato.txt" })).toContainText("Arrivato");
  await expect(lines(anna).filter({ hasText: "Vuoto.txt" })).toContainText("Il file è vuoto");
  await anna.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(["incollato"], "Incollato.txt", { type: "text/plain" }));
    document.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  });
  await expect(lines(anna).filter({ hasText: "Incollato.txt" })).toContainText("Arrivato");
});

test("a file chosen again after the page was closed goes on where it was", async ({ open, faults }, info) => {
  faults.allow(UNANSWERED);
  const anna = await open({ as: "anna" });
  const bytes = randomBytes(40_000_000);
  const name = `Ripreso ${Date.now()}.bin`;
  // On the disk it has one date, as the files of people have.
  const file = info.outputPath(name);
  await writeFile(file, bytes);
  await openForm(anna);
  const session = await anna.context().newCDPSession(anna);
  await session.send("Network.enable");
  const conditions = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 16_000_000 };
  await session.send("Network.emulateNetworkConditions", conditions);
  const first = anna.waitForResponse((answer) => answer.request().method() === "PATCH");
  await chooser(anna).setInputFiles(file);
  await first;
  anna.on("dialog", (dialog) => dialog.accept());
  await anna.goto("/");
  await openForm(anna);
  const begun: string[] = [];
  anna.on("request", (request) => {
    if (request.url().includes("/caricamenti")) begun.push(request.method());
  });
  await session.send("Network.emulateNetworkConditions", { ...conditions, uploadThroughput: -1 });
  await chooser(anna).setInputFiles(file);
  await expect(lines(anna)).toContainText("Arrivato", { timeout: 60_000 });
  expect(begun[0]).toBe("HEAD");
  expect(begun).not.toContain("POST");
  await anna.getByRole("button", { name: "Carica", exact: true }).click();
  await expect(anna.getByRole("heading", { level: 1 })).toHaveText(name.replace(".bin", ""));
  expect(await savedHash(anna)).toBe(hash(bytes));
});
