import type { Page } from "playwright/test";
import { UNANSWERED } from "./support/faults.ts";
import { expect, test } from "./support/test.ts";
import { bodies, newTopic, post, readLive, replyBox, stored } from "./support/topics.ts";

const button = (page: Page) => page.getByRole("button", { name: "Anteprima" });
const preview = (page: Page) => page.getByRole("region", { name: "Anteprima" });

test("the preview follows the writing, and is what the others will see", async ({ open }) => {
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  await replyBox(anna).fill("## Ordine\n\n- [qui](https://example.org) <b>no</b>");
  await expect(preview(anna)).toHaveCount(0);
  await button(anna).click();
  await expect(button(anna)).toHaveAttribute("aria-pressed", "true");
  await expect(preview(anna).getByRole("heading", { name: "Ordine" })).toBeVisible();
  await expect(preview(anna).getByRole("link", { name: "qui" })).toBeVisible();
  await expect(replyBox(anna)).toBeFocused();
  await replyBox(anna).press("Control+End");
  await anna.keyboard.type(" e **basta**");
  await expect(preview(anna).locator("strong")).toHaveText("basta");
  const shown = await preview(anna).locator(".prose").innerHTML();
  await anna.getByRole("button", { name: "Invia" }).click();
  await expect(post(anna, 2)).toContainText("Ordine");
  await expect(preview(anna)).toHaveText("Qui vedrai il messaggio come lo vedranno gli altri.");
  expect((await stored(anna, topic))[1]?.html).toBe(shown);
  await button(anna).click();
  await expect(preview(anna)).toHaveCount(0);
});

test("what could not be sent cannot be shown, and the preview says why", async ({ open, faults }) => {
  faults.allow(UNANSWERED);
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  await anna.route("**/discussioni/anteprima", (route) => route.abort("internetdisconnected"));
  await button(anna).click();
  await replyBox(anna).fill("In galleria.");
  await expect(preview(anna)).toContainText("Non riusciamo a raggiungere Agire.");
  await anna.unroute("**/discussioni/anteprima");
  await replyBox(anna).press("End");
  await anna.keyboard.type(" Fuori.");
  await expect(preview(anna)).toHaveText("In galleria. Fuori.");
  expect(await stored(anna, topic)).toHaveLength(1);
});

test("without JavaScript a button shows the form again with the preview", async ({ open }) => {
  const anna = await open({ as: "anna", javaScriptEnabled: false });
  const topic = await newTopic(anna);
  await anna.goto(topic.path);
  await replyBox(anna).fill("Un **punto** fermo.");
  await button(anna).click();
  await expect(preview(anna).locator("strong")).toHaveText("punto");
  await expect(preview(anna)).toBeInViewport();
  await expect(replyBox(anna)).toHaveValue("Un **punto** fermo.");
  expect(await stored(anna, topic)).toHaveLength(1);
  await anna.getByRole("button", { name: "Invia" }).click();
  await expect(bodies(anna)).toHaveText(["Si comincia.", "Un punto fermo."]);

  await post(anna, 1).getByRole("link", { name: "Modifica" }).click();
  await post(anna, 1).getByRole("textbox").fill("Si *ri*comincia.");
  await post(anna, 1).getByRole("button", { name: "Anteprima" }).click();
  await expect(preview(anna).locator("em")).toHaveText("ri");
  await anna.getByRole("button", { name: "Salva la modifica" }).click();
  await expect(post(anna, 1).locator("em")).toHaveText("ri");

  await anna.goto("/discussioni/nuova/forum");
  await anna.getByRole("textbox", { name: "Titolo" }).fill("Vista prima");
  await anna.getByRole("textbox", { name: "Messaggio" }).fill("Con **calma**.");
  await anna.getByRole("radio", { name: "Solo iscritti" }).check();
  await button(anna).click();
  await expect(preview(anna).locator("strong")).toHaveText("calma");
  await expect(anna.getByRole("textbox", { name: "Titolo" })).toHaveValue("Vista prima");
  await expect(anna.getByRole("radio", { name: "Solo iscritti" })).toBeChecked();
  await anna.getByRole("button", { name: "Apri la discussione" }).click();
  await expect(anna.getByRole("heading", { level: 1, name: "Vista prima" })).toBeVisible();
});
