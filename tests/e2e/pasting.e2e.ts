import type { Page } from "playwright/test";
import {
  DOCS,
  DOCS_MARKDOWN,
  PAGE,
  PAGE_MARKDOWN,
  WORD,
  WORD_MARKDOWN,
} from "../app/ui/writing/documents.ts";
import { expect, test } from "./support/test.ts";
import { newTopic, post, readLive, replyBox, stored } from "./support/topics.ts";

/** Pastes what a program would have put on the clipboard. */
async function paste(page: Page, html: string, plain: string) {
  await replyBox(page).evaluate(
    (box, [rich, words]) => {
      const clipboardData = new DataTransfer();
      if (rich) clipboardData.setData("text/html", rich);
      clipboardData.setData("text/plain", words ?? "");
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      // A paste made by a script puts in nothing by itself.
      if (box.dispatchEvent(event)) document.execCommand("insertText", false, words);
    },
    [html, plain],
  );
}

test("what is pasted from Word, Google Docs and a web page keeps its shape", async ({ open }) => {
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  const box = replyBox(anna);
  for (const [html, markdown] of [
    [WORD, WORD_MARKDOWN],
    [DOCS, DOCS_MARKDOWN],
    [PAGE, PAGE_MARKDOWN],
  ] as const) {
    await box.fill("");
    await paste(anna, html, "le sole parole");
    await expect(box).toHaveValue(markdown);
  }
  await box.fill("prima  dopo");
  await box.evaluate((area) => (area as HTMLTextAreaElement).setSelectionRange(6, 6));
  await paste(anna, "<p>un <b>grassetto</b></p>", "un grassetto");
  await expect(box).toHaveValue("prima un **grassetto** dopo");
  await anna.keyboard.press("Control+z");
  await expect(box).toHaveValue("prima  dopo");

  await box.fill("");
  await paste(anna, WORD, "le sole parole");
  await expect(box).toHaveValue(WORD_MARKDOWN);
  await anna.getByRole("button", { name: "Invia" }).click();
  await expect(post(anna, 2).getByRole("heading", { name: "Verbale della riunione" })).toBeVisible();
  await expect(post(anna, 2).locator("ul ul li")).toHaveText("Dettaglio");
  await expect(post(anna, 2).locator("table tr")).toHaveText([
    /Ente\s*Spesa/,
    /Bari \| città\s*1\.200 & oltre/,
  ]);
  await expect(post(anna, 2).getByRole("link", { name: "qui" })).toHaveAttribute(
    "href",
    "https://example.org/due",
  );
});

test("words alone are pasted as they are, Markdown too", async ({ open }) => {
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  const markdown = "- uno\n- **due**";
  for (const html of [
    "",
    `<meta charset="utf-8"><span style="color:#000">${markdown}</span>`,
    `<pre><code><b>-</b> uno</code></pre>`,
  ]) {
    await replyBox(anna).fill("");
    await paste(anna, html, markdown);
    await expect(replyBox(anna)).toHaveValue(markdown);
  }
});

test("a text longer than a message may be is not cut: one is told, and nothing is sent", async ({ open }) => {
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  const long = `${"parola ".repeat(3_000)}fine`;
  await paste(anna, `<p>${long}</p>`, long);
  await expect(replyBox(anna)).toHaveValue(long);
  await anna.getByRole("button", { name: "Invia" }).click();
  await expect(anna.getByText("Il testo è troppo lungo: al massimo 20000 caratteri.")).toBeVisible();
  await expect(replyBox(anna)).toHaveValue(long);
  expect(await stored(anna, topic)).toHaveLength(1);
});
