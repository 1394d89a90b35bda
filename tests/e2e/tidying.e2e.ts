import type { Page } from "playwright/test";
import { SAME_ORIGIN } from "./support/people.ts";
import { expect, test } from "./support/test.ts";
import {
  bodies,
  editPost,
  newTopic,
  openMore,
  post,
  postReply,
  readLive,
  removal,
  replyBox,
} from "./support/topics.ts";

const REASON = "Per ordine";

/** Fills the form of a section of the page "Gestisci la discussione" and sends it. */
async function tidy(page: Page, topicId: number, button: string, fields: Record<string, string>) {
  await page.goto(`/discussioni/${topicId}/gestione`);
  const form = page.locator("form").filter({ has: page.getByRole("button", { name: button, exact: true }) });
  for (const [label, value] of Object.entries(fields)) await form.getByLabel(label).fill(value);
  await form.getByLabel("Motivo").fill(REASON);
  await form.getByRole("button", { name: button, exact: true }).click();
  await expect(page).not.toHaveURL(/gestione$/);
}

test("what a message said before is read by anybody, and its author goes back to it", async ({ open }) => {
  const [anna, guest] = [await open({ as: "anna" }), await open()];
  const topic = await newTopic(anna, { body: "Il regolamento è pronto." });
  await editPost(anna, topic, 1, "Il regolamento è quasi pronto.");
  await guest.goto(topic.path);
  await post(guest, 1).getByRole("link", { name: "modificato" }).click();
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Versioni del messaggio 1");
  await expect(guest.locator("ins")).toContainText("quasi");
  await expect(guest.getByRole("button", { name: "Torna a questa versione" })).toHaveCount(0);

  await anna.goto(`/discussioni/${topic.id}/messaggi/1/versioni?versione=1`);
  await anna.getByRole("button", { name: "Torna a questa versione" }).click();
  await expect(post(anna, 1)).toContainText("Il regolamento è pronto.");
});

test("one's own removal is undone, and every open page follows", async ({ open }) => {
  const [anna, guest] = [await open({ as: "anna" }), await open()];
  const topic = await newTopic(anna);
  const number = await postReply(anna, topic, "Da tenere");
  for (const page of [anna, guest]) await readLive(page, topic);
  await openMore(anna, number);
  await removal(anna, number).click();
  await post(anna, number).getByRole("button", { name: "Sì, elimina" }).click();
  await expect(post(guest, number)).toContainText("Messaggio eliminato");
  await post(anna, number).getByRole("button", { name: "Annulla l'eliminazione" }).click();
  for (const page of [anna, guest]) await expect(post(page, number)).toContainText("Da tenere");
  await expect(post(guest, number).getByRole("button", { name: "Annulla l'eliminazione" })).toHaveCount(0);
});

test("messages go to a discussion of their own: open pages follow, old links lead there, without JavaScript too", async ({
  open,
}) => {
  const [anna, marco] = [await open({ as: "anna" }), await open({ as: "marco" })];
  const [guest, plain] = [await open(), await open({ javaScriptEnabled: false })];
  const topic = await newTopic(anna);
  for (const body of ["Del tema", "Di altro", "Ancora d'altro"]) await postReply(anna, topic, body);
  await readLive(guest, topic);
  await tidy(marco, topic.id, "Sposta i messaggi", {
    "Messaggi da spostare": "3-4",
    "Titolo della nuova discussione": "Di altro si parla qui",
  });
  await expect(bodies(marco)).toHaveText(["Di altro", "Ancora d'altro"]);
  await expect(post(guest, 3)).toContainText("Messaggio spostato in un'altra discussione.");
  await expect(post(guest, 2)).toContainText("Del tema");

  await guest.goto("/");
  await guest.goto(`${topic.path}#messaggio-4`);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("Di altro si parla qui");
  await expect(post(guest, 2)).toContainText("Ancora d'altro");
  await plain.goto(`/discussioni/${topic.id}?messaggio=3`);
  await expect(post(plain, 1)).toContainText("Di altro");

  await marco.goto("/discussioni/registro");
  const entry = marco.locator("article").filter({ hasText: topic.title }).first();
  await expect(entry).toContainText("Spostati in una nuova discussione: 2 messaggi");
  await expect(entry).toContainText(REASON);
});

test("a discussion for announcements only is read and reacted to; who looks on learns of it at once", async ({
  open,
}) => {
  const [anna, luca, marco] = [
    await open({ as: "anna" }),
    await open({ as: "luca" }),
    await open({ as: "marco" }),
  ];
  const topic = await newTopic(anna);
  await readLive(luca, topic);
  await expect(replyBox(luca)).toBeVisible();
  await marco.goto(`/discussioni/${topic.id}/gestione`);
  await marco.getByLabel("Solo annunci").check();
  await marco.locator("#topic-rules-reason").fill(REASON);
  await marco.getByRole("button", { name: "Salva le regole" }).click();
  await expect(luca.getByText("Qui scrive soltanto chi è responsabile")).toBeVisible();
  await expect(replyBox(luca)).toBeHidden();
  await post(luca, 1).getByRole("button", { name: "Grazie" }).click();
  await expect(post(luca, 1).getByRole("button", { name: "Grazie" })).toHaveAttribute("aria-pressed", "true");
});

test("a discussion merged into another says where its messages are", async ({ open }) => {
  const [anna, marco, guest] = [await open({ as: "anna" }), await open({ as: "marco" }), await open()];
  const [from, into] = [await newTopic(anna, { body: "Da unire" }), await newTopic(anna)];
  await readLive(guest, from);
  await tidy(marco, from.id, "Unisci le discussioni", { "Discussione in cui portare": String(into.id) });
  await expect(bodies(marco)).toHaveText(["Si comincia.", "Da unire"]);
  await expect(guest.getByText("Questa discussione è stata unita a un'altra")).toBeVisible();
  await post(guest, 1).getByRole("link", { name: "Vai dove si trova ora" }).click();
  await expect(post(guest, 2)).toContainText("Da unire");
});

test("who asked chooses the useful answer; it stands under the question on every open page", async ({
  open,
}) => {
  const [anna, luca, guest] = [await open({ as: "anna" }), await open({ as: "luca" }), await open()];
  const topic = await newTopic(anna, { body: "Come si fa?" });
  const number = await postReply(luca, topic, "Si fa così.");
  for (const page of [anna, guest]) await readLive(page, topic);
  const useful = (page: Page) => page.getByRole("region", { name: "Risposta utile" });
  await post(anna, number).getByRole("button", { name: "Segna come risposta utile" }).click();
  for (const page of [anna, guest]) await expect(useful(page)).toContainText("Si fa così.");
  await post(anna, number).getByRole("button", { name: "Togli «Risposta utile»" }).click();
  for (const page of [anna, guest]) await expect(useful(page)).toHaveCount(0);
  // Others have no such button, and a form of their own making is refused.
  const refused = await luca.request.post(topic.path, {
    form: { intent: "useful", number: String(number), chosen: "yes" },
    headers: SAME_ORIGIN,
  });
  expect(refused.status()).toBe(403);
});
