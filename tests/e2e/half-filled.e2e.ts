import { answered } from "./support/faults.ts";
import { becomeMember, linkInLetter } from "./support/newcomers.ts";
import { PASSWORD, SAME_ORIGIN } from "./support/people.ts";
import { expect, test } from "./support/test.ts";
import { newTopic, post, readLive } from "./support/topics.ts";

test("a half-filled registration outlives another page and another language, its password does not", async ({
  open,
}) => {
  const guest = await open();
  await guest.goto("/registrati");
  await expect(guest.getByText("I campi con * sono obbligatori.")).toHaveCount(1);
  await guest.locator("#name").fill("A Metà");
  await guest.locator("#email").fill("a.meta@comune.example");
  await guest.getByRole("radio", { name: "Iscritta" }).check();
  await guest.locator("#administration").fill("Comune di Prova");
  await guest.locator("#password").fill("una frase che ricordo");
  await guest.getByRole("checkbox").check();
  const privacy = guest.getByRole("main").getByRole("link", { name: "(si apre in una nuova scheda)" });
  await expect(privacy).toHaveAttribute("target", "_blank");
  const kept = async () => {
    await expect(guest.locator("#name")).toHaveValue("A Metà");
    await expect(guest.locator("#email")).toHaveValue("a.meta@comune.example");
    await expect(guest.locator("#addressForm")).toBeChecked();
    await expect(guest.locator("#administration")).toHaveValue("Comune di Prova");
    await expect(guest.getByRole("checkbox")).toBeChecked();
    await expect(guest.locator("#password")).toHaveValue("");
  };
  await guest.getByRole("contentinfo").getByRole("link", { name: "Privacy" }).click();
  await expect(guest.getByRole("heading", { level: 1 })).toContainText(/privacy|dati/i);
  await guest.goBack();
  await kept();
  await guest.getByRole("button", { name: "EN English" }).click();
  await expect(guest.locator("html")).toHaveAttribute("lang", "en");
  await kept();
  expect(await guest.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain("ricordo");
  await guest.locator("#jobTitle").fill("Funzionaria");
  await guest.locator("#email").fill(`a.meta.${Date.now()}@comune.example`);
  await guest.locator("#password").fill("una frase che ricordo");
  await guest.getByRole("main").getByRole("button", { name: "Register" }).click();
  await expect(guest.getByRole("heading", { level: 1, name: "Check your mail" })).toBeVisible();
  await guest.goto("/registrati");
  await expect(guest.locator("#name")).toHaveValue("");
});

test("the meter judges by what the server knows of the person", async ({ open }) => {
  const member = await open();
  const { email } = await becomeMember(member, "Elena Tardi");
  const meter = member.getByText("Robustezza della password: si indovina");
  await member.goto("/profilo");
  await member.locator("#password").fill("elena tardi");
  await expect(meter).toBeVisible();
  await expect(member.getByText(/^Iscritta da oggi/)).toHaveCount(0);
  const guest = await open();
  await guest.request.post("/password-dimenticata", { form: { email, next: "/" }, headers: SAME_ORIGIN });
  await guest.goto(await linkInLetter(guest, email, "nuova-password"));
  // What is typed before the page is alive is weighed by the server alone.
  await expect(async () => {
    await guest.locator("#password").fill("elena tardi");
    await expect(guest.getByText("Robustezza della password: si indovina")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await member.goto("/profilo");
  await member.getByRole("link", { name: "Come ti vedono gli altri" }).click();
  await expect(member.getByText("Iscritta da oggi.")).toBeVisible();
});

test("closing a session says so and keeps the keyboard in the list", async ({ open }) => {
  const [member, elsewhere] = [await open(), await open()];
  const { email } = await becomeMember(member);
  await elsewhere.request.post("/accedi", {
    form: { email, password: PASSWORD, next: "/" },
    headers: SAME_ORIGIN,
  });
  await elsewhere.goto("/profilo");
  // Said by a page that is alive; without its script the list alone is shown anew.
  await member.goto("/profilo", { waitUntil: "networkidle" });
  await member.getByRole("button", { name: /Chiudi sessione/ }).click();
  await expect(member.getByText("Sessione chiusa.")).toBeAttached();
  expect(await member.evaluate(() => document.activeElement?.closest("#sessioni") !== null)).toBe(true);
});

test("moderating without a reason is said, where the keyboard then is", async ({ open, faults }) => {
  faults.allow(answered(422));
  const [anna, moderator] = [await open({ as: "anna" }), await open({ as: "marco" })];
  const topic = await newTopic(anna);
  await readLive(moderator, topic);
  await post(moderator, 1).getByText("Modera").click();
  await post(moderator, 1).getByRole("button", { name: "Rimuovi il messaggio" }).click();
  const reason = post(moderator, 1).getByLabel("Motivo");
  await expect(reason).toBeFocused();
  await expect(reason).toHaveAttribute("aria-invalid", "true");
  await expect(post(moderator, 1).getByRole("alert")).toContainText("Questo campo serve.");
});
