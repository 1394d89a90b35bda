import { randomUUID } from "node:crypto";
import type { Page } from "playwright/test";
import { answered, UNANSWERED } from "./support/faults.ts";
import { SAME_ORIGIN } from "./support/people.ts";
import { expect, test } from "./support/test.ts";
import {
  bodies,
  newTopic,
  post,
  readLive,
  replyBox,
  stored,
  type TestTopic,
  write,
} from "./support/topics.ts";

const saved = (page: Page) => page.getByText("Bozza salvata", { exact: true });
const restored = (page: Page) => page.getByText("Abbiamo ripreso il testo che avevi cominciato.");
const conflict = (page: Page) =>
  page.getByRole("alert").filter({ hasText: "Questa bozza è stata modificata su un altro dispositivo" });

/** Writes on another device, where it is saved at once. */
async function elsewhere(page: Page, topic: TestTopic, body: string, version = "") {
  const form = { topic: String(topic.id), body, version, window: randomUUID(), turn: "1" };
  const answer = await page.request.post("/bozze/salva", { form, headers: SAME_ORIGIN });
  return { status: answer.status(), ...(await answer.json()) };
}

test("what is begun on one device stands on the other, in its own discussion alone, and goes with the reply", async ({
  open,
}) => {
  const [pc, phone, other] = [
    await open({ as: "anna" }),
    await open({ as: "anna" }),
    await open({ as: "paolo" }),
  ];
  const [topic, second] = [await newTopic(pc), await newTopic(pc)];
  await readLive(pc, topic);
  await replyBox(pc).fill("Cominciata in ufficio");
  await expect(saved(pc)).toBeVisible();

  await readLive(phone, topic);
  await expect(replyBox(phone)).toHaveValue("Cominciata in ufficio");
  await expect(restored(phone)).toBeVisible();
  await readLive(phone, second);
  await expect(replyBox(phone)).toHaveValue("");
  await readLive(other, topic);
  await expect(replyBox(other)).toHaveValue("");

  await readLive(phone, topic);
  await replyBox(phone).fill("Cominciata in ufficio, finita in treno.");
  await phone.getByRole("button", { name: "Invia" }).click();
  await expect(bodies(phone)).toHaveText(["Si comincia.", "Cominciata in ufficio, finita in treno."]);
  await pc.reload();
  await expect(pc.getByText("In diretta")).toBeVisible();
  await expect(replyBox(pc)).toHaveValue("");
  expect(await stored(pc, topic)).toHaveLength(2);
});

test("two devices go on with one draft: the later one is told, sees both texts and chooses", async ({
  open,
  faults,
}) => {
  faults.allow(answered(409));
  const [pc, phone] = [await open({ as: "anna" }), await open({ as: "anna" })];
  const topic = await newTopic(pc);
  await elsewhere(phone, topic, "Insieme");
  await readLive(pc, topic);
  await readLive(phone, topic);
  await replyBox(phone).fill("Insieme, dal telefono");
  await expect(saved(phone)).toBeVisible();

  await replyBox(pc).fill("Insieme, dal PC");
  await expect(conflict(pc)).toContainText(/\(ore \d\d:\d\d\)/);
  await expect(conflict(pc)).toContainText("Insieme, dal telefono");
  await expect(replyBox(pc)).toHaveValue("Insieme, dal PC");
  // Whoever chooses later is asked again.
  await pc.reload();
  await expect(conflict(pc)).toContainText("Insieme, dal telefono");
  await expect(replyBox(pc)).toHaveValue("Insieme, dal PC");
  await conflict(pc).getByRole("button", { name: "Usa l'altra" }).click();
  await expect(conflict(pc)).toBeHidden();
  await expect(replyBox(pc)).toHaveValue("Insieme, dal telefono");
  // And it can be had back.
  await pc.getByRole("button", { name: "Rimettilo" }).click();
  await expect(replyBox(pc)).toHaveValue("Insieme, dal PC");
  await expect(saved(pc)).toBeVisible();

  await replyBox(phone).fill("Insieme, ancora dal telefono");
  await expect(conflict(phone)).toContainText("Insieme, dal PC");
  await conflict(phone).getByRole("button", { name: "Tieni questa" }).click();
  await expect(saved(phone)).toBeVisible();
  await replyBox(pc).fill("Insieme, di nuovo dal PC");
  await expect(conflict(pc)).toContainText("Insieme, ancora dal telefono");
  await conflict(pc).getByRole("button", { name: "Tieni entrambe" }).click();
  const both = "Insieme, di nuovo dal PC\n\nInsieme, ancora dal telefono";
  await expect(replyBox(pc)).toHaveValue(both);
  await expect(saved(pc)).toBeVisible();
  await readLive(phone, topic);
  await expect(replyBox(phone)).toHaveValue(both);
  await phone.getByRole("button", { name: /^Scarta/ }).click();
  await expect(replyBox(phone)).toHaveValue("");
  await replyBox(pc).fill("E ora?");
  await expect(pc.getByRole("alert").filter({ hasText: "inviata o scartata su un altro" })).toBeVisible();
  await pc.getByRole("button", { name: "Tieni questa" }).click();
  await expect(saved(pc)).toBeVisible();
  await write(pc, "E ora.");
  await expect(bodies(pc)).toHaveText(["Si comincia.", "E ora."]);
});

test("without the network the browser keeps it, says so, and brings it to the server later", async ({
  open,
  faults,
}) => {
  faults.allow(UNANSWERED);
  const [pc, phone] = [await open({ as: "anna" }), await open({ as: "anna" })];
  const topic = await newTopic(pc);
  await readLive(pc, topic);
  await pc.route("**/bozze/salva", (route) => route.abort());
  await replyBox(pc).fill("Senza rete");
  await expect(pc.getByText("Bozza salvata solo in questo browser").first()).toBeVisible();
  // In another window of this browser it is there.
  const again = await pc.context().newPage();
  await again.route("**/bozze/salva", (route) => route.abort());
  await readLive(again, topic);
  await expect(replyBox(again)).toHaveValue("Senza rete");
  await readLive(phone, topic);
  await expect(replyBox(phone)).toHaveValue("");
  await again.unroute("**/bozze/salva");
  await replyBox(again).press("End");
  await replyBox(again).pressSequentially(", poi con.");
  await expect(saved(again)).toBeVisible({ timeout: 15_000 });
  await readLive(phone, topic);
  await expect(replyBox(phone)).toHaveValue("Senza rete, poi con.");
});

test("what was written in the last second before the window closes is on the server", async ({ open }) => {
  const [pc, phone] = [await open({ as: "anna" }), await open({ as: "anna" })];
  const topic = await newTopic(pc);
  await readLive(pc, topic);
  pc.on("dialog", (dialog) => dialog.accept());
  await replyBox(pc).fill("In fretta");
  await pc.goto("about:blank");
  await expect(async () => {
    await phone.goto(topic.path);
    await expect(replyBox(phone)).toHaveValue("In fretta", { timeout: 1_000 });
  }).toPass();
});

test("a change and a new discussion are kept too; given up or sent they are gone", async ({ open }) => {
  const [pc, phone] = [await open({ as: "anna" }), await open({ as: "anna" })];
  const topic = await newTopic(pc);
  await pc.goto(`${topic.path}?modifica=1`);
  await expect(pc.getByRole("toolbar").first()).toBeVisible();
  const box = (page: Page) => post(page, 1).getByRole("textbox");
  await box(pc).fill("Si ricomincia.");
  await expect(saved(pc)).toBeVisible();
  await phone.goto(`${topic.path}?modifica=1`);
  await expect(box(phone)).toHaveValue("Si ricomincia.");
  await expect(replyBox(phone)).toHaveValue("");
  await expect(phone.getByRole("toolbar").first()).toBeVisible();
  await phone.getByRole("link", { name: "Annulla" }).click();
  await expect(bodies(phone)).toHaveText(["Si comincia."]);
  await phone.goto(`${topic.path}?modifica=1`);
  await expect(box(phone)).toHaveValue("Si comincia.");
  await expect(phone.getByRole("toolbar").first()).toBeVisible();
  await box(phone).fill("Si ricomincia davvero.");
  await expect(saved(phone)).toBeVisible();
  await phone.getByRole("button", { name: "Salva la modifica" }).click();
  await expect(bodies(phone)).toHaveText(["Si ricomincia davvero."]);

  await phone.goto("/discussioni/nuova/forum");
  await expect(phone.getByRole("toolbar").first()).toBeVisible();
  await phone.getByRole("textbox", { name: "Titolo" }).fill("Un titolo a metà");
  await phone.getByRole("textbox", { name: "Messaggio" }).fill("Testo a metà.");
  await phone.getByRole("radio", { name: /Solo iscritti/ }).check();
  await expect(saved(phone)).toBeVisible();
  const fresh = await open({ as: "anna" });
  await fresh.goto("/bozze");
  const row = fresh.getByRole("article").filter({ hasText: "Un titolo a metà" });
  await expect(row).toContainText("Testo a metà.");
  await row.getByRole("link", { name: /^Continua/ }).click();
  await expect(fresh.getByRole("textbox", { name: "Titolo" })).toHaveValue("Un titolo a metà");
  await expect(fresh.getByRole("textbox", { name: "Messaggio" })).toHaveValue("Testo a metà.");
  await expect(fresh.getByRole("radio", { name: /Solo iscritti/ })).toBeChecked();
  await fresh.getByRole("button", { name: "Apri la discussione" }).click();
  await expect(bodies(fresh)).toHaveText(["Testo a metà."]);
  await fresh.goto("/discussioni/nuova/forum");
  await expect(fresh.getByRole("textbox", { name: "Titolo" })).toHaveValue("");
});

test("the list throws a draft away; without JavaScript it is restored, sent and gone as well", async ({
  open,
}) => {
  const [anna, plain] = [await open({ as: "anna" }), await open({ as: "anna", javaScriptEnabled: false })];
  const [topic, second] = [await newTopic(anna), await newTopic(anna)];
  await elsewhere(anna, topic, "Da scartare");
  await elsewhere(anna, second, "Da mandare");
  await plain.goto("/bozze");
  const row = plain.getByRole("article").filter({ hasText: topic.title });
  await expect(row).toContainText("Da scartare");
  await row.getByRole("button", { name: /^Scarta/ }).click();
  await expect(plain.getByRole("article").filter({ hasText: topic.title })).toHaveCount(0);
  await plain.goto(second.path);
  await expect(replyBox(plain)).toHaveValue("Da mandare");
  await expect(restored(plain)).toBeVisible();
  await plain.getByRole("button", { name: "Invia" }).click();
  await expect(bodies(plain)).toHaveText(["Si comincia.", "Da mandare"]);
  await expect(replyBox(plain)).toHaveValue("");
  await plain.goto("/bozze");
  await expect(plain.getByRole("article").filter({ hasText: second.title })).toHaveCount(0);
});

test("a discussion closed while one writes: the last words are among the drafts", async ({ open }) => {
  const [writer, marco] = [await open({ as: "anna" }), await open({ as: "marco" })];
  const topic = await newTopic(writer);
  await readLive(writer, topic);
  await replyBox(writer).fill("L'ultima frase");
  const form = { intent: "moderate-topic", change: "lock", reason: "Per prova" };
  await marco.request.post(topic.path, { form, headers: SAME_ORIGIN });
  await expect(replyBox(writer)).toHaveCount(0);
  await writer.getByRole("link", { name: "Il testo che avevi cominciato è fra le tue bozze." }).click();
  await expect(writer).toHaveURL("/bozze");
  const kept = writer.getByRole("article").filter({ hasText: topic.title });
  await expect(async () => {
    await writer.reload();
    await expect(kept).toContainText("L'ultima frase", { timeout: 1_000 });
  }).toPass();
  await kept.getByRole("button", { name: /^Scarta/ }).click();
  await expect(kept).toHaveCount(0);
});

test("the next one at this computer finds nothing of it", async ({ open }) => {
  const first = await open({ as: "paolo", ownSession: true });
  const topic = await newTopic(first);
  await readLive(first, topic);
  await replyBox(first).fill("Soltanto mio");
  await expect(saved(first)).toBeVisible();
  // The session ends; nobody signs out.
  await first.context().clearCookies();
  const guest = await first.context().newPage();
  await guest.goto(topic.path);
  await expect(guest.getByLabel("Bozza del messaggio")).toHaveValue("");
  await guest.request.post("/accedi/come", { form: { persona: "marco" }, headers: SAME_ORIGIN });
  await guest.goto(topic.path);
  await expect(guest.getByText("In diretta")).toBeVisible();
  if ((await replyBox(guest).count()) > 0) await expect(replyBox(guest)).toHaveValue("");
});
