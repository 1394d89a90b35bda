import { expect, test } from "./support/test.ts";
import { newTopic, readLive } from "./support/topics.ts";

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
