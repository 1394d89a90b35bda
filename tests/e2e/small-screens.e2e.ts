import type { Page } from "playwright/test";
import { answered, UNANSWERED } from "./support/faults.ts";
import { holdForms, onForms } from "./support/network.ts";
import { PAGES } from "./support/pages.ts";
import { expect, test } from "./support/test.ts";
import { newTopic, openMore, post, postReply, readLive, removal, write } from "./support/topics.ts";

const WIDTHS = [320, 360];
/** WCAG 2.2, 2.5.8; ours are meant to be 44, but for small buttons beside one another. */
const LEAST = 24;
const COMFORTABLE = 44;

/** Nothing sticks out at the right, and what can be pressed can be hit. */
async function fits(page: Page, state: string) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 740 });
    const { scrollable, outside } = await page.evaluate(() => {
      const inScrollBox = (element: Element) => {
        for (let box = element.parentElement; box; box = box.parentElement)
          if (/auto|scroll|hidden/.test(getComputedStyle(box).overflowX)) return true;
        return false;
      };
      const outside = [...document.querySelectorAll("body *")].filter((element) => {
        const { right, width: wide } = element.getBoundingClientRect();
        return wide > 1 && right > innerWidth + 0.5 && element.checkVisibility() && !inScrollBox(element);
      });
      const named = (element: Element) => `${element.tagName}.${element.className}`;
      return { scrollable: document.documentElement.scrollWidth - innerWidth, outside: outside.map(named) };
    });
    expect(outside, `${state} at ${width}`).toEqual([]);
    expect(scrollable, `${state} at ${width} scrolls sideways`).toBeLessThanOrEqual(0);
  }
  expect(await tooSmall(page, LEAST, "a, button, summary, input, textarea"), state).toEqual([]);
  expect(await tooSmall(page, COMFORTABLE, ".btn:not(.btn-sm), .form-control, .page-link"), state).toEqual(
    [],
  );
}

/** Visible targets smaller than that; links inside a sentence are as high as its line. */
const tooSmall = (page: Page, least: number, selector: string) =>
  page.evaluate(
    ([smallest, wanted]) =>
      [...document.querySelectorAll<HTMLElement>(wanted)]
        .filter((element) => element.checkVisibility() && !element.closest(".visually-hidden, .skiplinks"))
        .filter((element) => getComputedStyle(element).display !== "inline")
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && (box.width < smallest || box.height < smallest))
        .map(({ element, box }) => {
          const name = element.textContent?.trim().slice(0, 30) || element.id;
          return `${element.tagName} ${name}: ${Math.round(box.width)}×${Math.round(box.height)}`;
        }),
    [least, selector] as const,
  );

test("no page scrolls sideways at 320 and 360, and all can be hit with a thumb", async ({ open, faults }) => {
  faults.allow(answered(404));
  const guest = await open();
  for (const { name, path } of PAGES) {
    await guest.goto(path);
    await fits(guest, name);
  }
});

test("nor a form that came back", async ({ open, faults }) => {
  faults.allow(answered(422));
  const [guest, anna] = [await open(), await open({ as: "anna" })];
  for (const [page, path] of [
    [guest, "/registrati"],
    [guest, "/accedi"],
    [anna, "/discussioni/nuova/trepu"],
  ] as const) {
    await page.goto(path);
    await page
      .getByRole("main")
      .locator("form:not([action='/accedi/come'], [action^='/notifiche']) button[type=submit]")
      .last()
      .click();
    await expect(page.getByRole("alert").filter({ hasText: "C'è qualcosa da sistemare" })).toBeVisible();
    await fits(page, `${path} with mistakes`);
  }
});

test("nor a discussion, whatever people write into it", async ({ open, faults }) => {
  faults.allow(UNANSWERED);
  const anna = await open({ as: "anna" });
  const endless = "Donaudampfschifffahrtsgesellschaft".repeat(8);
  const columns = Array.from({ length: 14 }, (_, index) => `colonna${index}`);
  const table = `|${columns.join("|")}|\n|${columns.map(() => "---").join("|")}|\n|${columns.join("|")}|`;
  const topic = await newTopic(anna, { title: endless.slice(0, 200), body: endless });
  await postReply(anna, topic, `\`\`\`\n${endless}\n\`\`\`\n\n${table}`);
  await postReply(
    anna,
    topic,
    `# ${endless}\n\n> ${endless}\n\n- https://example.org/${endless}\n\n\`${endless}\``,
  );
  await readLive(anna, topic);
  await fits(anna, "long words");
  await openMore(anna, 3);
  await fits(anna, "more to do");
  await removal(anna, 3).click();
  await fits(anna, "asking before removing");
  await openMore(anna, 3);
  await post(anna, 3).getByRole("link", { name: "Modifica" }).click();
  await expect(anna.getByText("Modifica del messaggio 3")).toBeVisible();
  await fits(anna, "editing");
  await anna.getByRole("link", { name: "Annulla" }).click();
  await onForms(anna, (route) => route.abort());
  await write(anna, endless);
  await expect(anna.getByRole("button", { name: "Riprova" })).toBeVisible();
  await fits(anna, "a failed reply");
  await anna.goto("/discussioni");
  await fits(anna, "a list with a long title");
  await anna.goto("/");
  await anna.getByText("Il tuo menu:").locator("..").click();
  await expect(anna.getByRole("button", { name: "Esci" })).toBeVisible();
  await fits(anna, "the account's menu");
});

test("who wants no motion gets none", async ({ open }) => {
  const moving = (page: Page) =>
    page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === "running").length);
  for (const reducedMotion of ["reduce", "no-preference"] as const) {
    const anna = await open({ as: "anna", reducedMotion });
    const topic = await newTopic(anna);
    await readLive(anna, topic);
    const letThrough = await holdForms(anna);
    await write(anna, "In viaggio.");
    await expect(anna.getByText("Invio in corso…")).toBeVisible();
    if (reducedMotion === "reduce") await expect.poll(() => moving(anna)).toBe(0);
    else expect(await moving(anna), "the spinner turns").toBeGreaterThan(0);
    letThrough();
    await expect(post(anna, 2)).toBeVisible();
  }
});
