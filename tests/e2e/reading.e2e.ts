import type { Page } from "playwright/test";
import { expect, test } from "./support/test.ts";
import { newTopic, post, postReply, readLive, removePost, type TestTopic } from "./support/topics.ts";

/** Of some height, so that few of them are in sight at once. */
const long = (number: number) => `Messaggio ${number}.\n\n${"Una riga.\n\n".repeat(8)}`;

async function topicOf(author: Page, length: number): Promise<TestTopic> {
  const topic = await newTopic(author, { body: long(1) });
  for (let number = 2; number <= length; number++) await postReply(author, topic, long(number));
  return topic;
}

/** The next telling of how far was read: its number. */
const told = async (page: Page) =>
  Number(
    new URLSearchParams((await page.waitForRequest(/\/letto$/)).postData() ?? "").get("number") ?? Number.NaN,
  );
const divider = (page: Page) => page.getByText("Nuovi messaggi", { exact: true });

test("a discussion opens at the first message not read, on every device; only what was in sight is read", async ({
  open,
}) => {
  const [anna, paolo] = [await open({ as: "anna" }), await open({ as: "paolo" })];
  const topic = await topicOf(anna, 24);

  // Never opened: at the top, and only what is in sight there is read.
  let telling = told(paolo);
  await paolo.goto(topic.path);
  await expect(divider(paolo)).toBeHidden();
  const first = await telling;
  expect(first).toBeLessThan(5);

  telling = told(paolo);
  await post(paolo, 10).scrollIntoViewIfNeeded();
  const second = await telling;
  expect(second).toBeGreaterThanOrEqual(9);
  expect(second).toBeLessThan(14);

  await test.step("a link in a list leads there, in another browser, without JavaScript too", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const elsewhere = await open({ as: "paolo", javaScriptEnabled });
      await elsewhere.goto(`/discussioni?q=${encodeURIComponent(topic.title)}`);
      await elsewhere.getByRole("link", { name: topic.title, exact: true }).click();
      await expect(elsewhere).toHaveURL(`${topic.path}?pagina=1#messaggio-${second + 1}`);
      await expect(post(elsewhere, second + 1)).toBeInViewport();
      await expect(post(elsewhere, 1)).not.toBeInViewport();
      await expect(divider(elsewhere)).toBeVisible();
      await elsewhere.close();
    }
  });

  await test.step("its bare address leads there as well", async () => {
    const elsewhere = await open({ as: "paolo" });
    await elsewhere.goto(topic.path);
    await expect(elsewhere).toHaveURL(/\?messaggio=\d+#messaggio-\d+$/);
    await expect(elsewhere.locator(".message:focus")).toBeInViewport();
    await expect(divider(elsewhere)).toBeAttached();
    // A mark in it is what counts.
    await elsewhere.goto("about:blank");
    await elsewhere.goto(`${topic.path}#messaggio-2`);
    await expect(post(elsewhere, 2)).toBeInViewport();
  });

  await test.step("nobody reads backwards, and who has read all lands at the end", async () => {
    telling = told(paolo);
    await paolo.goto(`${topic.path}?pagina=2#messaggio-24`);
    expect(await telling).toBe(24);
    const elsewhere = await open({ as: "paolo" });
    await elsewhere.goto(`${topic.path}?pagina=1`);
    await expect(post(elsewhere, 1)).toBeInViewport();
    await elsewhere.goto(topic.path);
    await expect(elsewhere).toHaveURL(`${topic.path}?messaggio=24#messaggio-24`);
    await expect(post(elsewhere, 24)).toBeInViewport();
    await expect(divider(elsewhere)).toBeHidden();
  });
});

test("a window nobody looks at reads nothing", async ({ open }) => {
  const [anna, paolo] = [await open({ as: "anna" }), await open({ as: "paolo" })];
  const topic = await topicOf(anna, 1);
  await paolo.addInitScript(() => {
    let state = "hidden";
    Object.defineProperty(document, "visibilityState", { get: () => state });
    window.addEventListener("prova:guarda", () => {
      state = "visible";
      document.dispatchEvent(new Event("visibilitychange"));
    });
  });
  const tellings: string[] = [];
  paolo.on("request", (request) => /\/letto$/.test(request.url()) && tellings.push(request.url()));
  await paolo.clock.install();
  await readLive(paolo, topic);
  await paolo.clock.runFor(10_000);
  expect(tellings).toEqual([]);
  const telling = told(paolo);
  await paolo.evaluate(() => window.dispatchEvent(new Event("prova:guarda")));
  await paolo.clock.runFor(3_000);
  expect(await telling).toBe(1);
});

test("a link to a message that was removed leads to what says so; one beyond the end is answered in words", async ({
  open,
}) => {
  const [anna, guest] = [await open({ as: "anna" }), await open()];
  const topic = await topicOf(anna, 5);
  await removePost(anna, topic, 4);
  await guest.goto(`${topic.path}?pagina=1#messaggio-4`);
  await expect(post(guest, 4)).toBeInViewport();
  await expect(post(guest, 4)).toContainText("Messaggio eliminato da chi l'ha scritto.");

  for (const address of [`${topic.path}#messaggio-99`, `${topic.path}?messaggio=99`]) {
    await guest.goto("about:blank");
    await guest.goto(address);
    const notice = guest.getByText("Il messaggio 99 non c'è: la discussione arriva al numero 5.");
    await expect(notice).toBeVisible();
    await guest.locator(".alert").getByRole("link", { name: "Vai all'ultimo messaggio" }).click();
    await expect(post(guest, 5)).toBeInViewport();
    await expect(notice).toBeHidden();
  }
});

const pill = (page: Page) => page.getByRole("button", { name: /^\d+ nuov/ });
const inView = (page: Page, number: number) => expect(post(page, number)).toBeInViewport({ ratio: 0.3 });

test("what comes in where one does not look is counted until it is seen, and moves nothing", async ({
  open,
}) => {
  const [anna, paolo] = [await open({ as: "anna" }), await open({ as: "paolo" })];
  const topic = await topicOf(anna, 4);
  await readLive(paolo, { path: `${topic.path}?pagina=1` });
  await paolo.evaluate(() => window.scrollTo(0, 0));
  const height = async () => (await post(paolo, 1).boundingBox())?.y ?? 0;
  const before = await height();
  await postReply(anna, topic, long(5));
  await expect(pill(paolo)).toHaveText("1 nuovo messaggio");
  await expect(pill(paolo)).toBeInViewport();
  await expect(
    paolo.getByRole("status").filter({ hasText: "Nuovo messaggio di Anna Moretti" }),
  ).toBeAttached();
  await postReply(anna, topic, long(6));
  await expect(pill(paolo)).toHaveText("2 nuovi messaggi");
  // But for the counts in the heading, which are other ones now.
  expect(Math.abs((await height()) - before)).toBeLessThan(6);

  await pill(paolo).click();
  await inView(paolo, 5);
  await expect(post(paolo, 5)).toBeFocused();
  await post(paolo, 6).scrollIntoViewIfNeeded();
  await inView(paolo, 6);
  await expect(pill(paolo)).toBeHidden();

  await test.step("nothing is said of what comes in before one's eyes, and of one's own", async () => {
    await postReply(anna, topic, "Breve.");
    await expect(post(paolo, 7)).toContainText("Breve.");
    await post(paolo, 7).scrollIntoViewIfNeeded();
    await postReply(anna, topic, "Brevissimo.");
    await inView(paolo, 8);
    await expect(pill(paolo)).toBeHidden();
    await paolo.evaluate(() => window.scrollTo(0, 0));
    await postReply(paolo, topic, long(9));
    await expect(post(paolo, 9)).toBeAttached();
    await postReply(anna, topic, long(10));
    await expect(pill(paolo)).toHaveText("1 nuovo messaggio");
  });

  await test.step("who is writing goes on seeing the box where it was", async () => {
    const box = paolo.getByRole("textbox", { name: "La tua risposta" });
    await box.fill("Sto scrivendo");
    const top = async () => Math.round((await box.boundingBox())?.y ?? 0);
    const where = await top();
    await postReply(anna, topic, long(11));
    await expect(post(paolo, 11)).toBeAttached();
    expect(Math.abs((await top()) - where)).toBeLessThan(3);
    await expect(box).toBeFocused();
  });
});

test("one jumps by number, by day and on the timeline, and is told where there is nothing", async ({
  open,
}) => {
  const [anna, guest] = [await open({ as: "anna" }), await open()];
  const topic = await topicOf(anna, 45);
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(new Date());
  for (const javaScriptEnabled of [true, false]) {
    const page = await open({ javaScriptEnabled });
    await page.goto(topic.path);
    const jump = async (label: string, value: string) => {
      await page.getByLabel(label, { exact: true }).fill(value);
      await page.locator(".jump-to").getByRole("button", { name: "Vai" }).click();
    };
    await jump("Numero", "33");
    await expect(post(page, 33)).toBeVisible();
    if (javaScriptEnabled) await inView(page, 33);
    await jump("Giorno", today);
    await expect(post(page, 1)).toBeVisible();
    await jump("Giorno", "2125-01-01");
    await expect(page.getByText("Dal 1 gennaio 2125 in poi non c'è nessun messaggio")).toBeVisible();
    await expect(post(page, 45)).toBeVisible();
    await page.goto(`${topic.path}?messaggio=x`);
    await expect(page.getByText("Non è il numero di un messaggio: scrivine uno da 1 a 45.")).toBeVisible();
    await page.goto(`${topic.path}?data=2025-02-30`);
    await expect(page.getByText("Non è un giorno che esiste")).toBeVisible();
  }

  await guest.goto(topic.path);
  const slider = guest.getByRole("slider", { name: "Posizione nella discussione" });
  await post(guest, 15).scrollIntoViewIfNeeded();
  await expect(slider).toHaveAttribute("aria-valuetext", /^Messaggio 1[2-5] di 45, \d+ \S+ \d{4}$/);
  await slider.focus();
  await guest.keyboard.press("End");
  await expect(slider).toHaveAttribute("aria-valuetext", "Messaggio 45 di 45");
  await expect(post(guest, 45)).toBeHidden();
  await guest.keyboard.press("Enter");
  await inView(guest, 45);
  await expect(slider).toHaveAttribute("aria-valuetext", /^Messaggio 4[1-5] di 45, /);
});
