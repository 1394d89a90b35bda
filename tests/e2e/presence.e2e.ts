import { becomeMember } from "./support/newcomers.ts";
import { expect, test } from "./support/test.ts";
import { bodies, newTopic, readLive, replyBox } from "./support/topics.ts";

test("who else is here is shown: members by name, guests by number, and nobody who has left", async ({
  open,
}) => {
  const [anna, paolo, guest] = [await open({ as: "anna" }), await open({ as: "paolo" }), await open()];
  const topic = await newTopic(anna);
  const line = (page: typeof anna) => page.getByText(/^In diretta/);
  await readLive(anna, topic);
  await expect(line(anna)).toHaveText("In diretta");

  await readLive(guest, topic);
  await expect(line(anna)).toHaveText("In diretta · Ora qui: 1 ospite");
  await expect(line(guest)).toHaveText("In diretta · Ora qui: Anna Moretti");
  await readLive(paolo, topic);
  await expect(line(anna)).toHaveText("In diretta · Ora qui: Paolo Bruno, 1 ospite");
  await expect(line(guest)).toHaveText("In diretta · Ora qui: Anna Moretti, Paolo Bruno");
  // Two windows of one person are one person.
  const second = await paolo.context().newPage();
  await readLive(second, topic);
  await expect(line(second)).toHaveText("In diretta · Ora qui: Anna Moretti, 1 ospite");

  await guest.close();
  await expect(line(anna)).toHaveText("In diretta · Ora qui: Paolo Bruno");
  await second.close();
  await paolo.getByRole("link", { name: "Agire" }).first().click();
  await expect(line(anna)).toHaveText("In diretta");
});

test("who is writing is shown until the message is there, or for some seconds, and never said aloud", async ({
  open,
}) => {
  const [anna, paolo, guest] = [await open({ as: "anna" }), await open({ as: "paolo" }), await open()];
  const topic = await newTopic(anna);
  await guest.clock.install();
  const second = await anna.context().newPage();
  for (const page of [anna, second, paolo, guest]) await readLive(page, topic);
  await replyBox(anna).pressSequentially("Scrivo");
  const line = guest.locator(".typists");
  await expect(line).toHaveText("Anna Moretti sta scrivendo…");
  await expect(
    line.locator("xpath=ancestor-or-self::*[@aria-live or @role='status' or @role='alert']"),
  ).toHaveCount(0);
  for (const own of [anna, second]) await expect(own.locator(".typists")).toHaveText("");
  await replyBox(paolo).pressSequentially("Anch'io");
  await expect(line).toHaveText("Anna Moretti e Paolo Bruno stanno scrivendo…");
  await anna.getByRole("button", { name: "Invia" }).click();
  await expect(bodies(guest)).toContainText(["Scrivo"]);
  await expect(line).toHaveText("Paolo Bruno sta scrivendo…");
  await guest.clock.fastForward(10_000);
  await expect(line).toHaveText("");
});

test("who does not want to be seen is not, at once, and reads and writes on", async ({ open }) => {
  const [anna, hidden] = [await open({ as: "anna" }), await open()];
  const { name } = await becomeMember(hidden);
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  await readLive(hidden, topic);
  const line = anna.getByText(/^In diretta/);
  await expect(line).toHaveText(`In diretta · Ora qui: ${name}`);
  const profile = await hidden.context().newPage();
  await profile.goto("/profilo");
  await profile.getByLabel("Non mostrare che sono qui").check();
  await profile.getByRole("button", { name: "Salva", exact: true }).click();
  await expect(profile.getByText("Modifiche salvate.")).toBeVisible();
  await expect(line).toHaveText("In diretta");
  await expect(hidden.getByText("In diretta · Ora qui: Anna Moretti")).toBeVisible();
  await replyBox(hidden).pressSequentially("Di nascosto");
  await hidden.getByRole("button", { name: "Invia" }).click();
  await expect(bodies(anna)).toContainText(["Di nascosto"]);
  await expect(line).toHaveText("In diretta");
  await expect(profile.getByLabel("Non mostrare che sono qui")).toBeChecked();
});
