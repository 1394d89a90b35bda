import type { Page } from "playwright/test";
import { answered } from "./support/faults.ts";
import { expect, test } from "./support/test.ts";
import { bodies, newTopic, postReply, readLive, replyBox } from "./support/topics.ts";

const WITHIN_MS = 2_000;

/** Opens a twinning of the test's own as somebody of an administration, and makes it public. */
async function publicTwinning(lead: Page, acronym: string): Promise<string> {
  await lead.goto("/gemellaggi");
  await lead.getByRole("link", { name: "Nuovo gemellaggio" }).click();
  await lead.getByRole("textbox", { name: "Sigla" }).fill(acronym);
  await lead.getByRole("textbox", { name: "Titolo" }).fill(`Un gemellaggio di prova ${acronym}`);
  await lead.getByRole("textbox", { name: "In breve" }).fill("Si apre e poi si stringe.");
  await lead.getByRole("textbox", { name: "Tema" }).fill("Prova");
  await lead
    .getByRole("textbox", { name: "Amministrazioni destinatarie" })
    .fill("Ville de Prova\nComune di Lecce");
  await lead.getByRole("textbox", { name: "Presentazione" }).fill("Perché **sì**.");
  await lead.getByRole("textbox", { name: "Obiettivi" }).fill("- uno");
  await lead.getByRole("button", { name: "Apri il gemellaggio" }).click();
  await expect(lead.getByRole("heading", { level: 1, name: acronym })).toBeVisible();
  const path = new URL(lead.url()).pathname;
  await change(lead, path, "Pubblico", "In corso");
  return path;
}

async function change(lead: Page, path: string, visibility: string, state?: string) {
  await lead.goto(path);
  await lead.getByRole("link", { name: "Modifica" }).click();
  await lead.getByRole("radio", { name: visibility }).check();
  if (state) await lead.getByRole("combobox", { name: /^Stato/ }).selectOption({ label: state });
  await lead.getByRole("button", { name: "Salva" }).click();
  await expect(lead).toHaveURL(new RegExp(`${path}$`));
}

/** A page of a twinning joins its room once its scripts run. */
const live = async (page: Page) => {
  const socket = page.waitForEvent("websocket");
  await page.reload();
  await (await socket).waitForEvent("framereceived", ({ payload }) => String(payload).includes('"ok":true'));
};

test("narrowing a twinning takes it from a stranger who has it open, and one of its topics", async ({
  open,
  faults,
}) => {
  faults.allow(answered(404));
  const [francesca, guest, other, paolo] = [
    await open({ as: "francesca" }),
    await open(),
    await open(),
    await open({ as: "paolo" }),
  ];
  const acronym = `STR${Date.now() % 100_000}`;
  const path = await publicTwinning(francesca, acronym);
  const topic = await newTopic(francesca, {
    space: path.split("/").at(-1) ?? "",
    body: "Per tutti, finora.",
  });
  await readLive(guest, topic);
  await readLive(paolo, topic);
  await replyBox(paolo).fill("Stavo per dire");
  await other.goto(path);
  await expect(other.getByText("Ville de Prova, Comune di Lecce")).toBeVisible();
  await live(other);
  // Kept finished, too: what strangers get is the cached page.
  expect((await other.request.get(path)).status()).toBe(200);

  const told: string[] = [];
  guest.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => told.push(String(payload))));
  const lost = guest
    .getByRole("alert")
    .filter({ hasText: "non è più leggibile da qui" })
    .waitFor()
    .then(() => Date.now());
  const gone = other
    .getByRole("heading", { level: 1, name: "Pagina non trovata" })
    .waitFor()
    .then(() => Date.now());
  await change(francesca, path, "Riservato a chi vi partecipa");
  const saved = Date.now();
  expect((await lost) - saved).toBeLessThan(WITHIN_MS);
  // Neither its title nor anything else of it stays in the window; what one was writing does.
  for (const reader of [guest, paolo]) {
    await expect(reader.getByRole("heading", { level: 1, name: "Pagina non trovata" })).toBeVisible();
    await expect(reader.locator("body")).not.toContainText(acronym);
    await expect(reader.locator("body")).not.toContainText(topic.title);
  }
  await expect(paolo.getByRole("textbox", { name: "Il testo che avevi cominciato" })).toHaveValue(
    "Stavo per dire",
  );
  expect((await gone) - saved).toBeLessThan(WITHIN_MS);
  await expect(bodies(guest)).toHaveCount(0);
  await expect(bodies(paolo)).toHaveCount(0);
  await postReply(francesca, topic, "Soltanto fra noi.");

  for (const stranger of [guest, other, paolo]) {
    for (const address of [path, `${path}/discussioni`, `${path}/partecipanti`, topic.path])
      expect((await stranger.request.get(address)).status(), address).toBe(404);
    for (const list of ["/gemellaggi", "/discussioni", "/"])
      expect(await (await stranger.request.get(list)).text()).not.toContain(acronym);
  }
  expect(told.filter((payload) => payload.includes("Soltanto fra noi"))).toEqual([]);
  await francesca.goto(topic.path);
  await expect(bodies(francesca)).toHaveText(["Per tutti, finora.", "Soltanto fra noi."]);
});

test("two people edit at once: the second keeps the own text and is told", async ({ open, faults }) => {
  faults.allow(answered(409));
  const [francesca, stefano] = [await open({ as: "francesca" }), await open({ as: "stefano" })];
  for (const page of [francesca, stefano]) await page.goto("/gemellaggi/bg-le/modifica");
  const theme = (page: Page) => page.getByRole("textbox", { name: "Tema" });
  const before = await theme(francesca).inputValue();
  await theme(francesca).fill("Tema di Francesca");
  await francesca.getByRole("button", { name: "Salva" }).click();
  await expect(francesca).toHaveURL(/bg-le$/);
  await theme(stefano).fill("Tema di Stefano");
  await stefano.getByRole("button", { name: "Salva" }).click();
  await expect(stefano.getByRole("alert")).toContainText("qualcun altro ha modificato il gemellaggio");
  await expect(theme(stefano)).toHaveValue("Tema di Stefano");
  await theme(stefano).fill(before);
  await stefano.getByRole("button", { name: "Salva" }).click();
  await expect(stefano).toHaveURL(/bg-le$/);
});
