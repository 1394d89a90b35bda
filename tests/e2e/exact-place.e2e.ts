import { answered } from "./support/faults.ts";
import { emailOf, PASSWORD } from "./support/people.ts";
import { expect, test } from "./support/test.ts";
import { newTopic, postReply, replyBox } from "./support/topics.ts";

test("signing in leads back to the message one was at, or to the text one had begun", async ({ open }) => {
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  for (let n = 2; n <= 30; n++) await postReply(anna, topic, `Messaggio numero ${n}.\n\nCon due paragrafi.`);
  const paolo = await open({ viewport: { width: 360, height: 740 } });
  const signIn = async () => {
    await paolo.getByLabel("Indirizzo di posta elettronica").fill(emailOf("paolo"));
    await paolo.getByLabel("Password").fill(PASSWORD);
    await paolo.getByRole("main").getByRole("button", { name: "Accedi" }).click();
  };
  await paolo.goto(`${topic.path}?pagina=2#messaggio-28`);
  await expect(paolo.getByText("In diretta")).toBeVisible();
  await paolo.getByRole("banner").getByRole("link", { name: "Accedi" }).click();
  await signIn();
  await expect(paolo).toHaveURL(`${topic.path}?pagina=2#messaggio-28`);
  await expect(paolo.locator("#messaggio-28")).toBeInViewport();

  await paolo.context().clearCookies();
  await paolo.reload();
  await paolo.getByRole("textbox", { name: "Bozza del messaggio" }).fill("Cominciato da ospite.");
  await paolo.getByRole("banner").getByRole("link", { name: "Accedi" }).click();
  await signIn();
  await expect(paolo).toHaveURL(`${topic.path}?pagina=2#rispondi`);
  await expect(replyBox(paolo)).toBeFocused();
  await expect(replyBox(paolo)).toHaveValue("Cominciato da ospite.");
  await expect(replyBox(paolo)).toBeInViewport();
  await expect(paolo.getByText("Abbiamo ripreso il testo che avevi cominciato.")).toBeInViewport();
});

test("a letter that works no more keeps the place all the same", async ({ open, faults }) => {
  faults.allow(answered(422));
  const guest = await open();
  const torna = encodeURIComponent("/gemellaggi/trepu?pagina=2#messaggio-3");
  const spent = "a".repeat(32);
  await guest.goto(`/conferma/${spent}?torna=${torna}`);
  await guest.getByRole("button", { name: "Conferma il mio indirizzo" }).click();
  const main = guest.getByRole("main");
  await expect(main.getByRole("link", { name: "Accedi" })).toHaveAttribute("href", `/accedi?torna=${torna}`);
  await expect(main.getByText("dopo la conferma sei subito dentro")).toBeHidden();
  await guest.goto(`/nuova-password/${spent}?torna=${torna}`);
  await guest.getByLabel("Nuova password").fill("tutt'altra frase, più lunga");
  await guest.getByRole("button", { name: "Salva la nuova password" }).click();
  await expect(main.getByRole("link", { name: "Chiedi un altro collegamento" })).toHaveAttribute(
    "href",
    `/password-dimenticata?torna=${torna}`,
  );
  // The header's own way in leads there too.
  await expect(guest.getByRole("banner").getByRole("link", { name: "Accedi" })).toHaveAttribute(
    "href",
    `/accedi?torna=${torna}`,
  );
});

test("a page that a guest cannot see offers the sign-in, and leads back to it", async ({ open, faults }) => {
  faults.allow(answered(404));
  const [anna, paolo] = [await open({ as: "anna" }), await open()];
  const topic = await newTopic(anna, { audience: "MEMBERS" });
  for (const path of [topic.path, "/questa-non-esiste"]) {
    await paolo.goto(path);
    await expect(paolo.getByText("Se sei della community, accedi")).toBeVisible();
  }
  await paolo.goto(topic.path);
  await paolo.getByRole("main").getByRole("link", { name: "Accedi" }).click();
  await paolo.getByLabel("Indirizzo di posta elettronica").fill(emailOf("paolo"));
  await paolo.getByLabel("Password").fill(PASSWORD);
  await paolo.getByRole("main").getByRole("button", { name: "Accedi" }).click();
  await expect(paolo).toHaveURL(topic.path);
  await expect(replyBox(paolo)).toBeVisible();
});
