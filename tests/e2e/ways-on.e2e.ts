import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright/test";
import { startTestPostgres } from "../support/one-postgres.ts";
import { postgresProxy } from "../support/postgres-proxy.ts";
import { answered, UNANSWERED } from "./support/faults.ts";
import { holdSocket } from "./support/network.ts";
import { startOwnAgire } from "./support/own-agire.ts";
import { SAME_ORIGIN } from "./support/people.ts";
import { expect, test } from "./support/test.ts";
import { readLive, replyBox, write } from "./support/topics.ts";

test("a page that is not there says so, and has a way on", async ({ open, faults }) => {
  faults.allow(answered(404));
  const guest = await open();
  for (const address of [
    "/questa-non-esiste",
    "/discussioni/999999",
    "/discussioni/abc",
    "/gemellaggi/nessuno",
  ]) {
    const answer = await guest.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(guest.getByRole("heading", { level: 1, name: "Pagina non trovata" })).toBeVisible();
    await expect(guest).toHaveTitle("Pagina non trovata · Agire");
    await expect(guest.getByRole("navigation", { name: "Navigazione principale" })).toBeVisible();
  }
  await guest.getByRole("link", { name: "Torna alla pagina iniziale" }).click();
  await expect(
    guest.getByRole("heading", { level: 1, name: "Le buone pratiche passano di mano" }),
  ).toBeVisible();
});

test("while the database is away pages say when they are back, keep what was typed, and come back live", async ({
  open,
  faults,
}) => {
  for (const allowed of [answered(503), UNANSWERED]) faults.allow(allowed);
  const postgres = await startTestPostgres();
  const proxy = await postgresProxy(postgres.url);
  const agire = await startOwnAgire({ DATABASE_URL: proxy.url });
  try {
    const at = agire.url;
    const [member, guest] = [await open({ at }), await open({ at })];
    const plain = await open({ at, javaScriptEnabled: false });
    const line = await holdSocket(member);
    await becomeMember(member, agire.dataDir);
    await readLive(member, { path: "/discussioni/1" });
    await plain.context().addCookies(await member.context().cookies());
    await plain.goto("/discussioni/1");
    await replyBox(plain).fill("Scritto senza JavaScript.");

    proxy.goAway();
    const answer = await guest.goto("/gemellaggi");
    expect(answer?.status()).toBe(503);
    expect(Number(answer?.headers()["retry-after"])).toBeGreaterThan(0);
    await expect(guest.getByRole("heading", { level: 1, name: "Torniamo subito" })).toBeVisible();
    await expect(guest).toHaveTitle("Torniamo subito · Agire");
    await expect(guest.getByRole("link", { name: "Ricarica la pagina" })).toBeVisible();
    // The line breaks just now: who comes back cannot even be found out.
    await line.cut();
    await expect(member.getByText("Connessione persa: riprovo…")).toBeVisible();
    await write(member, "Scritto mentre mancava il database.");
    const failed = member.getByRole("article").filter({ hasText: "Il messaggio non è partito." });
    await expect(failed).toContainText("Scritto mentre mancava il database.");

    await plain.getByRole("button", { name: "Invia" }).click();
    await expect(plain.getByRole("heading", { level: 1, name: "Torniamo subito" })).toBeVisible();
    await expect(replyBox(plain)).toHaveValue("Scritto senza JavaScript.");

    proxy.comeBack();
    await expect(async () => {
      await guest.reload();
      await expect(guest.getByRole("heading", { level: 1, name: "Tutti i gemellaggi" })).toBeVisible({
        timeout: 500,
      });
    }).toPass();
    await expect(member.getByText("In diretta")).toBeVisible();
    await member.getByRole("button", { name: "Riprova" }).click();
    await expect(member.locator("#messaggio-1")).toContainText("Scritto mentre mancava il database.");
    await expect(failed).toBeHidden();
    await expect(replyBox(member)).toHaveValue("");
    await plain.getByRole("button", { name: "Riprova" }).click();
    await expect(plain.locator("#messaggio-2")).toContainText("Scritto senza JavaScript.");
  } finally {
    await agire.stop();
    await proxy.close();
    await postgres.stop();
  }
});

/** Registers and confirms by the letter that was kept on disk. */
async function becomeMember(page: Page, dataDir: string) {
  const form = {
    name: "Persona Paziente",
    email: "paziente@comune.example",
    administration: "Comune di Prova",
    jobTitle: "Funzionaria",
    addressForm: "FEMININE",
    password: "una frase che ricordo",
    consent: "yes",
    next: "/",
  };
  const answer = await page.request.post("/registrati", { form, headers: SAME_ORIGIN });
  expect(answer.status()).toBe(200);
  const letters = path.join(dataDir, "mail");
  await expect.poll(() => existsSync(letters) && readdirSync(letters).some(isLetter)).toBe(true);
  const letter = readFileSync(path.join(letters, readdirSync(letters).find(isLetter) ?? ""), "utf8");
  const link = /\/conferma\/\w+/.exec(letter)?.[0] ?? "";
  const headers = { ...SAME_ORIGIN, "Content-Type": "application/x-www-form-urlencoded" };
  await page.request.post(link, { headers, data: "", maxRedirects: 0 });
}

const isLetter = (name: string) => name.endsWith(".json");

test("without network a page says that it could not be reached, and comes when asked again", async ({
  open,
  faults,
}) => {
  faults.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const guest = await open();
  const twinning = () =>
    guest.getByRole("main").getByRole("heading", { level: 2 }).getByRole("link").first().click();
  await guest.goto("/gemellaggi");
  // Once with the network: the script of a kind of page never seen can only be fetched by the browser itself.
  await twinning();
  await expect(guest.getByRole("heading", { level: 2, name: "Presentazione" })).toBeVisible();
  await guest.goBack();
  await expect(guest.getByRole("heading", { level: 1, name: "Tutti i gemellaggi" })).toBeVisible();
  await guest.context().setOffline(true);
  await twinning();
  await expect(guest.getByRole("heading", { level: 1, name: "Manca la rete" })).toBeVisible();
  await guest.getByRole("link", { name: "Ricarica la pagina" }).click();
  await expect(guest.getByRole("heading", { level: 1, name: "Manca la rete" })).toBeVisible();
  await guest.context().setOffline(false);
  await guest.getByRole("link", { name: "Ricarica la pagina" }).click();
  await expect(guest.getByRole("heading", { level: 2, name: "Presentazione" })).toBeVisible();
});

test("the site map leads everywhere one may go, as a guest and as a member", async ({ open }) => {
  const [guest, member] = [await open(), await open({ as: "paolo" })];
  const everybody = [
    ...["/", "/gemellaggi", "/gemellaggi/trepu", "/discussioni", "/iscritti", "/amministrazioni"],
    ...["/note-legali", "/privacy", "/accessibilita"],
  ];
  const own = { guest: ["/registrati", "/accedi"], member: ["/profilo"] };
  for (const [page, has, lacks] of [
    [guest, own.guest, own.member],
    [member, own.member, own.guest],
  ] as const) {
    await page.goto("/mappa");
    const links = page.getByRole("main").getByRole("link");
    await expect(links.first()).toBeVisible();
    const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(paths).toEqual(expect.arrayContaining([...everybody, ...has]));
    for (const path of lacks) expect(paths).not.toContain(path);
  }
});
