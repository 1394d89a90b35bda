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
