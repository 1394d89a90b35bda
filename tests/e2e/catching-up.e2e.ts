import { UNANSWERED } from "./support/faults.ts";
import { holdSocket } from "./support/network.ts";
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
} from "./support/topics.ts";

const REMOVED = "Messaggio eliminato da chi l'ha scritto.";

test("a page that was offline misses nothing, doubles nothing and knows every edit", async ({
  open,
  faults,
}) => {
  faults.allow(UNANSWERED);
  const [anna, reader] = [await open({ as: "anna" }), await open({ as: "paolo" })];
  const topic = await newTopic(anna);
  for (const text of ["Due.", "Tre.", "Quattro."]) await postReply(anna, topic, text);
  await readLive(reader, topic);
  await expect(bodies(reader)).toHaveText(["Si comincia.", "Due.", "Tre.", "Quattro."]);
  await replyBox(reader).fill("Una bozza che deve restare");

  await reader.context().setOffline(true);
  await expect(reader.getByText("Connessione persa: riprovo…")).toBeVisible();
  await postReply(anna, topic, "Cinque.");
  await editPost(anna, topic, 2, "Due, corretto.");
  await removePost(anna, topic, 3);
  await postReply(anna, topic, "Sei.");
  await editPost(anna, topic, 5, "Cinque, corretto subito.");
  await expect(bodies(reader)).toHaveText(["Si comincia.", "Due.", "Tre.", "Quattro."]);

  await reader.context().setOffline(false);
  const now = ["Si comincia.", "Due, corretto.", REMOVED, "Quattro.", "Cinque, corretto subito.", "Sei."];
  await expect(bodies(reader)).toHaveText(now);
  await expect(reader.getByText("1 partecipante · 5 messaggi")).toBeVisible();
  await expect(post(reader, 2)).toContainText("modificato");
  await expect(reader.getByText("In diretta")).toBeVisible();
  await expect(replyBox(reader)).toHaveValue("Una bozza che deve restare");
  await postReply(anna, topic, "Sette.");
  await expect(bodies(reader)).toHaveText([...now, "Sette."]);
});

test("a page woken from sleep asks what it slept through, though its line is dead", async ({
  open,
  faults,
}) => {
  faults.allow(UNANSWERED);
  const [anna, reader] = [await open({ as: "anna" }), await open()];
  const line = await holdSocket(reader);
  const topic = await newTopic(anna);
  await postReply(anna, topic, "Due.");
  await readLive(reader, topic);

  // Asleep: what is said to the page gets lost, and neither side knows.
  line.goDead();
  await postReply(anna, topic, "Tre, nel sonno.");
  await editPost(anna, topic, 1, "Si comincia, corretto nel sonno.");
  await removePost(anna, topic, 2);
  await expect(bodies(reader)).toHaveText(["Si comincia.", "Due."]);

  await wake(reader);
  await expect(bodies(reader)).toHaveText(["Si comincia, corretto nel sonno.", REMOVED, "Tre, nel sonno."]);
  // And it is live again, not only caught up.
  await postReply(anna, topic, "Quattro, dopo il risveglio.");
  await expect(post(reader, 4)).toContainText("Quattro, dopo il risveglio.");
  await expect(reader.getByText("In diretta")).toBeVisible();
});

test("a single event that gets lost is noticed at the next one", async ({ open }) => {
  const [anna, reader] = [await open({ as: "anna" }), await open()];
  const line = await holdSocket(reader);
  const topic = await newTopic(anna);
  await readLive(reader, topic);
  line.goDead();
  await postReply(anna, topic, "Due, perso per strada.");
  await editPost(anna, topic, 1, "Si comincia, corretto.");
  await expect(bodies(reader)).toHaveText(["Si comincia."]);
  line.revive();
  await postReply(anna, topic, "Tre, arrivato.");
  await expect(bodies(reader)).toHaveText([
    "Si comincia, corretto.",
    "Due, perso per strada.",
    "Tre, arrivato.",
  ]);
});

/** What a browser says to a page that is seen again. */
const wake = (page: import("playwright/test").Page) =>
  page.evaluate(() => {
    document.dispatchEvent(new Event("visibilitychange"));
  });
