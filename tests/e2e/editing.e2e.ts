import { answered, UNANSWERED } from "./support/faults.ts";
import { expect, test } from "./support/test.ts";
import {
  bodies,
  editPost,
  newTopic,
  post,
  postReply,
  readLive,
  removal,
  removePost,
  replyBox,
  stored,
} from "./support/topics.ts";

test("two windows change one message: the second keeps its text, sees the other's, and decides", async ({
  open,
  faults,
}) => {
  faults.allow(answered(409));
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  await post(anna, 1).getByRole("link", { name: "Modifica" }).click();
  const box = anna.getByRole("textbox", { name: "Messaggio" });
  await expect(box).toHaveValue("Si comincia.");
  await box.fill("La mia versione.");
  await editPost(anna, topic, 1, "Quella dell'altra finestra.");
  await anna.getByRole("button", { name: "Salva la modifica" }).click();

  const summary = anna.getByRole("alert").filter({ hasText: "C'è qualcosa da sistemare" });
  await expect(summary).toContainText("Nel frattempo il messaggio è cambiato in un'altra finestra.");
  await expect(summary).toBeFocused();
  await expect(box).toHaveValue("La mia versione.");
  await expect(anna.getByText("Quella dell'altra finestra.")).toBeVisible();
  await anna.getByRole("button", { name: "Salva la modifica" }).click();
  await expect(bodies(anna)).toHaveText(["La mia versione."]);
  expect((await stored(anna, topic)).map(({ html }) => html)).toEqual(["<p>La mia versione.</p>"]);
});

test("a message that was removed meanwhile cannot be changed any more", async ({ open, faults }) => {
  faults.allow(answered(409));
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await postReply(anna, topic, "Due.");
  await readLive(anna, topic);
  await post(anna, 2).getByRole("link", { name: "Modifica" }).click();
  await anna.getByRole("textbox", { name: "Messaggio" }).fill("Due, ripensato.");
  await removePost(anna, topic, 2);
  await anna.getByRole("button", { name: "Salva la modifica" }).click();
  await expect(anna.getByText("Nel frattempo il messaggio è stato eliminato.")).toBeVisible();
  await expect(anna.getByText("Due, ripensato.")).toBeVisible();
});

test("without the network an edit keeps its text, and is saved when it is back", async ({ open, faults }) => {
  faults.allow(UNANSWERED);
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  await post(anna, 1).getByRole("link", { name: "Modifica" }).click();
  const box = anna.getByRole("textbox", { name: "Messaggio" });
  await box.fill("Corretto in galleria.");
  await anna.context().setOffline(true);
  await anna.getByRole("button", { name: "Salva la modifica" }).click();
  await expect(
    anna.getByRole("alert").filter({ hasText: "Non riusciamo a raggiungere Agire." }),
  ).toBeFocused();
  await expect(box).toHaveValue("Corretto in galleria.");
  await anna.context().setOffline(false);
  await anna.getByRole("button", { name: "Salva la modifica" }).click();
  await expect(bodies(anna)).toHaveText(["Corretto in galleria."]);
});

test("an empty edit says what is missing, and leads to its own box", async ({ open, faults }) => {
  faults.allow(answered(422));
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  await post(anna, 1).getByRole("link", { name: "Modifica" }).click();
  const box = anna.getByRole("textbox", { name: "Messaggio" });
  await box.fill(" ");
  await anna.getByRole("button", { name: "Salva la modifica" }).click();
  await anna.getByRole("alert").getByRole("link", { name: "Messaggio: Questo campo serve." }).click();
  await expect(box).toBeFocused();
});

test("Annulla leaves the message as it was, and the reply begun below stays", async ({ open }) => {
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  await replyBox(anna).fill("Una risposta a metà");
  await post(anna, 1).getByRole("link", { name: "Modifica" }).click();
  await anna.getByRole("textbox", { name: "Messaggio" }).fill("Ripensato.");
  await anna.getByRole("link", { name: "Annulla" }).click();
  await expect(bodies(anna)).toHaveText(["Si comincia."]);
  await expect(replyBox(anna)).toHaveValue("Una risposta a metà");
});

test("only one's own messages can be changed or removed", async ({ open }) => {
  const [anna, paolo, guest] = [await open({ as: "anna" }), await open({ as: "paolo" }), await open()];
  const topic = await newTopic(anna);
  await postReply(paolo, topic, "Di Paolo.");
  await readLive(paolo, topic);
  await expect(post(paolo, 2).getByRole("link", { name: "Modifica" })).toBeVisible();
  await expect(removal(paolo, 2)).toBeVisible();
  await expect(post(paolo, 1).getByRole("link", { name: "Modifica" })).toBeHidden();
  await expect(removal(paolo, 1)).toBeHidden();
  await readLive(guest, topic);
  await expect(removal(guest, 1)).toBeHidden();
  await expect(replyBox(guest)).toBeHidden();
  await expect(guest.getByText("Per rispondere serve essere della community.")).toBeVisible();
});

test("by keyboard: Modifica leads into the text, Ctrl+Enter saves, and one goes on from the message", async ({
  open,
}) => {
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  await post(anna, 1).getByRole("link", { name: "Modifica" }).press("Enter");
  const box = post(anna, 1).getByRole("textbox");
  await expect(box).toBeFocused();
  await box.fill("Si comincia davvero.");
  await box.press("Control+Enter");
  await expect(bodies(anna)).toHaveText(["Si comincia davvero."]);
  await expect(post(anna, 1)).toBeFocused();
});

test("the question before a removal closes with Escape", async ({ open }) => {
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  await removal(anna, 1).click();
  await expect(post(anna, 1).getByRole("button", { name: "Sì, elimina" })).toBeVisible();
  await anna.keyboard.press("Escape");
  await expect(post(anna, 1).getByRole("button", { name: "Sì, elimina" })).toBeHidden();
  await expect(removal(anna, 1)).toBeFocused();
});
