import type { Page } from "playwright/test";
import { expect, test } from "./support/test.ts";
import { bodies, newTopic, readLive, stored } from "./support/topics.ts";

// On a slow computer the page is there seconds before its scripts are.

/** Opens a page whose scripts wait; answers what lets them through. */
async function openWithoutScripts(page: Page, path: string): Promise<() => void> {
  let through = () => {};
  const held = new Promise<void>((resolve) => {
    through = resolve;
  });
  await page.route("**/assets/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  return through;
}

test("what is typed into a message being changed, before the page is alive, stands and is saved", async ({
  open,
}) => {
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  const through = await openWithoutScripts(anna, `${topic.path}?modifica=1`);
  const box = anna.getByRole("textbox", { name: "Messaggio" });
  await expect(box).toHaveValue("Si comincia.");
  await box.focus();
  await anna.keyboard.press("Control+Home");
  await anna.keyboard.type("Ora ");
  through();
  // The tools above the box come with the scripts.
  await expect(anna.getByRole("toolbar")).not.toHaveCount(0);
  await expect(box).toHaveValue("Ora Si comincia.");
  await expect(box).toBeFocused();
  // One goes on where one was.
  await anna.keyboard.type("sì: ");
  await expect(box).toHaveValue("Ora sì: Si comincia.");
  await anna.getByRole("button", { name: "Salva la modifica" }).click();
  await expect(bodies(anna)).toHaveText(["Ora sì: Si comincia."]);
  expect((await stored(anna, topic)).map(({ html }) => html)).toEqual(["<p>Ora sì: Si comincia.</p>"]);
});

test("who types on while the page comes alive loses no letter", async ({ open }) => {
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  const through = await openWithoutScripts(anna, `${topic.path}?modifica=1`);
  const box = anna.getByRole("textbox", { name: "Messaggio" });
  await expect(box).toHaveValue("Si comincia.");
  await box.focus();
  await anna.keyboard.press("Control+End");
  const words = " Una lettera dopo l'altra, senza fermarsi, mentre arriva tutto il resto della pagina.";
  const typing = anna.keyboard.type(words, { delay: 30 });
  through();
  await typing;
  await expect(anna.getByRole("toolbar")).not.toHaveCount(0);
  await expect(box).toHaveValue(`Si comincia.${words}`);
});

test("fields, choices and ticks of a form filled in early are kept, and known to whoever listens", async ({
  open,
}) => {
  const guest = await open();
  const through = await openWithoutScripts(guest, "/registrati");
  await guest.locator("#name").fill("Prima Dello Script");
  await guest.getByRole("radio", { name: "Iscritta" }).check();
  await guest.getByRole("checkbox").check();
  through();
  // Kept by the form's own script from the first letter, though nothing was typed since.
  await expect
    .poll(() => guest.evaluate(() => JSON.stringify({ ...sessionStorage })))
    .toContain("Prima Dello Script");
  expect(await guest.evaluate(() => JSON.stringify({ ...sessionStorage }))).toContain("FEMININE");
  await expect(guest.locator("#name")).toHaveValue("Prima Dello Script");
  await expect(guest.getByRole("radio", { name: "Iscritta" })).toBeChecked();
  await expect(guest.getByRole("checkbox")).toBeChecked();
});

test("an answer begun early in an empty box is sent as it stands", async ({ open }) => {
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  const through = await openWithoutScripts(anna, topic.path);
  await anna.getByRole("textbox", { name: "La tua risposta" }).fill("Scritta subito.");
  through();
  await expect(anna.getByText("In diretta")).toBeVisible();
  await anna.getByRole("button", { name: "Invia" }).click();
  await expect(bodies(anna)).toHaveText(["Si comincia.", "Scritta subito."]);
  await readLive(anna, topic);
  await expect(bodies(anna)).toHaveText(["Si comincia.", "Scritta subito."]);
});
