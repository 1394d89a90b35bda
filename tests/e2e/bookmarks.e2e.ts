import { answered } from "./support/faults.ts";
import { becomeMember } from "./support/newcomers.ts";
import { axeFindsNothing } from "./support/sound.ts";
import { expect, test } from "./support/test.ts";
import { newTopic, post, postReply } from "./support/topics.ts";

test("a message is kept with a note and a day, found again among the bookmarks, and let go", async ({
  open,
  faults,
}) => {
  faults.allow(answered(422));
  for (const javaScriptEnabled of [true, false]) {
    const [anna, reader] = [await open({ as: "anna" }), await open({ javaScriptEnabled })];
    await becomeMember(reader);
    const topic = await newTopic(anna);
    await postReply(anna, topic, "Questo conta.");
    await reader.goto(topic.path);
    const open1 = async () => {
      await post(reader, 2)
        .getByRole("link", { name: /^Segnalibro/ })
        .click();
      return post(reader, 2).locator("details[open]");
    };
    const form = await open1();
    if (javaScriptEnabled) await axeFindsNothing(reader, "the form of a bookmark", "main");
    await form.getByLabel("Nota").fill("Per la relazione");
    await form.getByLabel("Ricordamelo il").fill("2020-01-01");
    await form.getByRole("button", { name: "Salva il segnalibro" }).click();
    await expect(reader.getByText("Il promemoria dev'essere da oggi in poi.").first()).toBeVisible();
    // What was typed stands there still, without JavaScript too.
    await expect(form.getByLabel("Nota")).toHaveValue("Per la relazione");
    const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(new Date());
    await form.getByLabel("Nota").fill("Per la relazione");
    await form.getByLabel("Ricordamelo il").fill(today);
    await form.getByRole("button", { name: "Salva il segnalibro" }).click();
    await expect(post(reader, 2).getByText("Nei segnalibri")).toBeVisible();

    await reader.goto("/segnalibri");
    const row = reader.getByRole("article").filter({ hasText: topic.title });
    await expect(row).toContainText("Questo conta.");
    await expect(row).toContainText("Per la relazione");
    await expect(row).toContainText("Da riprendere dal");
    await row.getByRole("link", { name: topic.title }).click();
    await expect(post(reader, 2)).toBeInViewport();
    await reader.goto("/segnalibri");
    await row.getByRole("button", { name: /^Togli il segnalibro/ }).click();
    await expect(reader.getByText("Ancora nessun segnalibro")).toBeVisible();
  }
});

test("a guest keeps no bookmarks, and is led to the sign-in", async ({ open }) => {
  const [anna, guest] = [await open({ as: "anna" }), await open()];
  const topic = await newTopic(anna);
  await guest.goto(topic.path);
  await expect(post(guest, 1)).toBeVisible();
  await expect(guest.getByText("Segnalibro")).toHaveCount(0);
  await guest.goto("/segnalibri");
  await expect(guest).toHaveURL(/\/accedi\?torna=%2Fsegnalibri$/);
});
