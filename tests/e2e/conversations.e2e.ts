import type { Page } from "playwright/test";
import { answered } from "./support/faults.ts";
import { becomeMember, type Newcomer } from "./support/newcomers.ts";
import { axeFindsNothing } from "./support/sound.ts";
import { expect, test } from "./support/test.ts";
import { bodies, editPost, post, postReply, readLive, write } from "./support/topics.ts";

const LIST = "/conversazioni";
/** In the header, with how many wait. */
const count = (page: Page) => page.getByRole("banner").getByRole("link", { name: /^Conversazioni/ });
const topicOf = (page: Page) => {
  const path = new URL(page.url()).pathname;
  return { id: Number(path.split("/")[2]), path, title: "" };
};

/** Writes to somebody from her profile, as a person does. */
async function writeTo(page: Page, { id, name }: Newcomer, text: string) {
  await page.goto(`/iscritti/${id}`);
  await page.getByRole("link", { name: "Scrivi", exact: true }).click();
  await expect(page.getByRole("heading", { name: `Scrivi a ${name}` })).toBeVisible();
  // She may be meant in it already.
  const box = page.locator("textarea");
  await page.waitForLoadState("networkidle");
  await box.pressSequentially(`@${name.slice(0, 3)}`);
  await expect(page.getByRole("option", { name })).toBeVisible();
  await box.fill(text);
  await page.getByRole("button", { name: "Invia" }).click();
  await expect(page.getByText("In diretta")).toBeVisible();
  return topicOf(page);
}

test("one writes to somebody, who finds it live and answers; a third reads from where she is added", async ({
  open,
  faults,
}) => {
  faults.allow(answered(404));
  const [ada, bruna, carla] = [await open(), await open(), await open()];
  const name = (who: string) => `${who} ${Date.now()}`;
  await becomeMember(ada, name("Ada"));
  const toBruna = await becomeMember(bruna, name("Bruna"));
  const toCarla = await becomeMember(carla, name("Carla"));

  await bruna.goto(LIST);
  await expect(bruna.getByRole("heading", { name: "Ancora nessuna conversazione" })).toBeVisible();
  await expect(count(bruna)).toHaveAccessibleName("Conversazioni");
  const talk = await writeTo(ada, toBruna, "Ci vediamo giovedì?");
  await expect(bodies(ada)).toHaveText(["Ci vediamo giovedì?"]);
  const inList = bruna.getByRole("article");
  await expect(inList).toContainText("Ci vediamo giovedì?");
  await expect(inList).toContainText("1 da leggere");
  await expect(count(bruna)).toHaveAccessibleName("Conversazioni: 1 da leggere");

  await inList.getByRole("link").click();
  await expect(bruna.getByText("In diretta")).toBeVisible();
  await write(bruna, "Giovedì va bene.");
  await expect(bodies(ada)).toHaveText(["Ci vediamo giovedì?", "Giovedì va bene."]);
  // Who hears the page is told that somebody wrote.
  await expect(ada.getByText(`Nuovo messaggio di ${toBruna.name}`)).toBeAttached();
  await expect(count(bruna)).toHaveAccessibleName("Conversazioni");

  await carla.goto(LIST);
  await ada.getByRole("link", { name: "Aggiungi una persona" }).click();
  await ada.getByRole("textbox", { name: "Cerca una persona" }).fill(toCarla.name);
  await expect(ada.getByRole("option")).toHaveCount(1);
  await ada.keyboard.press("Enter");
  await expect(ada.getByRole("radio", { name: toCarla.name })).toBeChecked();
  await expect(ada.getByRole("radio", { name: "Legge solo i messaggi da ora in poi" })).toBeChecked();
  await ada.getByRole("button", { name: "Aggiungi una persona" }).click();
  await expect(ada.getByText("Legge dal messaggio 3")).toBeVisible();
  // Told to who is in it, and to her.
  await expect(bruna.locator(".message-step")).toContainText(`legge dal messaggio 3`);
  await expect(bruna.getByRole("complementary")).toContainText("Chi la legge (3)");
  await expect(carla.getByRole("article")).toContainText("Nuova");

  await carla.getByRole("article").getByRole("link").click();
  await expect(carla.getByText("In diretta")).toBeVisible();
  await expect(carla.locator(".message-step")).toContainText("Leggi dal messaggio 3");
  await expect(bodies(carla)).toHaveCount(0);
  await postReply(bruna, talk, "Benvenuta, Carla.");
  await expect(bodies(carla)).toHaveText(["Benvenuta, Carla."]);
  await editPost(ada, talk, 1, "Ci vediamo venerdì?");
  await expect(post(bruna, 1)).toContainText("venerdì");
  await postReply(ada, talk, "Allora venerdì.");
  await expect(bodies(carla)).toHaveText(["Benvenuta, Carla.", "Allora venerdì."]);
  await carla.goto(`${talk.path}?messaggio=1`);
  await expect(carla.getByText("Non puoi leggere i messaggi prima del 3")).toBeVisible();
  await expect(bodies(carla)).toHaveText(["Benvenuta, Carla.", "Allora venerdì."]);

  // She leaves in one window: the other one shows no more of it, and the others are told.
  const other = await carla.context().newPage();
  await readLive(other, talk);
  await carla.getByRole("link", { name: "Lascia la conversazione" }).click();
  await carla.getByRole("button", { name: "Sì, lascia la conversazione" }).click();
  await expect(carla.getByRole("heading", { name: "Ancora nessuna conversazione" })).toBeVisible();
  await expect(other.getByText("Benvenuta, Carla.")).toHaveCount(0);
  await expect(bruna.locator(".message-step").last()).toContainText("ha lasciato la conversazione");
  await expect(bruna.getByRole("complementary")).toContainText("Chi la legge (2)");
});

test("a list under the pointer stays where it is, and takes the new order when the pointer goes", async ({
  open,
}) => {
  const [ada, list] = [await open(), await open()];
  await becomeMember(ada, `Ada ${Date.now()}`);
  const me = await becomeMember(list, `Lista ${Date.now()}`);
  const [first, second] = [await writeTo(ada, me, "Primo filo"), await writeTo(ada, me, "Secondo filo")];
  await list.goto(LIST);
  const texts = list.locator(".item-row-text");
  await expect(texts).toHaveText([/Secondo filo/, /Primo filo/]);
  await list.getByRole("article").first().hover();
  await postReply(ada, first, "Ancora il primo");
  await expect(texts).toHaveText([/Secondo filo/, /Ancora il primo/]);
  await list.mouse.move(5, 5);
  await expect(texts).toHaveText([/Ancora il primo/, /Secondo filo/]);
  expect(second.id).toBeGreaterThan(first.id);
});

test("somebody chosen twice, nobody, and what is missing are said where they belong", async ({
  open,
  faults,
}) => {
  faults.allow(answered(422));
  const [ada, other] = [await open(), await open()];
  await becomeMember(ada, `Ada ${Date.now()}`);
  const bruna = await becomeMember(other, `Bruna ${Date.now()}`);
  await ada.goto("/conversazioni/nuova");
  await ada.getByRole("textbox", { name: "Messaggio" }).fill("Un testo che resta");
  await ada.getByRole("button", { name: "Invia" }).click();
  await expect(ada.getByRole("alert")).toContainText("Scegli almeno una persona");
  const who = ada.getByRole("textbox", { name: /Cerca una persona|Aggiungi un'altra persona/ });
  await who.fill(bruna.name);
  await ada.getByRole("option", { name: bruna.name }).click();
  await expect(ada.getByRole("checkbox", { name: bruna.name })).toBeChecked();
  await who.fill(bruna.name);
  await expect(ada.getByText("Nessuno trovato")).toBeVisible();
  await ada.getByRole("button", { name: "Invia" }).click();
  await expect(ada.getByRole("alert")).toContainText("scegli dall'elenco");
  await who.fill("");
  await ada.getByRole("button", { name: "Invia" }).click();
  await expect(bodies(ada)).toHaveText(["Un testo che resta"]);
  await ada.goto(`/conversazioni/nuova?con=${bruna.id}`);
  await expect(ada.getByText("Hai già una conversazione con le stesse persone")).toBeVisible();
});

test("what is begun to somebody stands there again on another device, for her alone, and goes with what is sent", async ({
  open,
}) => {
  const [pc, other] = [await open({ as: "anna" }), await open()];
  const bruna = await becomeMember(other, `Bruna ${Date.now()}`);
  await pc.goto(`/conversazioni/nuova?con=${bruna.id}`, { waitUntil: "networkidle" });
  await pc.getByLabel("Oggetto").fill("Il regolamento");
  await pc.getByRole("textbox", { name: "Messaggio" }).fill("Cominciato in ufficio");
  await expect(pc.getByText("Bozza salvata", { exact: true })).toBeVisible();

  const phone = await open({ as: "anna" });
  await phone.goto("/bozze");
  await expect(phone.getByRole("article").filter({ hasText: "Il regolamento" })).toContainText(bruna.name);
  await phone.getByRole("link", { name: /Continua.*Il regolamento/ }).click();
  await expect(phone.getByRole("heading", { name: `Scrivi a ${bruna.name}` })).toBeVisible();
  const box = phone.getByRole("textbox", { name: "Messaggio" });
  await expect(box).toHaveValue("Cominciato in ufficio");
  await expect(phone.getByLabel("Oggetto")).toHaveValue("Il regolamento");
  await phone.goto("/conversazioni/nuova", { waitUntil: "networkidle" });
  await expect(box).toHaveValue("");

  await phone.goto(`/conversazioni/nuova?con=${bruna.id}`, { waitUntil: "networkidle" });
  await phone.getByRole("button", { name: "Invia" }).click();
  await expect(bodies(phone)).toHaveText(["Cominciato in ufficio"]);
  await phone.goto("/bozze");
  await expect(phone.getByRole("link", { name: /Continua.*Il regolamento/ })).toBeHidden();
  await phone.goto(`/conversazioni/nuova?con=${bruna.id}`);
  await expect(box).toHaveValue("");
});

test("its pages are sound to axe, and fit 320 pixels", async ({ open }) => {
  const [ada, other] = [await open(), await open()];
  await becomeMember(ada, `Ada ${Date.now()}`);
  const bruna = await becomeMember(other, `Bruna con un nome abbastanza lungo ${Date.now()}`);
  const { id, path } = await writeTo(ada, bruna, "Un messaggio.");
  for (const at of [
    LIST,
    path,
    `/conversazioni/${id}/persone`,
    `/conversazioni/nuova?con=${bruna.id}`,
    `/iscritti/${bruna.id}`,
  ])
    for (const width of [1280, 320]) {
      await ada.setViewportSize({ width, height: 800 });
      await ada.goto(at);
      const scrollable = await ada.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(scrollable, `${at} at ${width}`).toBeLessThanOrEqual(0);
      await axeFindsNothing(ada, `${at} at ${width}`);
    }
});
