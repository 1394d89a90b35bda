import type { Page } from "playwright/test";
import { answered } from "./support/faults.ts";
import { expect, test } from "./support/test.ts";
import { newTopic, post, postReply, readLive, replyBox, stored } from "./support/topics.ts";

const quote = (page: Page, number: number) => post(page, number).getByRole("link", { name: "Cita" });
/** Selects words of a message as a pointer would. */
const select = (page: Page, number: number, words: string) =>
  post(page, number).evaluate((message, wanted) => {
    const texts = document.createTreeWalker(
      message.querySelector(".message-body") ?? message,
      NodeFilter.SHOW_TEXT,
    );
    message.scrollIntoView({ block: "center" });
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const at = text.nodeValue?.indexOf(wanted) ?? -1;
      if (at >= 0) getSelection()?.setBaseAndExtent(text, at, text, at + wanted.length);
    }
  }, words);

test("a whole message or what is selected in it is quoted, with its author, and leads back", async ({
  open,
}) => {
  const [anna, paolo] = [await open({ as: "anna" }), await open({ as: "paolo" })];
  const topic = await newTopic(anna, { body: "Il foglio è **pronto**.\n\n- righe\n- colonne" });
  for (let n = 2; n <= 21; n++) await postReply(anna, topic, `Messaggio ${n}, senza altro.`);
  await readLive(paolo, topic);
  await quote(paolo, 1).click();
  await expect(replyBox(paolo)).toHaveValue(
    "> [Anna Moretti, messaggio 1](#messaggio-1)\n>\n> Il foglio è **pronto**.\n>\n> - righe\n> - colonne\n\n",
  );
  await expect(replyBox(paolo)).toBeFocused();
  await paolo.keyboard.type("Grazie.");
  await select(paolo, 3, "senza altro");
  await paolo.getByRole("button", { name: "Cita la selezione" }).click();
  await expect(replyBox(paolo)).toHaveValue(
    /Grazie\.\n\n> \[Anna Moretti, messaggio 3\]\(#messaggio-3\)\n>\n> senza altro\n\n$/,
  );
  await expect(paolo.getByRole("button", { name: "Cita la selezione" })).toBeHidden();
  // By keyboard: the message's own action quotes what is selected in it.
  await replyBox(paolo).blur();
  await select(paolo, 4, "Messaggio 4");
  await expect(async () => {
    await paolo.keyboard.press("Tab");
    await expect(quote(paolo, 4)).toBeFocused({ timeout: 200 });
  }).toPass();
  await paolo.keyboard.press("Enter");
  await expect(replyBox(paolo)).toHaveValue(/messaggio-4\)\n>\n> Messaggio 4\n\n$/);
  await paolo.getByRole("button", { name: "Invia" }).click();

  await expect(post(paolo, 22).locator("cite")).toHaveText([
    "Anna Moretti, messaggio 1",
    "Anna Moretti, messaggio 3",
    "Anna Moretti, messaggio 4",
  ]);
  await expect(post(paolo, 22).locator("blockquote").first().locator("li")).toHaveText(["righe", "colonne"]);
  await paolo.evaluate(() => Object.assign(window, { sameDocument: true }));
  await post(paolo, 22).getByRole("link", { name: "Anna Moretti, messaggio 3" }).click();
  await expect(post(paolo, 3)).toBeInViewport();
  await expect(paolo).toHaveURL(/#messaggio-3$/);
  expect(await paolo.evaluate(() => "sameDocument" in window)).toBe(true);
});

test("a quotation of a message that is not there is refused with its number, and the text stays", async ({
  open,
  faults,
}) => {
  faults.allow(answered(422));
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  await replyBox(anna).fill("> [Anna, messaggio 9](#messaggio-9)\n> mai detto");
  await anna.getByRole("button", { name: "Invia" }).click();
  const failed = anna.getByRole("article").filter({ hasText: "Il messaggio non è partito." });
  await expect(failed).toContainText("Citi il messaggio 9, che in questa discussione non c'è");
  expect(await stored(anna, topic)).toHaveLength(1);
});

test("without JavaScript Cita opens the box with the quotation in it, and the way back is a link", async ({
  open,
}) => {
  const [anna, paolo] = [await open({ as: "anna" }), await open({ as: "paolo", javaScriptEnabled: false })];
  const topic = await newTopic(anna);
  for (let n = 2; n <= 21; n++) await postReply(anna, topic, `Messaggio ${n}`);
  await paolo.goto(topic.path);
  await quote(paolo, 1).click();
  await expect(replyBox(paolo)).toBeInViewport();
  await expect(replyBox(paolo)).toHaveValue(
    "> [Anna Moretti, messaggio 1](#messaggio-1)\n>\n> Si comincia.\n\n",
  );
  await replyBox(paolo).press("Control+End");
  await paolo.keyboard.type("Bene.");
  await paolo.getByRole("button", { name: "Invia" }).click();
  await expect(post(paolo, 22)).toContainText("Bene.");
  await post(paolo, 22).getByRole("link", { name: "Anna Moretti, messaggio 1" }).click();
  await expect(post(paolo, 1)).toBeInViewport();
  await expect(post(paolo, 1)).toContainText("Si comincia.");
});
