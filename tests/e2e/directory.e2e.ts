import { expect, test } from "./support/test.ts";
import { newTopic, post } from "./support/topics.ts";

test("members are found by the filters of the address, and by the navigation", async ({ open }) => {
  const guest = await open();
  await guest.goto("/");
  const navigation = guest.getByRole("navigation", { name: "Navigazione principale" });
  for (const name of ["Gemellaggi", "Discussioni", "Iscritti", "Amministrazioni"])
    await expect(navigation.getByRole("link", { name })).toBeVisible();
  await navigation.getByRole("link", { name: "Iscritti" }).click();
  await expect(guest.getByRole("heading", { level: 1, name: "Gli iscritti" })).toBeVisible();
  await guest.getByLabel("Nome").fill("LÚCIA");
  await guest.getByRole("button", { name: "Cerca" }).click();
  await expect(guest).toHaveURL(/\/iscritti\?nome=/);
  await expect(guest.getByRole("status").filter({ hasText: "1 persona" })).toBeVisible();
  await expect(guest.getByRole("main").getByRole("heading", { level: 2 })).toHaveText(["Lucia Greco"]);
  await expect(guest.getByText(/Iscritt[ao] da \d+ (anni|mesi|giorni)\./)).toBeVisible();

  await guest.getByLabel("Amministrazione").fill("nessuna del genere");
  await guest.getByRole("button", { name: "Cerca" }).click();
  await expect(guest.getByRole("heading", { name: "Nessuno corrisponde a questa ricerca" })).toBeVisible();
  await guest.getByRole("link", { name: "Togli i filtri" }).click();
  await expect(guest).toHaveURL("/iscritti");
  await expect(guest.getByLabel("Nome")).toHaveValue("");
});

test("garbage in the address is an empty state or the last page, never a fault", async ({ open }) => {
  const guest = await open();
  for (const path of [
    "/iscritti?nome=%00%ff'%3B--&regione=%F0%9F%92%A9&pagina=abc",
    "/iscritti?pagina=999999",
    `/iscritti?nome=${"x".repeat(2_000)}`,
    "/amministrazioni?tipo=NIENTE&regione[]=x&pagina=-1",
    "/amministrazioni?pagina=999999",
    "/iscritti/1?pagina=999999",
  ]) {
    const answer = await guest.goto(path);
    expect(answer?.status(), path).toBe(200);
    await expect(guest.getByRole("heading", { level: 1 })).toHaveCount(1);
  }
});

test("from a message to its author, to the administration, to its twinnings and people", async ({ open }) => {
  const [anna, guest] = [await open({ as: "anna" }), await open()];
  const topic = await newTopic(anna, { body: "Chi sono lo dice il mio nome." });
  await guest.goto(topic.path);
  await post(guest, 1).getByRole("link", { name: "Anna Moretti" }).click();
  await expect(guest.getByRole("heading", { level: 1, name: "Anna Moretti" })).toBeVisible();
  await expect(guest.getByRole("article").filter({ hasText: topic.title })).toContainText(
    "Chi sono lo dice il mio nome.",
  );
  const side = guest.getByRole("complementary", { name: "In breve" });
  await side.getByRole("link").first().click();
  await expect(guest).toHaveURL(/\/amministrazioni\//);
  await expect(guest.getByRole("heading", { level: 2, name: "I suoi gemellaggi" })).toBeVisible();
  await expect(guest.getByRole("link", { name: "Anna Moretti" })).toBeVisible();
});

test("what a member wrote for members is on her page for members alone", async ({ open }) => {
  const [anna, paolo, guest] = [await open({ as: "anna" }), await open({ as: "paolo" }), await open()];
  const topic = await newTopic(anna, { audience: "MEMBERS", title: `Riservata ${Date.now()}` });
  await paolo.goto(topic.path);
  const path = await post(paolo, 1).getByRole("link", { name: "Anna Moretti" }).getAttribute("href");
  await paolo.goto(path ?? "");
  await expect(paolo.getByRole("link", { name: topic.title })).toBeVisible();
  await guest.goto(path ?? "");
  await expect(guest.getByRole("heading", { level: 1, name: "Anna Moretti" })).toBeVisible();
  await expect(guest.getByRole("link", { name: topic.title })).toBeHidden();
});

test.describe("without JavaScript", () => {
  test("filters, profile and administrations work all the same", async ({ open }) => {
    const guest = await open({ javaScriptEnabled: false });
    await guest.goto("/amministrazioni");
    await guest.getByLabel("Nome").fill("puglia");
    await guest.getByRole("button", { name: "Cerca" }).click();
    await guest.getByRole("link", { name: "Regione Puglia" }).click();
    await expect(guest.getByRole("heading", { level: 1, name: "Regione Puglia" })).toBeVisible();
    await expect(guest.getByRole("heading", { level: 3, name: /^TrePu/ })).toBeVisible();
    await guest.getByRole("link", { name: "Lucia Greco" }).click();
    await expect(guest.getByText(/Iscritt[ao] dal \d+ \p{L}+ \d{4}/u)).toBeVisible();
  });
});
