import { UNANSWERED } from "./support/faults.ts";
import { holdSocket, onForms } from "./support/network.ts";
import { expect, test } from "./support/test.ts";
import { bodies, newTopic, post, postReply, readLive, replyBox, stored, write } from "./support/topics.ts";

// Requests that reach the server and come back late or never, without anybody being told.

test("a reply taken back and rewritten is another one, though the first had arrived", async ({
  open,
  faults,
}) => {
  faults.allow(UNANSWERED);
  const anna = await open({ as: "anna" });
  const line = await holdSocket(anna);
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  line.goDead();
  const restore = await onForms(anna, async (route) => {
    await route.fetch({ maxRedirects: 0 });
    await route.abort();
  });
  await write(anna, "Prima stesura.");
  await anna.getByRole("button", { name: "Riprendi il testo" }).click();
  await replyBox(anna).fill("Seconda stesura, con un'aggiunta.");
  await restore();
  await line.cut();
  await expect(post(anna, 2)).toContainText("Prima stesura.");
  await expect(replyBox(anna)).toHaveValue("Seconda stesura, con un'aggiunta.");

  await anna.getByRole("button", { name: "Invia" }).click();
  await expect(post(anna, 3)).toContainText("Seconda stesura, con un'aggiunta.");
  await expect(replyBox(anna)).toHaveValue("");
  expect(await stored(anna, topic)).toHaveLength(3);
});

test("a reply that gets no answer at all offers Riprova, and is there once", async ({ open, faults }) => {
  faults.allow(UNANSWERED);
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  let sent = 0;
  await onForms(anna, async (route) => {
    if (++sent > 1) await route.continue();
  });
  await write(anna, "Nel vuoto.");
  const waiting = anna.getByRole("article").filter({ hasText: "La risposta tarda ad arrivare" });
  await expect(waiting).toContainText("Nel vuoto.");
  await expect(waiting.getByRole("button", { name: "Riprendi il testo" })).toBeVisible();
  await waiting.getByRole("button", { name: "Riprova" }).click();
  await expect(post(anna, 2)).toContainText("Nel vuoto.");
  await expect(waiting).toBeHidden();
  expect(await stored(anna, topic)).toHaveLength(2);
});

test("a question about what was missed that is never answered is asked again", async ({ open, faults }) => {
  faults.allow(UNANSWERED);
  const [anna, reader] = [await open({ as: "anna" }), await open()];
  const line = await holdSocket(reader);
  const topic = await newTopic(anna);
  await readLive(reader, topic);
  let questions = 0;
  await reader.route("**/cambiamenti/**", (route) => (++questions === 1 ? undefined : route.continue()));
  line.goDead();
  await postReply(anna, topic, "Due, non sentito.");
  await line.cut();
  await expect.poll(() => questions).toBe(1);
  // A later message comes in over the living line: it does not hide the hole.
  await postReply(anna, topic, "Tre.");
  await expect(bodies(reader)).toHaveText(["Si comincia.", "Due, non sentito.", "Tre."]);
  await expect(reader.getByText("1 partecipante · 3 messaggi")).toBeVisible();
  expect(questions).toBeGreaterThan(1);
});

test("what comes in while the question is on its way is counted too", async ({ open, faults }) => {
  faults.allow(UNANSWERED);
  const [anna, reader] = [await open({ as: "anna" }), await open()];
  const line = await holdSocket(reader);
  const topic = await newTopic(anna);
  await readLive(reader, topic);
  let questions = 0;
  let answerIt = () => {};
  const mayAnswer = new Promise<void>((resolve) => {
    answerIt = resolve;
  });
  await reader.route("**/cambiamenti/**", async (route) => {
    if (++questions > 1) return route.continue();
    const response = await route.fetch();
    await mayAnswer;
    await route.fulfill({ response });
  });
  line.goDead();
  await postReply(anna, topic, "Due, non sentito.");
  await line.cut();
  await expect.poll(() => questions).toBe(1);
  await postReply(anna, topic, "Tre, intanto.");
  await expect(post(reader, 3)).toBeVisible();
  answerIt();
  await expect(bodies(reader)).toHaveText(["Si comincia.", "Due, non sentito.", "Tre, intanto."]);
  await expect(reader.getByText("1 partecipante · 3 messaggi")).toBeVisible();
});
