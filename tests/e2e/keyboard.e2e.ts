import type { Page } from "playwright/test";
import { answered } from "./support/faults.ts";
import { emailOf, PASSWORD } from "./support/people.ts";
import { expect, test } from "./support/test.ts";
import { bodies, newTopic, post, readLive, replyBox } from "./support/topics.ts";

// No mouse in this file: only keys.

test("the skip link is the first stop, is seen, and leads past the header", async ({ open }) => {
  const guest = await open();
  await guest.goto("/gemellaggi");
  const skip = guest.getByRole("link", { name: "Vai al contenuto" });
  await guest.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  expect((await skip.boundingBox())?.height).toBeGreaterThan(24);
  await guest.keyboard.press("Enter");
  await guest.keyboard.press("Tab");
  expect(await guest.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
});

for (const path of ["/", "/gemellaggi/trepu", "/registrati"])
  test(`every stop of ${path} is reached in order, seen and marked`, async ({ open }) => {
    const guest = await open();
    await guest.goto(path);
    const reachable = await guest.evaluate(
      () =>
        [
          ...document.querySelectorAll<HTMLElement>(
            // The radios of one question are one stop; it is reached besides.
            "a[href], button, input:not([type=hidden], [type=radio]), textarea, summary",
          ),
        ].filter((element) => element.checkVisibility() && element.tabIndex >= 0).length,
    );
    const stops: string[] = [];
    for (;;) {
      await guest.keyboard.press("Tab");
      const stop = await focusedElement(guest);
      if (!stop) break;
      expect(stop.seen, `${stop.name} is on the screen`).toBe(true);
      expect(stop.marked, `${stop.name} is marked`).toBe(true);
      stops.push(stop.name);
      expect(stops.length, "the keyboard is not trapped").toBeLessThan(200);
    }
    expect(stops.length).toBeGreaterThanOrEqual(reachable);
  });

/** Where the keyboard is; null when it has left the page. */
function focusedElement(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body || element === document.documentElement) return null;
    // The ring is the control's own, its card's (drawn by the title's link), or that of the box around it.
    const outlined = [
      getComputedStyle(element),
      getComputedStyle(element, "::after"),
      getComputedStyle(element.parentElement ?? element),
    ].some(
      ({ outlineStyle, outlineWidth, outlineColor }) =>
        outlineStyle !== "none" &&
        Number.parseFloat(outlineWidth) >= 2 &&
        !/^rgba.*, 0\)$/.test(outlineColor),
    );
    const { boxShadow } = getComputedStyle(element);
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    return {
      name: `${element.tagName} ${element.textContent?.trim().slice(0, 40) || element.getAttribute("name")}`,
      seen: width > 1 && height > 1 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
      marked: outlined || boxShadow !== "none",
    };
  });
}

test("registering: mistakes are announced where the keyboard is, and lead to their fields", async ({
  open,
  faults,
}) => {
  faults.allow(answered(422));
  const guest = await open();
  await guest.goto("/registrati");
  await tabTo(guest, "name");
  await guest.keyboard.type("Solo Tastiera");
  await tabTo(guest, "consent");
  await guest.keyboard.press("Space");
  await guest.keyboard.press("Enter");
  const summary = guest.getByRole("alert").filter({ hasText: "C'è qualcosa da sistemare" });
  await expect(summary).toBeFocused();
  await guest.keyboard.press("Tab");
  await expect(summary.getByRole("link").first()).toBeFocused();
  await guest.keyboard.press("Enter");
  await expect(guest.getByLabel("Indirizzo di posta elettronica")).toBeFocused();
  await guest.keyboard.type(`tastiera.${Date.now()}@comune.example`);
  await tabTo(guest, "addressForm");
  await guest.keyboard.press("Space");
  await tabTo(guest, "administration");
  await guest.keyboard.type("Comune di Prova");
  await tabTo(guest, "jobTitle");
  await guest.keyboard.type("Funzionario");
  await tabTo(guest, "password");
  await guest.keyboard.type("una frase che ricordo");
  await guest.keyboard.press("Tab");
  await guest.keyboard.press("Enter");
  await expect(guest.locator("#password")).toHaveAttribute("type", "text");
  await tabTo(guest, "consent");
  await expect(guest.getByRole("checkbox")).toBeChecked();
  await guest.keyboard.press("Enter");
  await expect(guest.getByRole("heading", { level: 1, name: "Guarda la posta" })).toBeVisible();
});

test("registering, confirming by the letter, asking in and replying", async ({ open }) => {
  const [anna, guest] = [await open({ as: "anna" }), await open()];
  const topic = await newTopic(anna, { space: "trepu" });
  const email = `tasti.${Date.now()}@comune.example`;
  await guest.goto("/gemellaggi/trepu/partecipanti");
  await tabToText(guest, "Registrati");
  await guest.keyboard.press("Enter");
  await expect(guest.getByRole("heading", { level: 1, name: "Registrati alla community" })).toBeVisible();
  const typed = { name: "Tutta Tastiera", email, administration: "Regione Puglia", jobTitle: "Funzionaria" };
  await tabTo(guest, "name");
  await guest.keyboard.type(typed.name);
  await tabTo(guest, "email");
  await guest.keyboard.type(typed.email);
  await tabTo(guest, "addressForm");
  await guest.keyboard.press("Space");
  await tabTo(guest, "administration");
  await guest.keyboard.type(typed.administration);
  await tabTo(guest, "jobTitle");
  await guest.keyboard.type(typed.jobTitle);
  await tabTo(guest, "password");
  await guest.keyboard.type("una frase che ricordo");
  await tabTo(guest, "consent");
  await guest.keyboard.press("Space");
  await guest.keyboard.press("Enter");
  await expect(guest.getByRole("heading", { level: 1, name: "Guarda la posta" })).toBeVisible();

  await tabToText(guest, "Apri la posta di prova");
  await guest.keyboard.press("Enter");
  await expect(guest.getByRole("heading", { level: 1, name: "Posta di prova" })).toBeVisible();
  const letter = guest.getByRole("article").filter({ hasText: email });
  await expect(async () => {
    await guest.reload();
    await expect(letter).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await tabToText(guest, (await letter.getByRole("link").first().textContent()) ?? "");
  await guest.keyboard.press("Enter");
  await expect(guest.getByRole("button", { name: "Conferma il mio indirizzo" })).toBeVisible();
  await tabToText(guest, "Conferma il mio indirizzo");
  await guest.keyboard.press("Enter");

  // Back where she came from: she asks in.
  await expect(guest).toHaveURL(/\/gemellaggi\/trepu\/partecipanti/);
  await tabTo(guest, "message");
  await guest.keyboard.type("Vorrei seguire il passaggio del marchio.");
  await tabToText(guest, "Chiedi di partecipare");
  await guest.keyboard.press("Enter");
  await expect(guest.getByRole("button", { name: "Ritira la richiesta" })).toBeVisible();

  // What is public she may answer at once.
  await tabToText(guest, "Vai alla discussione");
  await guest.keyboard.press("Enter");
  await expect(guest.getByRole("heading", { name: "Discussioni nel gemellaggio" })).toBeVisible();
  await tabToText(guest, topic.title);
  await guest.keyboard.press("Enter");
  await expect(replyBox(guest)).toBeVisible();
  await expect(guest.getByText("In diretta")).toBeVisible();
  await tabTo(guest, "body");
  await guest.keyboard.type("Scritto senza toccare il mouse.");
  await guest.keyboard.press("Control+Enter");
  await expect(bodies(guest).filter({ hasText: "Scritto senza toccare il mouse." })).toBeVisible();
  await expect(replyBox(guest)).toBeFocused();
});

test("signing in, replying by Ctrl+Enter, signing out", async ({ open }) => {
  const author = await open({ as: "anna" });
  const topic = await newTopic(author);
  const paolo = await open();
  await paolo.goto(topic.path);
  await tabToText(paolo, "Accedi");
  await paolo.keyboard.press("Enter");
  await expect(paolo.getByRole("heading", { level: 1, name: "Accedi" })).toBeVisible();
  await tabTo(paolo, "email");
  await paolo.keyboard.type(emailOf("paolo"));
  await tabTo(paolo, "password");
  await paolo.keyboard.type(PASSWORD);
  await paolo.keyboard.press("Enter");
  await expect(replyBox(paolo)).toBeVisible();
  await expect(paolo.getByText("In diretta")).toBeVisible();
  await tabTo(paolo, "body");
  await paolo.keyboard.type("Senza mouse,");
  await paolo.keyboard.press("Enter");
  await paolo.keyboard.type("su due righe.");
  await paolo.keyboard.press("Control+Enter");
  await expect(bodies(paolo)).toHaveText(["Si comincia.", /Senza mouse,\s*su due righe\./]);
  await expect(replyBox(paolo)).toBeFocused();

  await tabToText(paolo, "Il tuo menu:");
  await paolo.keyboard.press("Enter");
  await expect(paolo.getByRole("button", { name: "Esci" })).toBeVisible();
  await paolo.keyboard.press("Escape");
  await expect(paolo.getByRole("button", { name: "Esci" })).toBeHidden();
  await paolo.keyboard.press("Enter");
  await tabToText(paolo, "Esci");
  await paolo.keyboard.press("Enter");
  await expect(paolo.getByRole("banner").getByRole("link", { name: "Accedi" })).toBeVisible();
});

test("changing and removing one's message", async ({ open }) => {
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  await tabToText(anna, "Modifica");
  await anna.keyboard.press("Enter");
  await expect(anna.getByText("Modifica del messaggio 1")).toBeVisible();
  await tabToBox(anna, "modifica-1");
  await anna.keyboard.press("Control+End");
  await anna.keyboard.type(" Corretto.");
  await tabToText(anna, "Salva la modifica");
  await anna.keyboard.press("Enter");
  await expect(bodies(anna)).toHaveText(["Si comincia. Corretto."]);
  await expect(post(anna, 1)).toBeFocused();
  await tabToText(anna, "Elimina");
  await anna.keyboard.press("Enter");
  await tabToText(anna, "Sì, elimina");
  await anna.keyboard.press("Enter");
  await expect(bodies(anna)).toHaveText(["Messaggio eliminato da chi l'ha scritto."]);
});

test("a long text opens and closes on a phone, and the keyboard stays where it was", async ({ open }) => {
  const guest = await open({ viewport: { width: 360, height: 740 } });
  await guest.goto("/gemellaggi/trepu");
  const button = guest.locator(".long-prose > summary").first();
  const rest = guest.locator(".long-prose > .prose").first();
  await expect(button).toHaveText(/Leggi tutto/);
  await expect(rest).toBeHidden();
  await tabToText(guest, "Leggi tutto");
  await guest.keyboard.press("Enter");
  await expect(rest).toBeVisible();
  await expect(button).toBeFocused();
  await expect(button.getByText("Mostra meno")).toBeVisible();
  await expect(button.getByText("Leggi tutto")).toBeHidden();
  await guest.keyboard.press("Enter");
  await expect(rest).toBeHidden();
  await expect(button).toBeFocused();
});

test("the phone's menu opens, closes with Escape and gives the focus back", async ({ open }) => {
  const guest = await open({ viewport: { width: 360, height: 740 } });
  await guest.goto("/gemellaggi");
  const menu = guest.getByRole("navigation", { name: "Navigazione principale" });
  await tabToText(guest, "Menu");
  await guest.keyboard.press("Enter");
  await expect(menu).toBeVisible();
  await guest.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(guest.getByRole("button", { name: "Menu", exact: true })).toBeFocused();
  await guest.keyboard.press("Enter");
  await tabToText(guest, "Discussioni");
  await guest.keyboard.press("Enter");
  await expect(guest.getByRole("heading", { level: 1, name: "Discussioni" })).toBeVisible();
  await expect(menu).toBeHidden();
});

const FARTHEST = 120;

/** Tab, until the control with that name or id has the focus. */
const tabTo = (page: Page, name: string) => tabUntil(page, `[name="${name}"]`);
const tabToBox = (page: Page, id: string) => tabUntil(page, `#${id}`);

async function tabUntil(page: Page, selector: string) {
  for (let stop = 0; stop < FARTHEST; stop++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

/** Tab, until the control that has the focus says that text: what takes the focus without being one is passed by. */
async function tabToText(page: Page, text: string) {
  for (let stop = 0; stop < FARTHEST; stop++) {
    await page.keyboard.press("Tab");
    const said = await page.evaluate(() => {
      const control = document.activeElement?.closest("a, button, summary, label, input, select, textarea");
      return control?.textContent?.replace(/\s+/g, " ");
    });
    if (said?.includes(text)) return;
  }
  throw new Error(`the keyboard does not reach «${text}»`);
}
