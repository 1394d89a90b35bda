import type { Page } from "playwright/test";
import { becomeMember } from "./support/newcomers.ts";
import { expect, test } from "./support/test.ts";
import { newTopic, post, postReply, readLive, write } from "./support/topics.ts";

const bell = (page: Page) => page.getByRole("link", { name: /^Notifiche/ }).first();
const entry = (page: Page, title: string) =>
  page.getByRole("list", { name: "Notifiche" }).getByRole("listitem").filter({ hasText: title });

test("an answer rings the bell while one looks elsewhere, leads to the message, and is over once it is read", async ({
  open,
}) => {
  const [asker, anna] = [await open(), await open({ as: "anna" })];
  await becomeMember(asker, "Rita Neri");
  const topic = await newTopic(asker);
  await asker.goto("/gemellaggi");
  await expect(bell(asker)).toHaveAccessibleName("Notifiche");
  // Another window of hers hears it too.
  const other = await asker.context().newPage();
  await other.goto("/");

  await postReply(anna, topic, "Ecco la risposta.");
  for (const page of [asker, other])
    await expect(bell(page)).toHaveAccessibleName("Notifiche: 1 da leggere", { timeout: 20_000 });

  await bell(asker).click();
  await expect(entry(asker, topic.title)).toContainText("Ha scritto Anna Moretti");
  await entry(asker, topic.title).getByRole("link").click();
  await expect(asker).toHaveURL(/#messaggio-2$/);
  await expect(post(asker, 2)).toContainText("Ecco la risposta.");
  for (const page of [asker, other]) await expect(bell(page)).toHaveAccessibleName("Notifiche");
});

test("without JavaScript the bell tells the number, and all is taken for read by a button", async ({
  open,
}) => {
  const [asker, anna] = [await open({ javaScriptEnabled: false }), await open({ as: "anna" })];
  await becomeMember(asker);
  const topic = await newTopic(asker);
  await postReply(anna, topic, "Ecco.");
  await expect(async () => {
    await asker.goto("/");
    await expect(bell(asker)).toHaveAccessibleName("Notifiche: 1 da leggere", { timeout: 100 });
  }).toPass({ timeout: 20_000 });
  await bell(asker).click();
  await asker.getByRole("button", { name: "Segna tutte come lette" }).click();
  await expect(bell(asker)).toHaveAccessibleName("Notifiche");
  await expect(entry(asker, topic.title)).toBeVisible();
});

test("one follows a discussion, or wants to hear nothing of it", async ({ open }) => {
  const [anna, reader] = [await open({ as: "anna" }), await open()];
  const topic = await newTopic(anna);
  await becomeMember(reader);
  await reader.goto(topic.path);
  const block = reader.locator(".side-block").filter({ hasText: "Notifiche di questa discussione" });
  await expect(block).toContainText("Solo menzioni. Quando qualcuno");
  await block.getByRole("button", { name: "Segui" }).click();
  await expect(block).toContainText("Tutto. Ogni nuovo messaggio.");
  await block.getByRole("button", { name: "Niente" }).click();
  await expect(block).toContainText("Niente. Mai.");
  const another = await newTopic(anna);
  await readLive(reader, another);
  await expect(block).toContainText("Solo menzioni. Quando qualcuno");
  await write(reader, "Chi scrive qui sa tutto di qui.");
  await expect(block).toContainText("Tutto. Ogni nuovo messaggio.");
  await reader.goto("/gemellaggi/trepu");
  await expect(reader.getByText("Notifiche del gemellaggio: Come di solito")).toBeVisible();
  await reader.goto("/discussioni");
  await reader.getByText("Notifiche del forum: Come di solito").click();
  await reader.getByLabel("Notifiche del forum").selectOption("EVERYTHING");
  await reader.getByRole("button", { name: "Salva questa scelta" }).click();
  await expect(reader.getByText("Notifiche del forum: Tutto")).toBeVisible();
});

test("who is meant is found by typing, chosen by the keyboard or a finger, and shown as a link", async ({
  open,
}) => {
  const [anna, phone] = [await open({ as: "anna" }), await open({ as: "antonio", hasTouch: true })];
  const topic = await newTopic(anna, { space: "trepu" });
  await readLive(anna, topic);
  const box = anna.locator("#rispondi textarea");
  await box.click();
  await box.pressSequentially("Chiedo a @fran");
  const list = anna.getByRole("listbox", { name: "Chi menzionare" });
  await expect(list.getByRole("option").first()).toContainText("Francesca Lombardi");
  await expect(box).toHaveAttribute("aria-activedescendant", /-0$/);
  await box.press("Escape");
  await expect(list).toHaveCount(0);
  await box.pressSequentially("c");
  await expect(list.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  await box.press("Enter");
  await expect(box).toHaveValue(/^Chiedo a @\[Francesca Lombardi\]\(iscritto:\d+\) $/);
  await box.pressSequentially("e a @@puglia");
  await expect(list.getByRole("option")).toHaveText(/Regione Puglia/);
  await box.press("Tab");
  await expect(box).toBeFocused();
  await anna.getByRole("button", { name: "Invia" }).click();
  await expect(post(anna, 2).getByRole("link", { name: "@Francesca Lombardi" })).toHaveAttribute(
    "href",
    /^\/iscritti\/\d+$/,
  );
  await expect(post(anna, 2).getByRole("link", { name: "@Regione Puglia" })).toHaveAttribute(
    "href",
    "/amministrazioni/regione-puglia",
  );

  await readLive(phone, topic);
  const touched = phone.locator("#rispondi textarea");
  await touched.tap();
  await touched.pressSequentially("@moret");
  await phone.getByRole("option", { name: /Anna Moretti/ }).tap();
  await expect(touched).toHaveValue(/^@\[Anna Moretti\]\(iscritto:\d+\) $/);
});

test("who cannot read a reserved discussion is refused by name, and the text stays", async ({
  open,
  faults,
}) => {
  faults.allow(/responded with a status of 422 /);
  const anna = await open({ as: "anna" });
  const newcomer = await open();
  const { id, name } = await becomeMember(newcomer, "Piero Estraneo");
  const topic = await newTopic(anna, { space: "trepu", audience: "PARTIES" });
  await readLive(anna, topic);
  await anna.locator("#rispondi textarea").fill(`@[${name}](iscritto:${id})`);
  await anna.getByRole("button", { name: "Invia" }).click();
  await expect(anna.getByText("Non può leggere questa discussione: Piero Estraneo.").first()).toBeVisible();
});
