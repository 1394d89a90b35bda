import type { Page } from "playwright/test";
import { answered } from "./support/faults.ts";
import { emailOf, PASSWORD, SAME_ORIGIN } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

// The session ends while one fills in a form: one signs in inside the form, and it goes out.

const again = (page: Page) => page.getByRole("group", { name: "Accedi di nuovo" });

async function signInAndSend(page: Page, email: string, password = PASSWORD) {
  await again(page).getByLabel("Indirizzo di posta elettronica").fill(email);
  await again(page)
    .getByLabel(/^Password/)
    .first()
    .fill(password);
  await again(page).getByRole("button", { name: "Accedi e invia" }).click();
}

const endSession = (page: Page) => page.context().request.post("/esci", { headers: SAME_ORIGIN });

test("changing a twinning, one's profile, inviting: nothing is lost", async ({ open, faults }) => {
  faults.allow(answered(403));
  faults.allow(answered(422));
  const lead = await open({ as: "anna", ownSession: true });
  const email = emailOf("anna");
  await lead.goto("/gemellaggi/trepu/modifica");
  const summary = lead.getByLabel("In breve");
  const before = await summary.inputValue();
  await summary.fill(`${before} E altro ancora.`);
  await endSession(lead);
  await lead.getByRole("button", { name: "Salva" }).first().click();
  await expect(lead.getByRole("alert")).toContainText("Per farlo devi prima accedere.");
  await signInAndSend(lead, email, "non è questa");
  await expect(lead.getByRole("alert")).toContainText("Indirizzo e password non corrispondono");
  await expect(again(lead).getByLabel("Indirizzo di posta elettronica")).toHaveValue(email);
  await expect(summary).toHaveValue(`${before} E altro ancora.`);
  await signInAndSend(lead, email);
  await expect(lead).toHaveURL(/\/gemellaggi\/trepu$/);
  await expect(lead.getByText("E altro ancora.").first()).toBeVisible();

  await lead.goto("/profilo");
  await lead.getByLabel("Presentazione").fill("Mi occupo di marchi.");
  await endSession(lead);
  await lead.getByRole("button", { name: "Salva", exact: true }).click();
  await signInAndSend(lead, email);
  await expect(lead.getByText("Modifiche salvate.")).toBeVisible();
  await expect(lead.getByLabel("Presentazione")).toHaveValue("Mi occupo di marchi.");

  await lead.goto("/gemellaggi/trepu/partecipanti");
  const invited = lead.getByLabel("Indirizzo di posta elettronica");
  await invited.fill("una.collega@example.org");
  await endSession(lead);
  // The socket is cut; the page knows, and keeps what is being written.
  await lead.waitForTimeout(3_000);
  await expect(invited).toHaveValue("una.collega@example.org");
  await lead.getByRole("button", { name: "Manda l'invito" }).click();
  await signInAndSend(lead, email);
  await expect(lead.getByRole("heading", { name: "una.collega@example.org" })).toBeVisible();

  // As it was, for the tests that read it.
  await lead.goto("/gemellaggi/trepu/modifica");
  await summary.fill(before);
  await lead.getByRole("button", { name: "Salva" }).first().click();
  await expect(lead).toHaveURL(/\/gemellaggi\/trepu$/);
});
