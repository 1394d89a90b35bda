import { answered } from "./support/faults.ts";
import { expect, test } from "./support/test.ts";
import { newTopic, openMore, post, readLive, write } from "./support/topics.ts";

const TREPU = "Rafforzamento del sistema dei servizi e delle iniziative destinate alle famiglie";

test("the two-minute tour: home, twinning, one button into the demo, a reply seen in a second window", async ({
  open,
}) => {
  const [first, second] = [await open(), await open()];
  await first.goto("/");
  await expect(first.getByText("in una finestra privata del browser")).toBeVisible();
  await expect(first.getByRole("heading", { name: "Gli ultimi gemellaggi" })).toBeVisible();
  const latest = first.getByRole("complementary").getByRole("listitem");
  await expect(latest).toHaveCount(3);
  await expect(latest.first()).toContainText(
    /Iscritt[oa] da (?:oggi|\d+ \S+)\. Ultimo accesso \d{1,2} \S+ \d{4}/,
  );
  // Its general discussion has the same title, and is on the page too once somebody has written in it.
  await first.getByRole("link", { name: TREPU }).and(first.locator('[href="/gemellaggi/trepu"]')).click();
  await expect(first.getByRole("heading", { level: 1, name: TREPU })).toBeVisible();
  const others = first.locator(".side-block", { hasText: "Gli ultimi gemellaggi" });
  await expect(others.getByRole("listitem")).toHaveCount(3);
  await expect(others.getByText(TREPU)).toHaveCount(0);

  await first.getByRole("link", { name: /^Vai alla discussione \(\d+\)$/ }).click();
  await first
    .getByRole("link", { name: "Che cosa chiede un comune per entrare nel distretto?", exact: true })
    .click();
  await first.getByRole("link", { name: "Vai all'ultimo messaggio" }).click();
  await first.waitForURL(/pagina=3/);
  const place = new URL(first.url());
  await second.goto(place.pathname + place.search);
  await expect(second.getByText("In diretta")).toBeVisible();

  await first.getByRole("main").getByRole("link", { name: "Accedi" }).click();
  await first.getByRole("button", { name: "Referente della Puglia" }).click();
  await expect(first.getByRole("banner").getByText("Antonio Marino").first()).toBeVisible();
  const text = `Visto in due finestre, ${Date.now()}.`;
  await expect(first.getByText("In diretta")).toBeVisible();
  await write(first, text);
  await expect(second.getByText(text)).toBeVisible();

  await first.goto("/");
  const mine = first.locator(".side-block", { hasText: "I miei gemellaggi" });
  await expect(mine.getByRole("link", { name: /^TrePu/ })).toBeVisible();
});

test("what is new in one's twinnings is counted until it is read", async ({ open }) => {
  const [anna, antonio] = [await open({ as: "anna" }), await open({ as: "antonio" })];
  const news = async () => {
    await anna.goto("/");
    const mine = anna.locator(".side-block", { hasText: "I miei gemellaggi" });
    return Number(/(\d+) messagg/.exec((await mine.textContent()) ?? "")?.[1] ?? 0);
  };
  const before = await news();
  const topic = await newTopic(antonio, { space: "trepu" });
  expect(await news()).toBe(before + 1);
  const told = anna.waitForResponse(/\/letto$/);
  await readLive(anna, topic);
  await told;
  expect(await news()).toBe(before);
});

test("a lead shows a message as a testimony, and takes it back", async ({ open }) => {
  const [anna, guest] = [await open({ as: "anna" }), await open()];
  const topic = await newTopic(anna, { space: "trepu", body: "Il distretto ha cambiato la nostra estate." });
  await readLive(guest, topic);
  await readLive(anna, topic);
  await openMore(anna, 1);
  await post(anna, 1)
    .getByRole("button", { name: /^Segna come testimonianza/ })
    .click();
  await expect(post(guest, 1).getByText("Testimonianza", { exact: true })).toBeVisible();
  await expect(post(guest, 1).getByRole("button")).toHaveCount(0);
  const results = async () => {
    await guest.goto("/gemellaggi/trepu");
    return guest.getByRole("region", { name: "Risultati" });
  };
  await expect(await results()).toContainText("Il distretto ha cambiato la nostra estate.");
  await expect(await results()).toContainText("Responsabile di progetto, Provincia Autonoma di Trento");
  const author = (await results()).getByRole("heading", { level: 4, name: "Anna Moretti" });
  await expect(author, "under the heading of the testimonies").toBeVisible();
  await guest.goto(topic.path);
  await expect(
    guest.getByRole("link", { name: new RegExp(`^Vai al gemellaggio\\s*: ${TREPU}`) }),
  ).toBeVisible();
  await post(anna, 1)
    .getByRole("button", { name: /^Togli dalle testimonianze/ })
    .click();
  await expect(post(anna, 1).getByText("Testimonianza", { exact: true })).toBeHidden();
  await expect(await results()).not.toContainText("Il distretto ha cambiato la nostra estate.");
});

test("twinnings are filtered in the address, also without JavaScript, and garbage finds nothing", async ({
  open,
}) => {
  const guest = await open({ javaScriptEnabled: false });
  await guest.goto("/gemellaggi");
  await expect(guest.getByText("6 gemellaggi", { exact: true })).toBeVisible();
  await guest.getByRole("combobox", { name: "Regione" }).selectOption("Puglia");
  await guest.getByRole("searchbox", { name: "Parole o amministrazione" }).fill("trento");
  await guest.getByRole("button", { name: "Cerca" }).click();
  await expect(guest).toHaveURL(/regione=Puglia/);
  await expect(guest.getByText("1 gemellaggio", { exact: true })).toBeVisible();
  await expect(guest.getByRole("link", { name: TREPU })).toBeVisible();
  await guest.getByRole("link", { name: "Togli i filtri" }).click();
  await expect(guest.getByText("6 gemellaggi", { exact: true })).toBeVisible();
  const answer = await guest.goto("/gemellaggi?tema=%00%FF&stato=x&anno=99999&regione=a&regione=b&pagina=-7");
  expect(answer?.status()).toBe(200);
  await expect(guest.getByRole("heading", { name: "Nessun risultato" })).toBeVisible();
});

test("a barrier is told without an account and without JavaScript", async ({ open, faults }) => {
  faults.allow(answered(422));
  const guest = await open({ javaScriptEnabled: false });
  await guest.goto("/accessibilita");
  await guest.getByRole("button", { name: "Invia la segnalazione" }).click();
  await expect(guest.getByRole("alert")).toContainText("Questo campo serve.");
  await guest.getByRole("textbox", { name: "Che cosa ti ha ostacolato?" }).fill("Il contrasto del piede.");
  await guest.getByRole("button", { name: "Invia la segnalazione" }).click();
  await expect(guest.getByText("Grazie: la segnalazione è arrivata")).toBeVisible();
});

test("links to public pages tell what they lead to; of what is reserved nothing is told", async ({
  open,
  faults,
}) => {
  faults.allow(answered(404));
  const [anna, guest] = [await open({ as: "anna" }), await open()];
  const told = async (path: string) => {
    await guest.goto(path);
    return guest
      .locator('meta[property^="og:"], meta[name=description]')
      .evaluateAll((all) => all.map((meta) => meta.getAttribute("content") ?? "").join("\n"));
  };
  expect(await told("/gemellaggi/trepu")).toContain(TREPU);
  const open1 = await newTopic(anna, { title: "Anteprima pubblica", body: "Prime **parole** & altre." });
  expect(await told(open1.path)).toContain("Prime parole & altre.");
  const reserved = await newTopic(anna, { title: "Segretissima", audience: "MEMBERS", space: "trepu" });
  expect(await told(reserved.path)).toBe("");
  expect(await guest.content()).not.toContain("Segretissima");
});
