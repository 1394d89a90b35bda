import { type Clamd, clamdOfItsOwn, EICAR } from "../support/clamd.ts";
import { type OwnAgire, startOwnAgire } from "./support/own-agire.ts";
import { axeFindsNothing } from "./support/sound.ts";
import { expect, test } from "./support/test.ts";

const LIBRARY = "/gemellaggi/trepu/documenti";

let clamd: Clamd;
let agire: OwnAgire;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  clamd = clamdOfItsOwn();
  agire = await startOwnAgire({ CLAMD_SOCKET: clamd.socket });
});
test.afterAll(async () => {
  await agire?.stop();
  await clamd.close();
});

test("whoever has the page open sees the file analysed, then free or blocked, without touching anything", async ({
  open,
}) => {
  test.setTimeout(120_000);
  const pages = [];
  for (const text of ["Un verbale", `Una minaccia ${EICAR}`]) {
    const anna = await open({ as: "anna", at: agire.url });
    await anna.goto(LIBRARY);
    await anna.locator("summary", { hasText: "Carica documenti" }).click();
    const buffer = Buffer.from(text);
    await anna
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: `${text.slice(0, 12)}.txt`, mimeType: "text/plain", buffer });
    await anna.getByRole("button", { name: "Carica", exact: true }).click();
    await expect(anna.getByText("Il file è in analisi")).toBeVisible();
    await expect(anna.getByRole("link", { name: "Scarica" })).toHaveCount(0);
    await axeFindsNothing(anna, "a document that is looked into");
    pages.push(anna);
  }
  const [clean, blocked] = pages;
  if (!clean || !blocked) throw new Error("two pages are open");
  await clamd.start();
  const patience = { timeout: 60_000 };
  await expect(clean.getByRole("link", { name: "Scarica", exact: true })).toBeVisible(patience);
  await expect(clean.getByText("Il file è in analisi")).toHaveCount(0);
  await expect(blocked.getByText("Il file è bloccato")).toBeVisible(patience);
  await expect(blocked.getByText("Agire.Test.Eicar")).toBeVisible();
  await axeFindsNothing(blocked, "a document that is blocked");
  await blocked.goto(LIBRARY);
  await expect(blocked.getByText("Bloccato", { exact: true })).toBeVisible();
  await axeFindsNothing(blocked, "a library with what is blocked");
});
