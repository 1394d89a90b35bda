import type { Page } from "playwright/test";
import { refuseWebSockets, swallowWebSockets } from "./support/network.ts";
import { expect, test } from "./support/test.ts";
import {
  bodies,
  editPost,
  newTopic,
  postReply,
  readLive,
  removePost,
  type TestTopic,
  write,
} from "./support/topics.ts";

test.describe("where a proxy blocks WebSocket, long polling keeps the page live", () => {
  test("refused", async ({ open }) => {
    const [anna, reader] = [await open({ as: "anna" }), await open({ as: "paolo" })];
    await refuseWebSockets(reader);
    await staysLive(anna, reader);
  });

  test("swallowed", async ({ open }) => {
    const [anna, reader] = [await open({ as: "anna" }), await open({ as: "paolo" })];
    await swallowWebSockets(reader);
    await staysLive(anna, reader);
  });
});

async function staysLive(author: Page, reader: Page) {
  const polled = reader.waitForResponse((response) => /transport=polling.*sid=/.test(response.url()));
  const topic: TestTopic = await newTopic(author);
  await readLive(reader, topic);
  expect((await polled).status()).toBe(200);
  await readLive(author, topic);
  await expect(author.getByText("Ora qui: Paolo Bruno")).toBeVisible();
  await expect(reader.getByText("Ora qui: Anna Moretti")).toBeVisible();

  await postReply(author, topic, "Due.");
  await expect(bodies(reader)).toHaveText(["Si comincia.", "Due."]);
  await editPost(author, topic, 2, "Due, corretto.");
  await expect(bodies(reader)).toHaveText(["Si comincia.", "Due, corretto."]);
  await removePost(author, topic, 2);
  await expect(bodies(reader)).toHaveText(["Si comincia.", "Messaggio eliminato da chi l'ha scritto."]);
  await write(reader, "Rispondo anch'io.");
  await expect(bodies(author).nth(2)).toHaveText("Rispondo anch'io.");
}
