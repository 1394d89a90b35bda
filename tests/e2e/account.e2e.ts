import { answered } from "./support/faults.ts";
import { becomeMember, linkInLetter } from "./support/newcomers.ts";
import { PASSWORD, SAME_ORIGIN } from "./support/people.ts";
import { expect, test } from "./support/test.ts";
import { bodies, newTopic, post, readLive, replyBox, write } from "./support/topics.ts";

const CUT_WITHIN_MS = 2_000;
const NEW = "tutt'altra frase, più lunga";

test("a newcomer begins to write, registers, confirms in another tab and finds the text begun", async ({
  open,
  faults,
}) => {
  faults.allow(answered(422));
  const [anna, newcomer] = [await open({ as: "anna" }), await open()];
  const topic = await newTopic(anna);
  await newcomer.goto(topic.path);
  await newcomer.getByRole("textbox", { name: "Bozza del messaggio" }).fill("Anche da noi succede.");
  await newcomer.getByRole("main").getByRole("link", { name: "Registrati" }).click();

  const email = `da.lontano.${Date.now()}@comune.example`;
  await newcomer.getByLabel("Nome e cognome").fill("Arriva Da Lontano");
  await newcomer.getByLabel("Indirizzo di posta elettronica").fill("protocollo@pec.comune.example");
  await newcomer.getByRole("radio", { name: "Iscritta" }).check();
  const administration = newcomer.getByRole("combobox", { name: "Amministrazione" });
  await administration.pressSequentially("puglia");
  await expect(newcomer.locator("datalist option")).toHaveAttribute("value", "Regione Puglia");
  await administration.fill("Comune di Nessuno Ancora");
  await expect(newcomer.getByText("la aggiungiamo come «da verificare»")).toBeVisible();
  await newcomer.getByLabel("Ruolo").fill("Funzionaria");
  const password = newcomer.locator("#password");
  await password.fill("amministrazione");
  await expect(newcomer.getByText("Robustezza della password: si indovina subito")).toBeVisible();
  await password.fill("Arriva Da Lontano");
  await expect(newcomer.getByText("Robustezza della password: si indovina subito")).toBeVisible();
  await newcomer.getByRole("checkbox").check();
  await newcomer.getByRole("main").getByRole("button", { name: "Registrati" }).click();
  await expect(newcomer.getByRole("alert").getByRole("link")).toHaveText([/posta certificata \(PEC\)/]);
  await newcomer.getByLabel("Indirizzo di posta elettronica").fill(email);
  await password.fill("Arriva Da Lontano");
  await newcomer.getByRole("main").getByRole("button", { name: "Registrati" }).click();
  await expect(newcomer.getByRole("alert").getByRole("link")).toHaveText([/si indovina troppo presto/]);
  await password.fill("una frase che ricordo");
  await expect(newcomer.getByText("Robustezza della password: ottima")).toBeVisible();
  await newcomer.getByRole("main").getByRole("button", { name: "Registrati" }).click();
  await expect(newcomer.getByText(`Abbiamo scritto a ${email}`)).toBeVisible();

  const tab = await newcomer.context().newPage();
  await tab.goto(await linkInLetter(tab, email, "conferma"));
  await tab.getByRole("button", { name: "Conferma il mio indirizzo" }).click();
  await expect(tab).toHaveURL(`${topic.path}?pagina=1#rispondi`);
  await expect(replyBox(tab)).toBeFocused();
  await expect(replyBox(tab)).toHaveValue("Anche da noi succede.");
  await expect(tab.getByText("Abbiamo ripreso il testo che avevi cominciato.")).toBeVisible();
  await tab.getByRole("button", { name: "Invia" }).click();
  await expect(bodies(tab)).toHaveText(["Si comincia.", "Anche da noi succede."]);
  await tab.reload();
  await expect(replyBox(tab)).toHaveValue("");
});

test("a forgotten password: the letter leads to a new one, and every other device is out", async ({
  open,
  faults,
}) => {
  faults.allow(answered(422));
  faults.allow(answered(404));
  const [anna, there, here] = [await open({ as: "anna" }), await open(), await open()];
  const { email } = await becomeMember(there);
  const topic = await newTopic(anna, { audience: "MEMBERS" });
  await readLive(there, topic);

  await here.goto(`/accedi?torna=${topic.path}`);
  await here.getByRole("link", { name: "Hai dimenticato la password?" }).click();
  // The page before has a field of the same name.
  await expect(here.getByRole("heading", { level: 1, name: "Password dimenticata" })).toBeVisible();
  const asked = async (address: string) => {
    await here.getByLabel("Indirizzo di posta elettronica").fill(address);
    await here.getByRole("button", { name: "Mandami il collegamento" }).click();
    const said = here.getByRole("status").filter({ hasText: "fra poco arriva una lettera" });
    return (await said.textContent())?.replace(address, "…");
  };
  const known = await asked(email);
  await here.goto(`/password-dimenticata?torna=${topic.path}`);
  expect(await asked("nessuno.ha.questo@comune.example")).toBe(known);

  const link = await linkInLetter(here, email, "nuova-password");
  await here.goto(link);
  await here.getByLabel("Nuova password").fill("password123");
  await here.getByRole("button", { name: "Salva la nuova password" }).click();
  await expect(here.getByRole("alert").getByRole("link")).toHaveText([/si indovina troppo presto/]);
  await here.getByLabel("Nuova password").fill(NEW);
  await here.getByRole("button", { name: "Salva la nuova password" }).click();
  await expect(here).toHaveURL(topic.path);
  await expect(replyBox(here)).toBeVisible();
  await expect(there.getByText("non è più leggibile da qui")).toBeVisible();

  await here.goto(link);
  await here.getByLabel("Nuova password").fill("ancora un'altra frase");
  await here.getByRole("button", { name: "Salva la nuova password" }).click();
  await expect(here.getByText("già stato usato o è scaduto: chiedine un altro")).toBeVisible();
  await expect(here.getByRole("link", { name: "Chiedi un altro collegamento" })).toBeVisible();
});

test("who is closed out while writing signs in on the spot, and the text goes out once", async ({
  open,
  faults,
}) => {
  faults.allow(answered(403));
  faults.allow(answered(422));
  const [anna, writer] = [await open({ as: "anna" }), await open()];
  const { email, name } = await becomeMember(writer);
  const topic = await newTopic(anna);
  await readLive(writer, topic);
  await replyBox(writer).fill("Sto scrivendo da mezz'ora.");
  const elsewhere = await open();
  await elsewhere.request.post("/accedi", {
    form: { email, password: PASSWORD, next: "/" },
    headers: SAME_ORIGIN,
  });
  await elsewhere.request.post("/profilo", { form: { intent: "close-all" }, headers: SAME_ORIGIN });

  await expect(writer.getByRole("link", { name: "Accedi" }).first()).toBeVisible();
  await expect(replyBox(writer)).toHaveValue("Sto scrivendo da mezz'ora.");
  await writer.getByRole("button", { name: "Invia" }).click();
  const again = writer.getByRole("form", { name: "Accedi di nuovo" });
  await again.getByLabel("Indirizzo di posta elettronica").fill(email);
  await again.getByLabel("Password", { exact: false }).first().fill("non è questa");
  await again.getByRole("button", { name: "Accedi e invia" }).click();
  await expect(again.getByRole("alert")).toContainText("Indirizzo e password non corrispondono");
  await again.getByLabel("Password", { exact: false }).first().fill(PASSWORD);
  await again.getByRole("button", { name: "Accedi e invia" }).click();
  await expect(post(writer, 2)).toContainText("Sto scrivendo da mezz'ora.");
  await expect(bodies(writer)).toHaveText(["Si comincia.", "Sto scrivendo da mezz'ora."]);
  await expect(post(writer, 2).getByRole("link", { name })).toBeVisible();
  await expect(again).toBeHidden();
  await write(writer, "E continuo.");
  await expect(post(writer, 3)).toContainText("E continuo.");
});

test("… and so does who was changing a message, or opening a discussion", async ({ open, faults }) => {
  faults.allow(answered(403));
  const writer = await open();
  const { email } = await becomeMember(writer);
  const topic = await newTopic(writer);
  const comeBack = async () => {
    const again = writer.getByRole("group", { name: "Accedi di nuovo" });
    await again.getByLabel("Indirizzo di posta elettronica").fill(email);
    await again.getByLabel("Password", { exact: false }).first().fill(PASSWORD);
    await again.getByRole("button", { name: "Accedi e invia" }).click();
  };
  const endElsewhere = async () => {
    const elsewhere = await open();
    await elsewhere.request.post("/accedi", {
      form: { email, password: PASSWORD, next: "/" },
      headers: SAME_ORIGIN,
    });
    await elsewhere.request.post("/profilo", { form: { intent: "close-all" }, headers: SAME_ORIGIN });
  };

  await readLive(writer, topic);
  await post(writer, 1)
    .getByRole("link", { name: /^Modifica/ })
    .click();
  const box = writer.getByRole("textbox", { name: "Messaggio" });
  await box.fill("Detto meglio.");
  await endElsewhere();
  await expect(writer.getByText("In diretta")).toBeVisible();
  await writer.getByRole("button", { name: "Salva la modifica" }).click();
  await expect(box).toHaveValue("Detto meglio.");
  await comeBack();
  await expect(box).toBeHidden();
  await expect(post(writer, 1)).toContainText("Detto meglio.");

  await writer.goto("/discussioni/nuova/forum");
  await writer.getByLabel("Titolo").fill("Aperta dopo la fine della sessione");
  await writer.getByLabel("Messaggio").fill("Eccola.");
  await endElsewhere();
  await writer.getByRole("button", { name: "Apri la discussione" }).click();
  await comeBack();
  await expect(
    writer.getByRole("heading", { level: 1, name: "Aperta dopo la fine della sessione" }),
  ).toBeVisible();
});

test("a failed text is in the box again when one comes back to the discussion", async ({ open, faults }) => {
  faults.allow(/net::ERR_/);
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  await anna.route("**/discussioni/**", (route) =>
    route.request().method() === "POST" ? route.abort() : route.fallback(),
  );
  await write(anna, "Non parte.");
  await expect(anna.getByRole("button", { name: "Riprova" })).toBeVisible();
  await replyBox(anna).fill("E un altro cominciato.");
  await anna.reload();
  await expect(replyBox(anna)).toHaveValue("Non parte.\n\nE un altro cominciato.");
  await anna.unrouteAll();
  await anna.getByRole("button", { name: "Invia" }).click();
  await expect(bodies(anna)).toHaveText(["Si comincia.", "Non parte. E un altro cominciato."]);
  await anna.reload();
  await expect(replyBox(anna)).toHaveValue("");
});

test("one's profile: edited, moved to another administration, devices closed within two seconds", async ({
  open,
  faults,
}) => {
  faults.allow(answered(422));
  const [me, phone, guest] = [
    await open(),
    await open({
      userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
    }),
    await open(),
  ];
  const { email, id } = await becomeMember(me);
  await phone.request.post("/accedi", {
    form: { email, password: PASSWORD, next: "/" },
    headers: SAME_ORIGIN,
  });
  const topic = await newTopic(me);
  const cut = new Promise<number>((resolve) =>
    phone.on("websocket", (socket) => socket.on("close", () => resolve(Date.now()))),
  );
  await readLive(phone, topic);

  await me.goto("/");
  await me.locator(".account-menu summary").click();
  await me.getByRole("link", { name: "Profilo" }).click();
  await expect(me.getByRole("heading", { level: 1, name: "Il tuo profilo" })).toBeVisible();
  await me.getByLabel("Presentazione").fill("Mi occupo di **bilanci**.");
  await me.getByRole("checkbox", { name: /Non mostrare quando/ }).check();
  await me.getByRole("button", { name: "Salva", exact: true }).click();
  await expect(me.getByRole("status").filter({ hasText: "Modifiche salvate." })).toBeVisible();
  await me.getByRole("combobox", { name: "Amministrazione" }).fill("Regione Puglia");
  await me.getByRole("textbox", { name: "Ruolo" }).fill("Dirigente del bilancio");
  await me.getByRole("button", { name: "Da oggi sono qui" }).click();
  await expect(me.getByText("Dirigente del bilancio, Regione Puglia").first()).toBeVisible();

  await me.getByLabel("La password di adesso").fill("non è questa");
  await me.getByLabel("La nuova password").fill(NEW);
  await me.getByRole("button", { name: "Cambia la password" }).click();
  await expect(me.getByRole("alert").getByRole("link")).toHaveText([/Non è la tua password di adesso/]);

  const rows = me.getByRole("list", { name: "Dispositivi da cui sei dentro" }).getByRole("listitem");
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText("questa");
  await expect(rows.nth(1)).toContainText("Safari su iPhone");
  const pressed = Date.now();
  await rows
    .nth(1)
    .getByRole("button", { name: /Chiudi sessione/ })
    .click();
  expect((await cut) - pressed, "milliseconds until the socket was cut").toBeLessThan(CUT_WITHIN_MS);
  await expect(rows).toHaveCount(1);

  await guest.goto(`/iscritti/${id}`);
  await expect(guest.getByText("Mi occupo di bilanci.")).toBeVisible();
  await expect(guest.getByText(/Iscritta da oggi\.$/)).toBeVisible();
  await expect(guest.getByText("Ultimo accesso")).toBeHidden();
  await expect(guest.getByRole("link", { name: topic.title })).toBeVisible();

  await me.getByRole("button", { name: "Esci da tutti i dispositivi" }).click();
  await expect(me.getByRole("heading", { level: 1, name: "Accedi" })).toBeVisible();
  await me.goto("/profilo");
  await expect(me).toHaveURL(/\/accedi\?torna=(%2F|\/)profilo$/);
});

test("a moderator suspends a member: her open page learns of it, she reads and does not write; lifted, she does", async ({
  open,
}) => {
  const [moderator, member] = [await open({ as: "paolo" }), await open()];
  const staff = await open({ as: STAFF });
  const { id } = await becomeMember(member);
  const topic = await newTopic(moderator);
  await readLive(member, topic);
  await expect(replyBox(member)).toBeVisible();

  await moderator.goto(`/iscritti/${id}`);
  await expect(moderator.getByRole("button", { name: "Sospendi" })).toBeHidden();
  await staff.goto(`/iscritti/${id}`);
  await staff.getByLabel("Motivo").fill("Messaggi offensivi");
  const until = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await staff.getByLabel("Ultimo giorno").fill(until);
  await staff.getByRole("button", { name: "Sospendi" }).click();
  await expect(staff.getByText(/^Sospensione fino al/)).toContainText("Messaggi offensivi");

  const notice = member.getByRole("alert").filter({ hasText: "La tua partecipazione è sospesa" });
  await expect(notice).toContainText("Messaggi offensivi");
  await expect(replyBox(member)).toBeHidden();
  await expect(
    member.getByText("Ciò che avevi cominciato a scrivere resta in questo browser."),
  ).toBeVisible();
  await expect(bodies(member)).toHaveText(["Si comincia."]);
  for (const path of ["/", "/gemellaggi", "/profilo"]) {
    await member.goto(path);
    await expect(notice).toBeVisible();
  }
  await member.goto(topic.path);
  await expect(member.getByText("In diretta")).toBeVisible();
  await staff.getByLabel("Motivo").fill("Si è scusata");
  await staff.getByRole("button", { name: "Togli la sospensione" }).click();
  await expect(notice).toBeHidden();
  await write(member, "Mi scuso con tutti.");
  await expect(post(member, 2)).toContainText("Mi scuso con tutti.");
});

const STAFF = "marco";
