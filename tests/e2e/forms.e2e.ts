import type { Page } from "playwright/test";
import { answered, UNANSWERED } from "./support/faults.ts";
import { PASSWORD } from "./support/people.ts";
import { expect, test } from "./support/test.ts";
import { bodies } from "./support/topics.ts";

const UNREACHABLE = "Non riusciamo a raggiungere Agire. Il tuo testo è qui";
const submit = (page: Page) =>
  page.getByRole("main").locator("form:not([action='/accedi/come']) button[type=submit]").last();

test("without the network a new discussion keeps its text, and is opened when it is back", async ({
  open,
  faults,
}) => {
  faults.allow(UNANSWERED);
  const anna = await open({ as: "anna" });
  await anna.goto("/discussioni/nuova/forum");
  await anna.getByRole("textbox", { name: "Titolo" }).fill("Scritta in treno");
  await anna.getByRole("textbox", { name: "Messaggio" }).fill("Un testo lungo, in galleria.");
  await anna.context().setOffline(true);
  await submit(anna).click();
  const summary = anna.getByRole("alert").filter({ hasText: UNREACHABLE });
  await expect(summary).toBeFocused();
  await expect(anna.getByRole("textbox", { name: "Messaggio" })).toHaveValue("Un testo lungo, in galleria.");
  await anna.context().setOffline(false);
  await submit(anna).click();
  await expect(anna.getByRole("heading", { level: 1, name: "Scritta in treno" })).toBeVisible();
  await expect(bodies(anna)).toHaveText(["Un testo lungo, in galleria."]);
});

test("so do registering and signing in", async ({ open, faults }) => {
  faults.allow(UNANSWERED);
  const guest = await open();
  for (const path of ["/registrati", "/accedi"]) {
    await guest.goto(path);
    await guest.getByLabel("Indirizzo di posta elettronica").fill("lucia.greco@example.org");
    await guest.locator("#password").fill(PASSWORD);
    await guest.context().setOffline(true);
    await submit(guest).click();
    await expect(guest.getByRole("alert").filter({ hasText: UNREACHABLE })).toBeVisible();
    await expect(guest.getByLabel("Indirizzo di posta elettronica")).toHaveValue("lucia.greco@example.org");
    await guest.context().setOffline(false);
  }
  await submit(guest).click();
  await expect(guest.getByRole("banner")).toContainText("Lucia Greco");
});

test("a confirming link cut short says so; one that meets a restart can be tried again", async ({
  open,
  faults,
}) => {
  for (const allowed of [answered(422), UNANSWERED]) faults.allow(allowed);
  const guest = await open();
  await guest.goto("/conferma/abc");
  await submit(guest).click();
  await expect(guest.getByText("Questo collegamento è già stato usato o è scaduto.")).toBeVisible();
  await guest.getByRole("main").getByRole("link", { name: "Accedi" }).click();
  await expect(guest.getByRole("heading", { level: 1, name: "Accedi" })).toBeVisible();

  await guest.goto("/conferma/abcdefghijklmnopqrstuvwxyz234567");
  // Its scripts are there: from now on a lost network is the page's to tell.
  await guest.waitForLoadState("networkidle");
  await guest.context().setOffline(true);
  await submit(guest).click();
  await expect(
    guest.getByRole("alert").filter({ hasText: "Non riusciamo a raggiungere Agire." }),
  ).toBeVisible();
  await expect(guest.getByRole("button", { name: "Conferma il mio indirizzo" })).toBeVisible();
  await guest.context().setOffline(false);
});

test("what is too long is refused with a sentence, and nothing of it is lost", async ({ open, faults }) => {
  faults.allow(answered(422));
  const anna = await open({ as: "anna" });
  await anna.goto("/discussioni/nuova/forum");
  await anna.getByRole("textbox", { name: "Titolo" }).fill("Un elenco molto lungo");
  const long = "0123456789".repeat(2_001);
  await anna.getByRole("textbox", { name: "Messaggio" }).evaluate((box, text) => {
    (box as HTMLTextAreaElement).value = text;
  }, long);
  await submit(anna).click();
  await expect(anna.getByRole("alert")).toContainText(
    "Messaggio: Il testo è troppo lungo: al massimo 20000 caratteri.",
  );
  await expect(anna.getByRole("textbox", { name: "Messaggio" })).toHaveValue(long);
});
