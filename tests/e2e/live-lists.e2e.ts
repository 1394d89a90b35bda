import type { Page } from "playwright/test";
import { becomeMember } from "./support/newcomers.ts";
import { expect, test } from "./support/test.ts";
import { newTopic, postReply } from "./support/topics.ts";

const titles = (page: Page) => page.locator(".row-list article h2");
const pill = (page: Page) => page.getByRole("button", { name: "L'elenco è cambiato: aggiorna" });
/** A list of this test's own discussions, the latest first. */
const listOf = (word: string) => `/discussioni?q=${word}`;

test("a discussion that is written in goes up by itself where nobody is at the list", async ({ open }) => {
  const [anna, list] = [await open({ as: "anna" }), await open({ as: "antonio" })];
  const [first, second] = [await newTopic(anna), await newTopic(anna)];
  const word = "Prova";
  await list.goto(listOf(word));
  await list.mouse.move(2, 2);
  await expect(titles(list).first()).toHaveText(second.title);
  await postReply(anna, first, "Torna su.");
  await expect(titles(list).first()).toHaveText(first.title, { timeout: 15_000 });
  await expect(titles(list).nth(1)).toHaveText(second.title);
  await expect(pill(list)).toHaveCount(0);
});

test("under a hand rows stay where they are, say what is new of them, and move when asked to", async ({
  open,
}) => {
  const [anna, list] = [await open({ as: "anna" }), await open()];
  await becomeMember(list);
  const [first, second] = [await newTopic(anna), await newTopic(anna)];
  await list.goto(listOf("Prova"));
  const before = await titles(list).allTextContents();
  expect(before.slice(0, 2)).toEqual([second.title, first.title]);
  await titles(list).nth(1).hover();
  await postReply(anna, first, "Torna su.");
  const row = list.getByRole("article").filter({ hasText: first.title });
  await expect(row).toContainText("2 da leggere", { timeout: 15_000 });
  await expect(pill(list)).toBeVisible();
  await expect(list.getByRole("status").filter({ hasText: "è cambiato" })).toBeAttached();
  expect(await titles(list).allTextContents()).toEqual(before);

  // What came meanwhile, too.
  const third = await newTopic(anna);
  await list.waitForTimeout(1_000);
  expect(await titles(list).allTextContents()).toEqual(before);
  await list.reload();
  await expect(titles(list).first()).toHaveText(third.title);
  await titles(list).nth(2).hover();
  await postReply(anna, second, "Torna su anche questa.");
  await pill(list).click({ timeout: 15_000 });
  await expect(titles(list).first()).toHaveText(second.title);
  await expect(pill(list)).toHaveCount(0);
});

test("a list that is read from further on stays where it is", async ({ open }) => {
  const [anna, list] = [await open({ as: "anna" }), await open({ as: "antonio" })];
  const topic = await newTopic(anna);
  await list.goto("/discussioni");
  const first = await titles(list).first().textContent();
  await list
    .getByRole("link", { name: /successiv/i })
    .first()
    .click();
  await expect(list).toHaveURL(/dopo=/);
  // The address changes a moment before the page.
  await expect(titles(list).first()).not.toHaveText(first ?? "");
  const before = await titles(list).allTextContents();
  const answered = list.waitForResponse(/\/discussioni\/elenco\?dopo=/);
  await postReply(anna, topic, "Ancora.");
  expect((await answered).status()).toBe(200);
  await expect(pill(list)).toHaveCount(0);
  expect(await titles(list).allTextContents()).toEqual(before);
});
