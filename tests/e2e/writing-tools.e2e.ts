import type { Page } from "playwright/test";
import { expect, test } from "./support/test.ts";
import { bodies, newTopic, post, readLive, replyBox, stored } from "./support/topics.ts";

const toolbar = (page: Page) => page.getByRole("toolbar", { name: "Formattazione" });
const tool = (page: Page, name: string) => toolbar(page).getByRole("button", { name, exact: true });
const select = (page: Page, from: number, to: number) =>
  replyBox(page).evaluate(
    (box, [start, end]) => (box as HTMLTextAreaElement).setSelectionRange(start ?? 0, end ?? 0),
    [from, to],
  );

test("who knows no Markdown writes by the tools, and takes back by undo", async ({ open }) => {
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  const box = replyBox(anna);
  await box.fill("Riunione giovedì");
  await select(anna, 9, 16);
  await tool(anna, "Grassetto").click();
  await expect(box).toHaveValue("Riunione **giovedì**");
  await expect(box).toBeFocused();
  await anna.keyboard.press("Control+z");
  await expect(box).toHaveValue("Riunione giovedì");
  await anna.keyboard.press("Control+b");
  await expect(box).toHaveValue("Riunione **giovedì**");
  await anna.keyboard.press("Control+End");
  await anna.keyboard.press("Enter");
  await anna.keyboard.press("Enter");
  await tool(anna, "Elenco numerato").click();
  await anna.keyboard.type("ordine del giorno");
  await anna.keyboard.press("Enter");
  await anna.keyboard.type("varie");
  await anna.keyboard.press("Enter");
  await anna.keyboard.press("Enter");
  await anna.keyboard.type("Portate ");
  await anna.keyboard.press("Control+k");
  await anna.keyboard.type("le tabelle");
  await expect(box).toHaveValue(
    "Riunione **giovedì**\n\n1. ordine del giorno\n2. varie\n\nPortate [le tabelle](https://)",
  );
  // What was done by the page is undone step by step, like what was typed.
  await anna.keyboard.press("Control+z");
  await anna.keyboard.press("Control+z");
  await expect(box).toHaveValue(/varie\n\nPortate $/);
  await anna.getByRole("button", { name: "Invia" }).click();
  await expect(post(anna, 2).locator("ol li")).toHaveText(["ordine del giorno", "varie"]);
  await expect(post(anna, 2).locator("strong")).toHaveText("giovedì");
  expect(await stored(anna, topic)).toHaveLength(2);
});

test("the tools are one stop for the keyboard, the text another, and neither holds it", async ({ open }) => {
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  await expect(toolbar(anna)).toBeVisible();
  await replyBox(anna).focus();
  await anna.keyboard.press("Shift+Tab");
  await expect(tool(anna, "Grassetto")).toBeFocused();
  await expect(tool(anna, "Grassetto")).toHaveAttribute("title", "Grassetto (Ctrl+B)");
  await anna.keyboard.press("ArrowRight");
  await expect(tool(anna, "Corsivo")).toBeFocused();
  await anna.keyboard.press("ArrowRight");
  await anna.keyboard.press("Enter");
  await expect(replyBox(anna)).toBeFocused();
  await expect(replyBox(anna)).toHaveValue("# ");
  await anna.keyboard.press("Shift+Tab");
  await expect(tool(anna, "Intestazione")).toBeFocused();
  await anna.keyboard.press("Tab");
  await expect(replyBox(anna)).toBeFocused();
  await anna.keyboard.press("Tab");
  await expect(anna.getByText("Aggiungi un sondaggio")).toBeFocused();
  await anna.keyboard.press("Tab");
  await expect(anna.getByRole("button", { name: "Invia" })).toBeFocused();
});

test("the tools are there for a change and a new discussion, fit the smallest screen, and need JavaScript", async ({
  open,
}) => {
  const anna = await open({ as: "anna", viewport: { width: 320, height: 700 } });
  const topic = await newTopic(anna);
  const fits = () => anna.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  await readLive(anna, topic);
  await post(anna, 1).getByRole("link", { name: "Modifica" }).click();
  await expect(toolbar(anna)).toHaveCount(2);
  expect(await fits()).toBe(true);
  await toolbar(anna).first().getByRole("button", { name: "Elenco", exact: true }).click();
  await expect(post(anna, 1).getByRole("textbox")).toHaveValue("- Si comincia.");
  await anna.getByRole("button", { name: "Salva la modifica" }).click();
  await expect(bodies(anna).locator("li")).toHaveText(["Si comincia."]);
  await anna.goto("/discussioni/nuova/forum");
  await expect(toolbar(anna)).toBeVisible();
  expect(await fits()).toBe(true);

  const plain = await open({ as: "anna", javaScriptEnabled: false });
  await plain.goto(topic.path);
  await expect(replyBox(plain)).toBeVisible();
  await expect(plain.getByRole("toolbar")).toHaveCount(0);
});
