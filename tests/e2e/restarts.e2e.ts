import { answered, UNANSWERED } from "./support/faults.ts";
import { type OwnAgire, startOwnAgire } from "./support/own-agire.ts";
import { expect, test } from "./support/test.ts";
import {
  bodies,
  editPost,
  newTopic,
  post,
  postReply,
  readLive,
  removePost,
  replyBox,
  stored,
  write,
} from "./support/topics.ts";

let agire: OwnAgire;
test.beforeAll(async () => {
  agire = await startOwnAgire();
});
test.afterAll(() => agire.stop());

test("a server killed and started again: pages catch up, the reply of the meantime is sent once", async ({
  open,
  faults,
}) => {
  faults.allow(UNANSWERED);
  faults.allow(answered(503));
  const at = agire.url;
  const [anna, reader] = [await open({ as: "anna", at }), await open({ at })];
  const topic = await newTopic(anna);
  for (const text of ["Due.", "Tre."]) await postReply(anna, topic, text);
  await readLive(anna, topic);
  await readLive(reader, topic);

  await agire.kill();
  for (const page of [anna, reader]) {
    await expect(page.getByText("Connessione persa: riprovo…")).toBeVisible();
    await expect(bodies(page)).toHaveText(["Si comincia.", "Due.", "Tre."]);
  }
  await write(anna, "Scritto mentre il servizio non c'era.");
  await expect(anna.getByRole("button", { name: "Riprova" })).toBeVisible();
  await replyBox(anna).fill("E una bozza.");

  // The reader does not come back before others have gone on.
  await reader.context().setOffline(true);
  await agire.startAgain();
  await anna.getByRole("button", { name: "Riprova" }).click();
  await expect(post(anna, 4)).toContainText("Scritto mentre il servizio non c'era.");
  await editPost(anna, topic, 2, "Due, corretto dopo la ripartenza.");
  await removePost(anna, topic, 3);
  await reader.context().setOffline(false);

  const now = [
    "Si comincia.",
    "Due, corretto dopo la ripartenza.",
    "Messaggio eliminato da chi l'ha scritto.",
    "Scritto mentre il servizio non c'era.",
  ];
  for (const page of [anna, reader]) {
    await expect(bodies(page)).toHaveText(now);
    await expect(page.getByText(/^In diretta/)).toBeVisible();
  }
  expect(await stored(anna, topic)).toHaveLength(4);
  await expect(replyBox(anna)).toHaveValue("E una bozza.");
  await postReply(anna, topic, "Di nuovo in diretta.");
  await expect(bodies(reader)).toHaveText([...now, "Di nuovo in diretta."]);
});
