import { answered } from "./support/faults.ts";
import { expect, test } from "./support/test.ts";

test("an administrator edits the privacy page: guests read it at once, in its language alone", async ({
  open,
  faults,
}) => {
  faults.allow(answered(409));
  const [admin, other] = [await open({ as: "giulia" }), await open({ as: "giulia" })];
  const [guest, english] = [await open(), await open()];
  await english.goto("/privacy");
  await english.getByRole("button", { name: "EN English" }).click();
  await expect(english.getByRole("heading", { level: 2, name: "Complaints" })).toBeVisible();
  await guest.goto("/privacy");
  await expect(guest.getByRole("heading", { level: 2, name: "Reclami" })).toBeVisible();
  await expect(guest.getByText("Versione di novembre 2026")).toBeVisible();
  await expect(guest.getByRole("link", { name: "Modifica questa pagina" })).toHaveCount(0);

  await other.goto("/privacy/modifica");
  await admin.goto("/privacy");
  await expect(admin.getByText("Questo è il testo di partenza")).toBeVisible();
  await admin.getByRole("link", { name: "Modifica questa pagina" }).click();
  const box = admin.getByRole("textbox", { name: "Testo" });
  await expect(box).toHaveValue(/^# Chi tratta i tuoi dati/);
  await box.fill("# Chi tratta i tuoi dati\n\nIl titolare è la **Prova di privacy**.");
  await admin.getByRole("button", { name: "Salva" }).click();
  await expect(admin).toHaveURL(/\/privacy$/);
  await expect(admin.getByText("Prova di privacy")).toBeVisible();
  await expect(admin.getByText("Questo è il testo di partenza")).toBeHidden();

  await guest.reload();
  await expect(guest.getByText("Prova di privacy")).toBeVisible();
  await expect(guest.getByText(/^Versione del \d/)).toBeVisible();
  await expect(guest.getByRole("heading", { level: 2, name: "Reclami" })).toHaveCount(0);
  await english.reload();
  await expect(english.getByRole("heading", { level: 2, name: "Complaints" })).toBeVisible();

  // Who had the older text open is told, keeps what was typed, and may save it upon the newer one.
  await other.getByRole("textbox", { name: "Testo" }).fill("# Scritto sul testo di prima");
  await other.getByRole("button", { name: "Salva" }).click();
  await expect(other.getByRole("alert")).toContainText("Nel frattempo qualcun altro ha modificato");
  await expect(other.getByRole("textbox", { name: "Testo" })).toHaveValue("# Scritto sul testo di prima");
  await expect(other.getByText("Versione 1")).toBeVisible();
  await other.getByRole("button", { name: "Salva" }).click();
  await expect(other.getByRole("heading", { level: 2, name: "Scritto sul testo di prima" })).toBeVisible();
});

test("nobody else is offered the form, or let in", async ({ open, faults }) => {
  for (const status of [403, 404]) faults.allow(answered(status));
  const [guest, moderator] = [await open(), await open({ as: "marco" })];
  await guest.goto("/accessibilita/modifica");
  await expect(guest).toHaveURL(/\/accedi\?torna=%2Faccessibilita%2Fmodifica$/);
  await moderator.goto("/accessibilita");
  await expect(moderator.getByRole("link", { name: "Modifica questa pagina" })).toHaveCount(0);
  expect((await moderator.goto("/accessibilita/modifica"))?.status()).toBe(403);
  await expect(moderator.getByRole("heading", { level: 1, name: "Non puoi entrare qui" })).toBeVisible();
  const admin = await open({ as: "giulia" });
  expect((await admin.goto("/niente/modifica"))?.status()).toBe(404);
});

test("the form works without JavaScript, and what is too long comes back", async ({ open, faults }) => {
  faults.allow(answered(422));
  const admin = await open({ as: "giulia", javaScriptEnabled: false });
  await admin.goto("/note-legali/modifica");
  const box = admin.getByRole("textbox", { name: "Testo" });
  await box.evaluate((area: HTMLTextAreaElement) => area.removeAttribute("maxlength"));
  await box.fill("x".repeat(32_001));
  await admin.getByRole("button", { name: "Salva" }).click();
  await expect(admin.getByRole("alert")).toContainText("al massimo 32000 caratteri");
  await expect(box).toHaveValue("x".repeat(32_001));
  await box.fill("# Chi pubblica\n\nLa redazione.");
  await admin.getByRole("button", { name: "Salva" }).click();
  await expect(admin).toHaveURL(/\/note-legali$/);
  await expect(admin.getByText("La redazione.")).toBeVisible();
});

test("the headings of the accessibility page are of one size, and the form stands apart", async ({
  open,
}) => {
  const guest = await open();
  await guest.goto("/accessibilita");
  const headings = guest.getByRole("main").getByRole("heading", { level: 2 });
  await expect(headings).toHaveCount(5);
  const sizes = await headings.evaluateAll((all) => all.map((one) => getComputedStyle(one).fontSize));
  expect(new Set(sizes).size).toBe(1);
  const [title, field] = [
    await guest.getByRole("heading", { name: "Segnala un ostacolo" }).boundingBox(),
    await guest.getByText("Che cosa ti ha ostacolato?").boundingBox(),
  ];
  const gap = (field?.y ?? 0) - (title?.y ?? 0) - (title?.height ?? 0);
  expect(gap).toBeGreaterThanOrEqual(16);
});
