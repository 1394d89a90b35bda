// The pictures of the README, from a running Agire with its demo community:
// AGIRE_URL=http://127.0.0.1:3000 DEMO_PASSWORD=… CHROMIUM_PATH=/usr/bin/chromium node tests/e2e/screenshots.mjs
import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";

const { AGIRE_URL = "http://127.0.0.1:3000", DEMO_PASSWORD = "", CHROMIUM_PATH } = process.env;
const LONG_TOPIC = "Che cosa chiede un comune per entrare nel distretto?";
const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../docs/screenshots");
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath: CHROMIUM_PATH,
  args: ["--no-sandbox", "--disable-gpu"],
});

const openWindow = async () => {
  const context = await browser.newContext({
    baseURL: AGIRE_URL,
    locale: "it-IT",
    timezoneId: "Europe/Rome",
    viewport: { width: 1280, height: 900 },
  });
  return context.newPage();
};

/** @param {import("playwright").Page} page @param {string} name */
async function take(page, name) {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(folder, name), animations: "disabled" });
  console.log(path.relative(process.cwd(), path.join(folder, name)));
}

const guest = await openWindow();
await guest.goto("/gemellaggi/trepu", { waitUntil: "networkidle" });
await take(guest, "twinning.png");

// The discussion is seen by a member while others read along.
await guest.goto("/gemellaggi/trepu/discussioni");
await guest.getByRole("link", { name: LONG_TOPIC, exact: true }).click();
await guest.getByRole("link", { name: "Vai all'ultimo messaggio" }).click();
await guest.waitForURL(/#messaggio-/);
await guest.getByText("In diretta").waitFor();
const address = new URL(guest.url());

const member = await openWindow();
await member.goto(`/accedi?torna=${encodeURIComponent(address.pathname + address.search)}`);
await member.getByLabel("Indirizzo di posta elettronica").fill("lucia.greco@example.org");
await member.locator("#password").fill(DEMO_PASSWORD);
await member.getByRole("main").getByRole("button", { name: "Accedi" }).click();
await member.getByText("In diretta · Ora qui: 1 ospite").waitFor();
// The reply box at the foot, the last messages above it.
const foot = await member
  .locator("#rispondi")
  .evaluate((form) => form.getBoundingClientRect().bottom + scrollY);
await member.evaluate((bottom) => scrollTo(0, bottom + 32 - innerHeight), foot);
await take(member, "topic.png");

await browser.close();
