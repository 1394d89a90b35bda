import { answered } from "./support/faults.ts";
import { expect, test } from "./support/test.ts";
import { bodies, newTopic } from "./support/topics.ts";

// Paolo works in Crotone, which receives in KROTONTUR; Rosa leads it for Cosenza, Giorgio is Cosenza's contact there.
const KROTONTUR = "/gemellaggi/krotontur";

test("somebody asks in, a second person admits, and what is reserved opens; then leaves again", async ({
  open,
  faults,
}) => {
  faults.allow(answered(404));
  faults.allow(answered(422));
  const [paolo, rosa, giorgio] = [
    await open({ as: "paolo" }),
    await open({ as: "rosa" }),
    await open({ as: "giorgio" }),
  ];
  const reserved = await newTopic(rosa, {
    space: "krotontur",
    audience: "PARTIES",
    body: "Fra chi partecipa.",
  });
  expect((await paolo.request.get(reserved.path)).status()).toBe(404);
  await test.step("asks from the twinning's head", async () => {
    await paolo.goto(KROTONTUR);
    await paolo.getByRole("main").getByRole("link", { name: "Partecipa", exact: true }).click();
    await paolo.getByRole("textbox", { name: "Presentati" }).fill("Mi occupo di turismo a Crotone.");
    await paolo.getByRole("button", { name: "Chiedi di partecipare" }).click();
    await expect(paolo.getByText("Hai chiesto di partecipare.")).toBeVisible();
  });
  await test.step("a contact of another administration cannot decide", async () => {
    await giorgio.goto(`${KROTONTUR}/partecipanti`);
    await expect(giorgio.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(giorgio.getByRole("heading", { name: "Richieste da decidere" })).toHaveCount(0);
  });
  await test.step("a refusal needs its reason", async () => {
    await rosa.goto(`${KROTONTUR}/partecipanti`);
    await expect(rosa.getByText("Mi occupo di turismo a Crotone.")).toBeVisible();
    await rosa.locator("summary", { hasText: "Rifiuta" }).click();
    await rosa.getByRole("button", { name: "Rifiuta la richiesta" }).click();
    await rosa
      .getByRole("alert")
      .getByRole("link", { name: "Motivo del rifiuto: Questo campo serve." })
      .click();
    await expect(rosa.getByRole("textbox", { name: "Motivo del rifiuto" })).toBeFocused();
  });
  await test.step("is admitted, and takes part", async () => {
    await rosa.getByRole("button", { name: /^Ammetti.*Paolo Bruno$/ }).click();
    await expect(rosa.getByRole("heading", { name: "Richieste da decidere" })).toHaveCount(0);
    const person = rosa.getByRole("heading", { level: 3, name: "Paolo Bruno" });
    await expect(person.getByRole("link")).toHaveAttribute("href", /^\/iscritti\/\d+$/);
    await expect(rosa.getByRole("status").getByText("Ora Paolo Bruno partecipa al")).toBeAttached();
    await expect(rosa.getByRole("heading", { level: 2, name: "Offerente" })).toBeFocused();
    const [note, heading] = await Promise.all([
      rosa.locator(".section-heading-lead").first().boundingBox(),
      rosa.getByRole("heading", { level: 2, name: "Offerente" }).boundingBox(),
    ]);
    expect(note?.y, "the parties stand under their heading").toBeGreaterThan(heading?.y ?? 0);
    expect(note?.x).toBe(heading?.x);
    // By itself: the page heard that its reader's rights are others now.
    await expect(paolo.getByText("Partecipi come Partecipante per Crotone.")).toBeVisible();
    await expect(paolo.getByText("Partecipi", { exact: true })).toBeVisible();
    await expect(paolo.getByRole("link", { name: "Partecipa", exact: true })).toHaveCount(0);
    await paolo.goto(reserved.path);
    await expect(bodies(paolo)).toHaveText(["Fra chi partecipa."]);
    await paolo.goto("/discussioni/nuova/krotontur");
    await expect(paolo.getByRole("radio", { name: "Riservata al gemellaggio" })).toBeVisible();
  });
  await test.step("leaves", async () => {
    await paolo.goto(`${KROTONTUR}/partecipanti`);
    await paolo.locator("summary", { hasText: "Lascia il gemellaggio" }).click();
    await paolo.getByRole("button", { name: "Sì, lascio il gemellaggio" }).click();
    await expect(paolo.getByRole("button", { name: "Chiedi di partecipare" })).toBeVisible();
    expect((await paolo.request.get(reserved.path)).status()).toBe(404);
    await paolo.goto("/discussioni/nuova/krotontur");
    await expect(paolo.getByRole("radio", { name: "Pubblica" })).toBeVisible();
    await expect(paolo.getByRole("radio", { name: "Riservata al gemellaggio" })).toHaveCount(0);
  });
});

test("an invitation by e-mail leads its reader in, once", async ({ open }) => {
  const [lucia, paolo] = [await open({ as: "lucia" }), await open({ as: "paolo" })];
  await lucia.goto("/gemellaggi/trepu/partecipanti");
  await lucia
    .getByRole("textbox", { name: "Indirizzo di posta elettronica" })
    .fill("Paolo.Bruno@example.org");
  const own = lucia.getByLabel("Per quale amministrazione").locator("option:checked");
  await expect(own, "her own is proposed").toHaveText("Regione Puglia");
  await lucia.getByLabel("Ruolo").last().selectOption({ label: "Esperto/a" });
  await lucia.getByRole("button", { name: "Manda l'invito" }).click();
  await expect(lucia.getByRole("heading", { level: 3, name: "paolo.bruno@example.org" })).toBeVisible();

  let link = "";
  await expect(async () => {
    await paolo.goto("/posta-di-prova");
    const letter = paolo.getByRole("article").filter({ hasText: "paolo.bruno@example.org" });
    const text = await letter.filter({ hasText: "/inviti/" }).first().textContent({ timeout: 1_000 });
    link = /\/inviti\/[a-z2-7]{32}/.exec(text ?? "")?.[0] ?? "";
    expect(link).not.toBe("");
  }).toPass();
  const guest = await open();
  await guest.goto(link);
  await expect(
    guest.getByText("Accedi o registrati con l'indirizzo a cui è arrivata la lettera"),
  ).toBeVisible();
  await expect(guest.getByRole("main")).not.toContainText("famiglie");

  await paolo.goto(link);
  await expect(paolo.getByText("Come Esperto/a, per Regione Puglia.")).toBeVisible();
  await paolo.getByRole("button", { name: "Accetta l'invito" }).click();
  await expect(paolo).toHaveURL(/\/gemellaggi\/trepu$/);
  await paolo.goto(link);
  await expect(paolo.getByText("L'hai già accettato")).toBeVisible();
  const onward = paolo.getByRole("link", { name: /^Vai al gemellaggio\s*: Rafforzamento del sistema/ });
  expect((await onward.boundingBox())?.width, "a button of its natural width").toBeLessThan(300);
  await lucia.reload();
  await expect(lucia.getByRole("heading", { level: 3, name: "Paolo Bruno" })).toBeVisible();
  await expect(lucia.getByRole("heading", { level: 3, name: "paolo.bruno@example.org" })).toHaveCount(0);
  await paolo.goto("/gemellaggi/trepu/partecipanti");
  await paolo.locator("summary", { hasText: "Lascia il gemellaggio" }).click();
  await paolo.getByRole("button", { name: "Sì, lascio il gemellaggio" }).click();
  await expect(paolo.getByText("Può chiedere di partecipare chi lavora in una")).toBeVisible();
});

test("a request is refused with its reason, a participant is removed after asking; the keyboard stays near", async ({
  open,
}) => {
  const [paolo, marco] = [await open({ as: "paolo" }), await open({ as: "marco" })];
  const ask = async () => {
    await paolo.goto(`${KROTONTUR}/partecipanti`);
    await paolo.getByRole("button", { name: "Chiedi di partecipare" }).click();
    await expect(paolo.getByText("Hai chiesto di partecipare.")).toBeVisible();
    await marco.goto(`${KROTONTUR}/partecipanti`);
  };
  await ask();
  await marco.locator("summary", { hasText: "Rifiuta" }).click();
  await marco.getByRole("textbox", { name: "Motivo del rifiuto" }).fill("Chiedi prima al tuo dirigente.");
  await marco.getByRole("button", { name: "Rifiuta la richiesta" }).press("Enter");
  await expect(
    marco.getByRole("status").getByText("La richiesta di Paolo Bruno è rifiutata."),
  ).toBeAttached();
  await expect(marco.getByRole("heading", { level: 2, name: "Offerente" })).toBeFocused();

  await ask();
  await marco.getByRole("button", { name: /^Ammetti.*Paolo Bruno$/ }).click();
  await marco.locator("summary", { hasText: "Gestisci Paolo Bruno" }).click();
  await marco.locator("summary", { hasText: "Togli dal gemellaggio: Paolo Bruno" }).click();
  await expect(marco.getByRole("heading", { level: 3, name: "Paolo Bruno" })).toBeVisible();
  await marco.getByRole("button", { name: "Sì, togli dal gemellaggio" }).press("Enter");
  await expect(marco.getByRole("heading", { level: 3, name: "Paolo Bruno" })).toHaveCount(0);
  await expect(
    marco.getByRole("status").getByText("Paolo Bruno non partecipa più al gemellaggio."),
  ).toBeAttached();
  await expect(marco.getByRole("heading", { level: 2, name: "Offerente" })).toBeFocused();
});
