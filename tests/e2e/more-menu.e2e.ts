import type { Page } from "playwright/test";
import { expect, test } from "./support/test.ts";
import { newTopic, openMore, post, postReply, readLive } from "./support/topics.ts";

const more = (page: Page, number: number) => post(page, number).locator(".more-menu > summary");
const moderate = (page: Page, number: number) => post(page, number).locator("summary", { hasText: "Modera" });
const markUseful = (page: Page, number: number) =>
  post(page, number).getByRole("button", { name: "Segna come risposta utile" });

test("a lead finds what is rare under «Altro», by keyboard too, and what is frequent beside it", async ({
  open,
}) => {
  const [anna, lucia] = [await open({ as: "anna" }), await open({ as: "lucia" })];
  const topic = await newTopic(anna, { space: "trepu" });
  await postReply(anna, topic, "Ecco.");
  await readLive(lucia, topic);
  await expect(post(lucia, 2).getByRole("button", { name: "Grazie" })).toBeVisible();
  await expect(post(lucia, 2).getByRole("link", { name: "Cita" })).toBeVisible();
  await expect(markUseful(lucia, 2)).toBeHidden();

  await more(lucia, 2).focus();
  await lucia.keyboard.press("Enter");
  await expect(markUseful(lucia, 2)).toBeVisible();
  // Escape closes the question first, then the menu, and one stands where one was.
  await moderate(lucia, 2).press("Enter");
  await expect(post(lucia, 2).getByLabel("Motivo")).toBeVisible();
  await post(lucia, 2).getByLabel("Motivo").focus();
  await lucia.keyboard.press("Escape");
  await expect(moderate(lucia, 2)).toBeFocused();
  await expect(post(lucia, 2).getByLabel("Motivo")).toBeHidden();
  await lucia.keyboard.press("Escape");
  await expect(more(lucia, 2)).toBeFocused();
  await expect(markUseful(lucia, 2)).toBeHidden();

  // A press elsewhere closes it, one on another thing in it does that thing.
  await openMore(lucia, 2);
  await lucia.getByRole("heading", { level: 1 }).click();
  await expect(markUseful(lucia, 2)).toBeHidden();
  await openMore(lucia, 2);
  await moderate(lucia, 2).click();
  await markUseful(lucia, 2).click();
  await expect(lucia.getByRole("region", { name: "Risposta utile" })).toContainText("Ecco.");
});

test("few things stand side by side, without a menu", async ({ open }) => {
  const [anna, luca] = [await open({ as: "anna" }), await open({ as: "luca" })];
  const topic = await newTopic(anna);
  const number = await postReply(luca, topic, "Mio.");
  await luca.goto(topic.path);
  for (const one of [1, number]) await expect(more(luca, one)).toHaveCount(0);
  await expect(post(luca, number).locator("summary", { hasText: "Elimina" })).toBeVisible();
});

test("it opens and does its work without JavaScript", async ({ open }) => {
  const [anna, plain] = [await open({ as: "anna" }), await open({ as: "lucia", javaScriptEnabled: false })];
  const topic = await newTopic(anna, { space: "trepu" });
  await postReply(anna, topic, "Ecco.");
  await plain.goto(topic.path);
  await openMore(plain, 2);
  await markUseful(plain, 2).click();
  await expect(plain.getByRole("region", { name: "Risposta utile" })).toContainText("Ecco.");
});
