import { answered, UNANSWERED } from "./support/faults.ts";
import { holdForms, loseAnswer, onForms, withoutSocket } from "./support/network.ts";
import { expect, test } from "./support/test.ts";
import { bodies, newTopic, post, readLive, replyBox, stored, write } from "./support/topics.ts";

test("a reply shows at once as on its way, turns final, and is there once", async ({ open }) => {
  const [anna, guest] = [await open({ as: "anna" }), await open()];
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  await readLive(guest, topic);
  const letThrough = await holdForms(anna);
  await write(anna, "Prima parte.\n\nSeconda parte.");

  const pending = anna.getByRole("article").filter({ hasText: "Invio in corso…" });
  await expect(pending).toContainText("Anna Moretti");
  await expect(pending).toContainText("Prima parte.");
  await expect(pending).toHaveAttribute("aria-busy", "true");
  await expect(replyBox(anna)).toHaveValue("");
  await expect(replyBox(anna)).toBeFocused();
  // The box is free: one goes on writing while the first is on its way.
  await replyBox(anna).fill("Intanto scrivo altro");
  await expect(bodies(guest)).toHaveCount(1);

  letThrough();
  await expect(post(anna, 2)).toContainText("Seconda parte.");
  await expect(anna.getByText("Invio in corso…")).toBeHidden();
  await expect(anna.getByRole("status").filter({ hasText: "Messaggio inviato" })).toHaveCount(1);
  for (const page of [anna, guest]) {
    await expect(bodies(page)).toHaveText(["Si comincia.", "Prima parte. Seconda parte."]);
    await expect(page.getByText("1 partecipante · 2 messaggi")).toBeVisible();
  }
  await expect(replyBox(anna)).toHaveValue("Intanto scrivo altro");
  expect(await stored(anna, topic)).toHaveLength(2);

  // It comes in with a fade where one looks on. A page that has it from the beginning does not let it vanish again.
  await expect(post(guest, 2)).toHaveClass(/message-fresh/);
  await readLive(guest, topic);
  await expect(post(guest, 2)).not.toHaveClass(/message-fresh/);
});

test("without the network the reply waits with its text, and Riprova sends it once", async ({
  open,
  faults,
}) => {
  faults.allow(UNANSWERED);
  const [anna, guest] = [await open({ as: "anna" }), await open()];
  const topic = await newTopic(anna);
  await readLive(guest, topic);
  await readLive(anna, topic);
  const restore = await onForms(anna, (route) => route.abort("internetdisconnected"));
  await write(anna, "Questo deve partire.");

  const failed = anna.getByRole("article").filter({ hasText: "Il messaggio non è partito." });
  await expect(failed).toContainText("Questo deve partire.");
  await expect(failed).toContainText("Non riusciamo a raggiungere Agire.");
  // Still no network: still there.
  const refused = anna.waitForEvent("requestfailed");
  await failed.getByRole("button", { name: "Riprova" }).click();
  await refused;
  await expect(failed).toContainText("Questo deve partire.");
  expect(await stored(anna, topic)).toHaveLength(1);

  await restore();
  await failed.getByRole("button", { name: "Riprova" }).click();
  await expect(post(anna, 2)).toContainText("Questo deve partire.");
  await expect(failed).toBeHidden();
  for (const page of [anna, guest])
    await expect(bodies(page)).toHaveText(["Si comincia.", "Questo deve partire."]);
});

test("an answer 503 keeps the reply, and Riprova sends it once", async ({ open, faults }) => {
  faults.allow(answered(503));
  // Remix writes down that this was no answer of its own.
  faults.allow(/^console: SyntaxError/);
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  const restore = await onForms(anna, (route) =>
    route.fulfill({ status: 503, contentType: "text/plain", body: "Il servizio torna fra pochi secondi.\n" }),
  );
  await write(anna, "Detto a un servizio che riparte.");
  const failed = anna.getByRole("article").filter({ hasText: "Il messaggio non è partito." });
  await expect(failed).toContainText("Detto a un servizio che riparte.");
  await restore();
  await failed.getByRole("button", { name: "Riprova" }).click();
  await expect(post(anna, 2)).toBeVisible();
  await expect(bodies(anna)).toHaveText(["Si comincia.", "Detto a un servizio che riparte."]);
  await expect(failed).toBeHidden();
  expect(await stored(anna, topic)).toHaveLength(2);
});

test("Riprendi il testo puts the reply back into the box, before what was begun there", async ({
  open,
  faults,
}) => {
  faults.allow(UNANSWERED);
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  const restore = await onForms(anna, (route) => route.abort());
  await write(anna, "Da riprendere.");
  await expect(anna.getByRole("button", { name: "Riprendi il testo" })).toBeVisible();
  await replyBox(anna).fill("Già iniziato.");
  await anna.getByRole("button", { name: "Riprendi il testo" }).click();
  await expect(replyBox(anna)).toHaveValue("Da riprendere.\n\nGià iniziato.");
  await expect(replyBox(anna)).toBeFocused();
  await expect(anna.getByText("Il messaggio non è partito.")).toBeHidden();
  await restore();
  await anna.getByRole("button", { name: "Invia" }).click();
  await expect(bodies(anna)).toHaveText(["Si comincia.", "Da riprendere. Già iniziato."]);
  expect(await stored(anna, topic)).toHaveLength(2);
});

test("an answer that gets lost does not double the reply: the page hears of it", async ({ open, faults }) => {
  faults.allow(UNANSWERED);
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  await onForms(anna, loseAnswer);
  await write(anna, "Arrivata, ma nessuno lo dice.");
  await expect(post(anna, 2)).toContainText("Arrivata, ma nessuno lo dice.");
  await expect(bodies(anna)).toHaveText(["Si comincia.", "Arrivata, ma nessuno lo dice."]);
  await expect(anna.getByText("Il messaggio non è partito.")).toBeHidden();
  expect(await stored(anna, topic)).toHaveLength(2);
});

test("nor where the page hears of nothing: Riprova finds it written already", async ({ open, faults }) => {
  faults.allow(UNANSWERED);
  const [anna, guest] = [await open({ as: "anna" }), await open()];
  await withoutSocket(anna);
  const topic = await newTopic(anna);
  await readLive(guest, topic);
  await anna.goto(topic.path);
  await expect(anna.getByText("Connessione persa: riprovo…")).toBeVisible();
  const restore = await onForms(anna, loseAnswer);
  await write(anna, "Una volta sola.");
  await expect(anna.getByRole("button", { name: "Riprova" })).toBeVisible();
  await expect(bodies(guest)).toHaveText(["Si comincia.", "Una volta sola."]);
  await restore();
  await anna.getByRole("button", { name: "Riprova" }).click();
  await expect(post(anna, 2)).toContainText("Una volta sola.");
  await expect(bodies(anna)).toHaveText(["Si comincia.", "Una volta sola."]);
  expect(await stored(anna, topic)).toHaveLength(2);
  await expect(bodies(guest)).toHaveText(["Si comincia.", "Una volta sola."]);
});

test("the form sent many times over by impatient fingers is one reply", async ({ open }) => {
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  await replyBox(anna).fill("Clic, clic, clic.");
  await anna.getByRole("button", { name: "Invia" }).click({ clickCount: 3, delay: 5 });
  await expect(post(anna, 2)).toContainText("Clic, clic, clic.");
  await expect(anna.getByText("Invio in corso…")).toBeHidden();
  expect(await stored(anna, topic)).toHaveLength(2);
});

test("an empty reply says what is missing and writes nothing", async ({ open }) => {
  const anna = await open({ as: "anna" });
  const topic = await newTopic(anna);
  await readLive(anna, topic);
  await write(anna, "  \n ");
  await expect(anna.getByText("Questo campo serve.")).toBeVisible();
  await expect(replyBox(anna)).toBeFocused();
  await expect(replyBox(anna)).toHaveAttribute("aria-invalid", "true");
  await write(anna, "Adesso c'è.");
  await expect(bodies(anna)).toHaveText(["Si comincia.", "Adesso c'è."]);
  await expect(anna.getByText("Questo campo serve.")).toBeHidden();
});

test("what people write is shown, never run", async ({ open }) => {
  const [anna, guest] = [await open({ as: "anna" }), await open()];
  const topic = await newTopic(anna);
  await readLive(guest, topic);
  await readLive(anna, topic);
  const text =
    '<script>document.title="preso"</script> <img src=x onerror="document.title=1"> [qui](javascript:alert(1))';
  await write(anna, text);
  await expect(anna.getByText("Invio in corso…")).toBeHidden();
  await guest.reload();
  for (const page of [anna, guest]) {
    await expect(post(page, 2)).toContainText('<script>document.title="preso"</script>');
    await expect(post(page, 2).locator("script, img, a[href^='javascript']")).toHaveCount(0);
    await expect(page).toHaveTitle(`${topic.title} · Agire`);
  }
});
