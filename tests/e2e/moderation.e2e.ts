import { answered } from "./support/faults.ts";
import { expect, test } from "./support/test.ts";
import { bodies, newTopic, openMore, post, postReply, readLive, replyBox } from "./support/topics.ts";

const REASON = "Si continua in un'altra discussione";

test("a moderator closes a discussion that others have open: the box goes, the begun text waits for the reopening", async ({
  open,
  faults,
}) => {
  // What was begun where nobody may write any more is kept by the browser alone.
  faults.allow(answered(403));
  const [anna, guest, marco] = [await open({ as: "anna" }), await open(), await open({ as: "marco" })];
  const topic = await newTopic(anna);
  for (const page of [anna, guest, marco]) await readLive(page, topic);
  await replyBox(anna).fill("Stavo proprio dicendo che");

  const moderate = async (button: string) => {
    const box = marco.locator("details", { hasText: "Modera" }).filter({ hasText: button });
    await box.locator("summary").click();
    await box.getByLabel("Motivo").fill(REASON);
    await box.getByRole("button", { name: button }).click();
  };
  await moderate("Chiudi la discussione");
  for (const page of [anna, guest]) {
    await expect(page.getByText("Discussione chiusa: si legge, non si scrive.")).toBeVisible();
    await expect(page.getByText("Chiusa", { exact: true })).toBeVisible();
    await expect(page.locator("body")).not.toContainText(REASON);
  }
  await expect(replyBox(anna)).toBeHidden();
  await expect(replyBox(marco)).toBeVisible();

  await moderate("Riapri la discussione");
  await expect(replyBox(anna)).toHaveValue("Stavo proprio dicendo che");
  await expect(guest.getByText("Discussione chiusa")).toBeHidden();
});

test("a moderator removes a message for a reason and restores it; every open page follows", async ({
  open,
  faults,
}) => {
  faults.allow(answered(422));
  const [anna, guest, marco] = [await open({ as: "anna" }), await open(), await open({ as: "marco" })];
  const topic = await newTopic(anna);
  const number = await postReply(anna, topic, "Parole di troppo");
  for (const page of [anna, guest, marco]) await readLive(page, topic);

  const moderate = async (button: string) => {
    const box = post(marco, number).locator("details:not(.more-menu)", { hasText: "Modera" });
    await box.locator("summary").click();
    await box.getByRole("button", { name: button }).click();
    // Without a reason nothing happens.
    await expect(box.getByLabel("Motivo")).toHaveAttribute("aria-invalid", "true");
    await box.getByLabel("Motivo").fill(REASON);
    await box.getByRole("button", { name: button }).click();
  };
  await openMore(marco, number);
  await moderate("Rimuovi il messaggio");
  for (const page of [anna, guest, marco])
    await expect(post(page, number)).toContainText("Messaggio rimosso dalla moderazione.");
  for (const page of [anna, guest, marco])
    await expect(post(page, number)).not.toContainText("Parole di troppo");
  await moderate("Ripristina il messaggio");
  for (const page of [anna, guest])
    await expect(bodies(page)).toHaveText(["Si comincia.", "Parole di troppo"]);
});
