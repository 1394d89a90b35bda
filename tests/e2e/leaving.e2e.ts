import type { Page } from "playwright/test";
import { expect, test } from "./support/test.ts";
import { bodies, newTopic, post, postReply, readLive, replyBox } from "./support/topics.ts";

const question = (page: Page) => page.getByRole("dialog", { name: "Hai un testo non inviato" });
const away = (page: Page) => page.getByRole("banner").getByRole("link", { name: "Agire" }).first();

test("whoever leaves a reply, a change or a new discussion unsent is asked first", async ({ open }) => {
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  await replyBox(anna).fill("A metà.");
  await expect(anna.getByText("Bozza salvata", { exact: true })).toBeVisible();
  await away(anna).click();
  await expect(question(anna)).toBeVisible();
  await expect(question(anna)).toContainText("Lo ritrovi fra le tue bozze.");
  await expect(question(anna).getByRole("button", { name: "Resta qui" })).toBeFocused();
  await anna.keyboard.press("Escape");
  await expect(question(anna)).toBeHidden();
  await expect(anna).toHaveURL(topic.path);
  await expect(replyBox(anna)).toHaveValue("A metà.");
  await away(anna).click();
  await question(anna).getByRole("button", { name: "Esci senza inviare" }).click();
  await expect(anna).toHaveURL("/");

  await anna.goto(topic.path);
  await expect(replyBox(anna)).toHaveValue("A metà.");
  await replyBox(anna).fill("");
  await post(anna, 1).getByRole("link", { name: "Modifica" }).click();
  await post(anna, 1).getByRole("textbox").fill("Ripensato.");
  await anna.goBack();
  await expect(question(anna)).toBeVisible();
  await question(anna).getByRole("button", { name: "Resta qui" }).click();
  await expect(post(anna, 1).getByRole("textbox")).toHaveValue("Ripensato.");
  // What is given up or sent is not asked about.
  await anna.getByRole("link", { name: "Annulla" }).click();
  await expect(bodies(anna)).toHaveText(["Si comincia."]);
  await away(anna).click();
  await expect(anna).toHaveURL("/");

  await anna.goto("/discussioni/nuova/forum");
  await anna.getByRole("textbox", { name: "Titolo" }).fill("Una discussione nuova");
  await anna.getByRole("textbox", { name: "Messaggio" }).fill("Da pubblicare.");
  await away(anna).click();
  await question(anna).getByRole("button", { name: "Resta qui" }).click();
  await anna.getByRole("button", { name: "Apri la discussione" }).click();
  await expect(bodies(anna)).toHaveText(["Da pubblicare."]);
});

test("closing the window asks too; what is read or sent never does", async ({ open }) => {
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  for (let n = 2; n <= 21; n++) await postReply(anna, topic, `Messaggio ${n}`);
  await readLive(anna, topic);
  let asked = 0;
  anna.on("dialog", async (dialog) => {
    asked += dialog.type() === "beforeunload" ? 1 : 0;
    await dialog.accept();
  });
  await replyBox(anna).click();
  await anna.keyboard.type("Comincio");
  // The other pages of the discussion have the box, and what was begun in it.
  await anna.getByRole("link", { name: "Pagina 2", exact: true }).click();
  await expect(bodies(anna)).toHaveText(["Messaggio 21"]);
  await expect(replyBox(anna)).toHaveValue("Comincio");
  await expect(question(anna)).toBeHidden();
  await anna.reload();
  expect(asked).toBe(1);
  await expect(replyBox(anna)).toHaveValue("Comincio");
  await anna.getByRole("button", { name: "Invia" }).click();
  await expect(post(anna, 22)).toContainText("Comincio");
  await anna.reload();
  await expect(post(anna, 22)).toContainText("Comincio");
  expect(asked).toBe(1);
  await away(anna).click();
  await expect(anna).toHaveURL("/");
});
