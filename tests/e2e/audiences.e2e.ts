import type { Page } from "playwright/test";
import { answered } from "./support/faults.ts";
import { nameOf, type Person } from "./support/people.ts";
import { agireUrl, expect, test } from "./support/test.ts";
import { bodies, newTopic, postReply, readLive } from "./support/topics.ts";

// Anna opens each in TrePu, where Antonio and Davide take part and Paolo does not.
const AUDIENCES: { label: string; choose?: Person; readers: (Person | "guest")[] }[] = [
  { label: "Pubblica", readers: ["guest", "paolo", "antonio", "davide", "anna"] },
  { label: "Solo iscritti", readers: ["paolo", "antonio", "davide", "anna"] },
  { label: "Riservata al gemellaggio", readers: ["antonio", "davide", "anna"] },
  { label: "Persone scelte", choose: "antonio", readers: ["antonio", "anna"] },
];

test("a new discussion is read by those it is for, whichever they are", async ({ open, faults }) => {
  faults.allow(answered(404));
  const anna = await open({ as: "anna" });
  const opened: { title: string; path: string; readers: string[] }[] = [];
  for (const { label, choose, readers } of AUDIENCES)
    await test.step(`opens one «${label}»`, async () => {
      const title = `Una prova: ${label} ${Date.now()}`;
      await anna.goto("/discussioni/nuova/trepu");
      await anna.getByRole("textbox", { name: "Titolo" }).fill(title);
      await anna.getByRole("textbox", { name: "Messaggio" }).fill("Chi legge?");
      await anna.getByRole("radio", { name: label }).check();
      if (choose) await anna.getByRole("checkbox", { name: nameOf(choose) }).check();
      await anna.getByRole("button", { name: "Apri la discussione" }).click();
      await expect(anna.getByRole("heading", { level: 1, name: title })).toBeVisible();
      await expect(bodies(anna)).toHaveText(["Chi legge?"]);
      // Said only where it is not for everybody.
      const chip = anna.getByRole("main").getByText(label, { exact: true });
      await expect(chip).toHaveCount(label === "Pubblica" ? 0 : 1);
      opened.push({ title, path: new URL(anna.url()).pathname, readers });
    });

  for (const person of ["guest", "paolo", "antonio", "davide", "anna"] as const)
    await test.step(`${person} finds and opens the right ones`, async () => {
      const page = person === "anna" ? anna : await open(person === "guest" ? {} : { as: person });
      await page.goto("/gemellaggi/trepu/discussioni");
      for (const { title, path, readers } of opened) {
        const reads = readers.includes(person);
        await expect(page.getByRole("link", { name: title, exact: true })).toHaveCount(reads ? 1 : 0);
        expect((await page.request.get(path)).status(), `${person}: ${title}`).toBe(reads ? 200 : 404);
      }
      if (person !== "guest") return;
      await page.goto(opened.at(-1)?.path ?? "");
      await expect(page.getByRole("heading", { level: 1, name: "Pagina non trovata" })).toBeVisible();
    });
});

test("a reserved discussion is live for those it is for, and silent for others", async ({ open }) => {
  const [anna, davide, guest] = [await open({ as: "anna" }), await open({ as: "davide" }), await open()];
  const topic = await newTopic(anna, { space: "trepu", audience: "PARTIES" });
  await readLive(davide, topic);
  await readLive(guest, { path: "/discussioni/1" });
  expect(await joinOf(guest, topic.id)).toEqual({ ok: false, error: "notFound" });
  expect((await guest.request.get(`/discussioni/${topic.id}/cambiamenti/0`)).status()).toBe(404);
  await postReply(anna, topic, "Fra noi.");
  await expect(bodies(davide)).toHaveText(["Si comincia.", "Fra noi."]);
});

/** What the server answers a page's own socket that asks to join a topic. */
async function joinOf(page: Page, id: number): Promise<unknown> {
  return page.evaluate(async (room) => {
    const socket = new WebSocket(
      `${location.origin.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`,
    );
    return new Promise((resolve) => {
      socket.onmessage = ({ data }) => {
        if (data.startsWith("0")) socket.send("40");
        if (data.startsWith("40")) socket.send(`421["room.join",${JSON.stringify({ room })}]`);
        if (!data.startsWith("431")) return;
        socket.close();
        resolve(JSON.parse(data.slice(3))[0]);
      };
    });
  }, `topic:${id}`);
}

test("chosen people must be chosen; what was written stays in the form", async ({ open, faults }) => {
  faults.allow(answered(422));
  const anna = await open({ as: "anna" });
  await anna.goto("/discussioni/nuova/trepu");
  await anna.getByRole("textbox", { name: "Titolo" }).fill("Per chi?");
  await anna.getByRole("textbox", { name: "Messaggio" }).fill("Un testo che non deve andare perso.");
  await anna.getByRole("radio", { name: "Persone scelte" }).check();
  await anna.getByRole("button", { name: "Apri la discussione" }).click();
  await anna
    .getByRole("alert")
    .getByRole("link", { name: "Persone scelte: Scegli almeno una persona." })
    .click();
  await expect(anna.getByRole("checkbox").first()).toBeFocused();
  await expect(anna.getByRole("textbox", { name: "Messaggio" })).toHaveValue(
    "Un testo che non deve andare perso.",
  );
  await expect(anna.getByRole("radio", { name: "Persone scelte" })).toBeChecked();
  await anna.getByRole("checkbox", { name: nameOf("antonio") }).check();
  await anna.getByRole("button", { name: "Apri la discussione" }).click();
  await expect(anna.getByRole("heading", { level: 1, name: "Per chi?" })).toBeVisible();
});

test("a form that comes back has the same people ticked; the list shows only while it counts", async ({
  open,
  faults,
}) => {
  faults.allow(answered(422));
  const anna = await open({ as: "anna" });
  await anna.goto("/discussioni/nuova/trepu");
  const antonio = anna.getByRole("checkbox", { name: nameOf("antonio") });
  await expect(anna.getByRole("radio", { name: "Persone scelte" })).toBeVisible();
  await expect(antonio).toBeHidden();
  await anna.getByRole("radio", { name: "Persone scelte" }).check();
  await antonio.check();
  await anna.getByRole("checkbox").last().check();
  await anna.getByRole("textbox", { name: "Messaggio" }).fill("Manca il titolo.");
  await anna.getByRole("button", { name: "Apri la discussione" }).click();
  await expect(anna.getByRole("alert")).toContainText("Titolo: Questo campo serve.");
  await expect(antonio).toBeChecked();
  await expect(anna.getByRole("checkbox").last()).toBeChecked();
  await expect(anna.getByRole("checkbox", { checked: true })).toHaveCount(2);
  await anna.getByRole("radio", { name: "Pubblica" }).check();
  await expect(antonio).toBeHidden();
});

test("who takes no part in a twinning is offered no reserved discussion in it", async ({ open }) => {
  const paolo = await open({ as: "paolo" });
  await paolo.goto("/discussioni/nuova/trepu");
  await expect(paolo.getByRole("radio")).toHaveCount(2);
  await expect(paolo.getByRole("radio", { name: "Pubblica" })).toBeChecked();
  await expect(paolo.getByRole("radio", { name: "Solo iscritti" })).toBeVisible();
});

test("a guest who wants to open a discussion signs in first and comes back", async ({ open }) => {
  const guest = await open();
  await guest.goto("/discussioni");
  await guest.getByRole("link", { name: "Nuova discussione" }).click();
  await guest.getByLabel("Indirizzo di posta elettronica").fill("paolo.bruno@example.org");
  await guest.getByLabel("Password", { exact: false }).first().fill("prova-prova-prova");
  await guest.getByRole("main").getByRole("button", { name: "Accedi" }).click();
  await expect(guest).toHaveURL(`${agireUrl()}/discussioni/nuova/forum`);
  await expect(guest.getByRole("textbox", { name: "Titolo" })).toBeVisible();
});
