import type { Page } from "playwright/test";
import { en } from "../../app/i18n/en.ts";
import { it } from "../../app/i18n/it.ts";
import { answered } from "./support/faults.ts";
import { PAGES } from "./support/pages.ts";
import { expect, test } from "./support/test.ts";
import { newTopic, postReply, removePost } from "./support/topics.ts";

test("the switch changes the language, stays on the page and is remembered", async ({ open }) => {
  const guest = await open();
  await guest.goto("/gemellaggi/trepu/discussioni");
  await expect(guest.locator("html")).toHaveAttribute("lang", "it");
  await expect(guest.getByRole("button", { name: "IT Italiano" })).toHaveAttribute("aria-pressed", "true");
  await guest.getByRole("button", { name: "EN English" }).click();
  await expect(guest).toHaveURL(/\/gemellaggi\/trepu\/discussioni$/);
  await expect(guest.locator("html")).toHaveAttribute("lang", "en");
  await expect(guest.getByRole("button", { name: "EN English" })).toHaveAttribute("aria-pressed", "true");
  await guest
    .getByRole("navigation", { name: "Main navigation" })
    .getByRole("link", { name: "Twinnings" })
    .click();
  await expect(guest.getByRole("heading", { level: 1, name: "All twinnings" })).toBeVisible();
  await guest.reload();
  await expect(guest.getByRole("heading", { level: 1, name: "All twinnings" })).toBeVisible();
  await expect(guest).toHaveTitle("All twinnings · Agire");
});

test("in English no page shows an Italian sentence of ours", async ({ open, faults }) => {
  for (const status of [404, 422]) faults.allow(answered(status));
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  for (let number = 2; number <= 22; number++) await postReply(anna, topic, `Scritto ${number}`);
  await removePost(anna, topic, 2);
  const guest = await open();
  for (const page of [guest, anna]) {
    await page.goto("/");
    await page.getByRole("button", { name: "EN English" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  }
  for (const { path } of PAGES) {
    await guest.goto(path);
    await readsEnglish(guest);
  }
  for (const path of ["/registrati", "/accedi"]) {
    await guest.goto(path);
    await guest
      .getByRole("main")
      .locator("form:not([action='/accedi/come'], [action^='/notifiche']) button[type=submit]")
      .last()
      .click();
    await expect(guest.getByRole("alert")).toContainText("There is something to put right");
    await readsEnglish(guest);
  }
  await guest.goto(topic.path);
  await expect(guest.getByText("Live")).toBeVisible();
  await postReply(anna, topic, "Ventitré");
  await expect(guest.getByText("1 new message")).toBeVisible();
  await readsEnglish(guest);

  for (const path of ["/discussioni/nuova/trepu", "/gemellaggi/nuovo", "/gemellaggi/trepu/partecipanti"]) {
    await anna.goto(path);
    await readsEnglish(anna);
  }
  await anna.goto(`${topic.path}?pagina=2&modifica=22`);
  await expect(anna.getByText("Editing message 22")).toBeVisible();
  await readsEnglish(anna);
  await anna.goto("/esci");
  await readsEnglish(anna);

  const giulia = await open({ as: "giulia" });
  await giulia.goto("/note-legali");
  await giulia.getByRole("button", { name: "EN English" }).click();
  await expect(giulia.locator("html")).toHaveAttribute("lang", "en");
  await readsEnglish(giulia);
  await giulia.getByRole("link", { name: "Edit this page" }).click();
  await expect(giulia.getByRole("textbox", { name: "Text" })).toHaveValue(/^# Who publishes/);
  await readsEnglish(giulia);
});

/** Every text and every label on the page, but for what people wrote. */
async function readsEnglish(page: Page) {
  const shown = await page.evaluate(() => {
    const content = "textarea, .prose, .card-title, .item-row-title, .avatar";
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element)
        for (const name of ["aria-label", "title", "placeholder", "alt"])
          texts.push(node.getAttribute(name) ?? "");
      else if (!node.parentElement?.closest(`script, style, ${content}`)) texts.push(node.textContent ?? "");
    }
    return texts.map((text) => text.replace(/\s+/g, " ").trim()).filter(Boolean);
  });
  expect(shown.length, "something was read").toBeGreaterThan(20);
  const italian = shown.filter((text) => ITALIAN.some((sentence) => sentence.test(text)));
  expect(italian, `Italian on ${page.url()}`).toEqual([]);
}

/** Given to sentences that take a number, a name, several or a problem; stands for whatever may be there. */
const SEVEN = Object.assign(Object(7), {
  max: 7,
  min: 7,
  seconds: 7,
  [Symbol.iterator]: () => ["7", "7"].values(),
});

/** Every sentence of it.ts that en.ts says in other words, as something to look for in a text. */
const ITALIAN = sentencesOf(it, en).map((sentence) => {
  const pattern = sentence.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/7/g, "\\S.*?");
  // What is short may be a word of somebody's text; what is long is ours wherever it stands.
  return new RegExp(sentence.length > 24 ? pattern : `^${pattern}$`);
});

function sentencesOf(italian: unknown, english: unknown): string[] {
  if (typeof italian === "function") {
    const call = (say: unknown) => (say as (given: unknown) => string)(SEVEN);
    return differs(call(italian), call(english));
  }
  if (typeof italian === "string") return differs(italian, english as string);
  return Object.entries(italian as object).flatMap(([key, value]) =>
    sentencesOf(value, (english as Record<string, unknown>)[key]),
  );
}

function differs(italian: string, english: string) {
  return italian === english ? [] : [italian.trim()];
}
