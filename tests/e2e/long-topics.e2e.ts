import { onForms } from "./support/network.ts";
import { expect, test } from "./support/test.ts";
import { bodies, newTopic, post, postReply, readLive, type TestTopic, write } from "./support/topics.ts";

const texts = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `Messaggio di prova ${from + index}.`);

async function topicOf(author: import("playwright/test").Page, length: number): Promise<TestTopic> {
  const [first, ...others] = texts(1, length);
  const topic = await newTopic(author, { body: first });
  for (const text of others) await postReply(author, topic, text);
  return topic;
}

test("a long topic comes in pages of twenty", async ({ open }) => {
  const [anna, guest] = [await open({ as: "anna" }), await open()];
  const topic = await topicOf(anna, 45);
  await guest.goto(topic.path);
  const pages = guest.getByRole("navigation", { name: "Pagine della discussione" });
  await expect(bodies(guest)).toHaveText(texts(1, 20));
  await expect(pages.getByRole("link", { name: "Pagina 1", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await expect(pages.getByRole("link", { name: "Precedente" })).toBeHidden();
  await pages.getByRole("link", { name: "Successiva" }).click();
  await expect(bodies(guest)).toHaveText(texts(21, 40));
  await pages.getByRole("link", { name: "Pagina 3", exact: true }).click();
  await expect(bodies(guest)).toHaveText(texts(41, 45));
  await expect(pages.getByRole("link", { name: "Successiva" })).toBeHidden();
  await guest.goBack();
  await expect(bodies(guest)).toHaveText(texts(21, 40));
  // Nonsense in the address shows what there is.
  for (const [query, shown] of [
    ["?pagina=999", texts(41, 45)],
    ["?pagina=x", texts(1, 20)],
    ["?messaggio=33", texts(21, 40)],
  ] as const) {
    await guest.goto(`${topic.path}${query}`);
    await expect(bodies(guest)).toHaveText([...shown]);
  }

  await test.step("#messaggio-N leads to the message, whatever page it is on", async () => {
    for (const number of [1, 20, 21, 40, 45, 2]) {
      await guest.goto("about:blank");
      await guest.goto(`${topic.path}#messaggio-${number}`);
      await expect(post(guest, number)).toBeInViewport();
      await expect(post(guest, number)).toContainText(`Messaggio di prova ${number}.`);
    }
  });

  await test.step("from a link in a message too", async () => {
    await write(anna.url() === "about:blank" ? await opened(anna, topic) : anna, "Vedi [là](#messaggio-23).");
    await expect(guest.getByText("1 nuovo messaggio")).toBeVisible();
    await guest.goto(`${topic.path}#messaggio-46`);
    await guest.getByRole("link", { name: "là" }).click();
    await expect(post(guest, 23)).toBeInViewport();
    await guest.goBack();
    await expect(post(guest, 46)).toBeInViewport();
  });
});

async function opened(page: import("playwright/test").Page, topic: TestTopic) {
  await readLive(page, topic);
  return page;
}

test("an earlier page says how many messages are new, and leads to them", async ({ open }) => {
  const [anna, guest] = [await open({ as: "anna" }), await open()];
  const topic = await topicOf(anna, 21);
  await readLive(guest, topic);
  await postReply(anna, topic, "Nuovo, il ventiduesimo.");
  await expect(guest.getByRole("button", { name: "1 nuovo messaggio" })).toBeInViewport();
  await postReply(anna, topic, "Nuovo, il ventitreesimo.");
  await expect(bodies(guest)).toHaveText(texts(1, 20));
  await guest.getByRole("button", { name: "2 nuovi messaggi" }).click();
  await expect(bodies(guest)).toHaveText([
    "Messaggio di prova 21.",
    "Nuovo, il ventiduesimo.",
    "Nuovo, il ventitreesimo.",
  ]);
  await expect(post(guest, 23)).toBeInViewport();
  await expect(guest.getByRole("button", { name: /nuov/ })).toBeHidden();
});

test("the last page goes on growing, beyond its twenty", async ({ open }) => {
  const [anna, guest] = [await open({ as: "anna" }), await open()];
  const topic = await topicOf(anna, 19);
  await readLive(guest, topic);
  for (const text of texts(20, 22)) await postReply(anna, topic, text);
  await expect(bodies(guest)).toHaveText(texts(1, 22));
  await expect(guest.getByText("1 partecipante · 22 messaggi")).toBeVisible();
  // The address of a message that came in is right for who opens it anew.
  const link = await post(guest, 22).getByRole("link", { name: "Messaggio 22" }).getAttribute("href");
  await guest.goto("about:blank");
  await guest.goto(link ?? "");
  await expect(bodies(guest)).toHaveText(texts(21, 22));
  await expect(post(guest, 22)).toBeInViewport();
});

test("a reply written on an earlier page leads to where it stands", async ({ open }) => {
  const anna = await open({ as: "anna" });
  const topic = await topicOf(anna, 21);
  await readLive(anna, topic);
  await write(anna, "Da pagina uno.");
  await expect(post(anna, 22)).toBeInViewport();
  await expect(bodies(anna)).toHaveText(["Messaggio di prova 21.", "Da pagina uno."]);
});

test("an answer that comes while the next page is on its way does not hold that page back", async ({
  open,
}) => {
  const anna = await open({ as: "anna" });
  const topic = await topicOf(anna, 21);
  await readLive(anna, topic);
  // The others hear of the reply, and so does its author, before the form is answered.
  let answerIt = () => {};
  const mayAnswer = new Promise<void>((resolve) => {
    answerIt = resolve;
  });
  await onForms(anna, async (route) => {
    const response = await route.fetch({ maxRedirects: 0 });
    await mayAnswer;
    await route.fulfill({ response });
  });
  let bringIt = () => {};
  const mayCome = new Promise<void>((resolve) => {
    bringIt = resolve;
  });
  const asked = anna.waitForRequest(/\.data\?.*pagina=2/);
  await anna.route(/\.data\?.*pagina=2/, async (route) => {
    await mayCome;
    await route.continue();
  });
  await write(anna, "Risposta lenta.");
  await asked;
  const answered = anna.waitForResponse((response) => response.request().method() === "POST");
  answerIt();
  await answered;
  bringIt();
  await expect(post(anna, 22)).toBeInViewport();
  await expect(bodies(anna)).toHaveText(["Messaggio di prova 21.", "Risposta lenta."]);
});
