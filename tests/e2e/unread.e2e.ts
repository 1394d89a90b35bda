import type { Page } from "playwright/test";
import { becomeMember } from "./support/newcomers.ts";
import { expect, test } from "./support/test.ts";
import { newTopic, postReply, readLive } from "./support/topics.ts";

const row = (page: Page, title: string) =>
  page.getByRole("article").filter({ has: page.getByRole("link", { name: title, exact: true }) });

test("a list counts what is unread, live: raised by a new message, lowered by reading in another window", async ({
  open,
}) => {
  const [anna, list] = [await open({ as: "anna" }), await open()];
  await becomeMember(list);
  const topic = await newTopic(anna);
  await list.goto(`/discussioni?q=${encodeURIComponent(topic.title)}`);
  await expect(row(list, topic.title)).toContainText("1 da leggere");
  await postReply(anna, topic, "Ancora una cosa.");
  await expect(row(list, topic.title)).toContainText("2 da leggere");

  const other = await list.context().newPage();
  await readLive(other, topic);
  await expect(row(list, topic.title)).not.toContainText("da leggere");
});

test("a twinning's tab and «I miei gemellaggi» count live too, and all of it is marked as read at once", async ({
  open,
}) => {
  const [anna, antonio, tab] = [
    await open({ as: "anna" }),
    await open({ as: "antonio" }),
    await open({ as: "anna" }),
  ];
  await anna.goto("/gemellaggi/trepu/discussioni");
  const topic = await newTopic(antonio, { space: "trepu" });
  await tab.goto("/gemellaggi/trepu/discussioni");
  const tabOf = (page: Page) => page.getByRole("link", { name: /^Discussioni \d+/ });
  await expect(tabOf(tab)).toContainText("da leggere");
  await expect(tabOf(anna)).toContainText("da leggere");
  await expect(row(tab, topic.title)).toContainText("1 da leggere");

  await tab.getByRole("button", { name: "Segna tutto come letto" }).first().click();
  await expect(tab.getByText("Tutto è segnato come letto.")).toBeAttached();
  await expect(tabOf(tab)).not.toContainText("da leggere");
  await expect(row(tab, topic.title)).not.toContainText("da leggere");
  // In the other window too, without a hand laid on it.
  await expect(tabOf(anna)).not.toContainText("da leggere");

  await anna.goto("/gemellaggi");
  await newTopic(antonio, { space: "trepu" });
  await expect(anna.getByRole("article").filter({ hasText: "1 da leggere" })).toHaveCount(1);
  await anna.goto("/");
  const mine = anna.locator(".side-block", { hasText: "I miei gemellaggi" });
  await expect(mine).toContainText("1 messaggio nuovo");
  await mine.getByRole("button", { name: "Segna tutto come letto" }).click();
  await expect(mine).not.toContainText("1 messaggio nuovo");
});

test("everything is marked as read without JavaScript", async ({ open }) => {
  const [anna, plain] = [await open({ as: "anna" }), await open({ javaScriptEnabled: false })];
  await becomeMember(plain);
  const topic = await newTopic(anna);
  const place = `/discussioni?q=${encodeURIComponent(topic.title)}&dove=forum`;
  await plain.goto(place);
  await expect(row(plain, topic.title)).toContainText("1 da leggere");
  await plain.getByRole("button", { name: "Segna tutto come letto" }).click();
  await expect(plain).toHaveURL(/q=Prova/);
  await expect(row(plain, topic.title)).toBeVisible();
  await expect(row(plain, topic.title)).not.toContainText("da leggere");
});
