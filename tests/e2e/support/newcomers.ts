import { expect, type Page } from "playwright/test";
import { PASSWORD, SAME_ORIGIN } from "./people.ts";

export type Newcomer = { name: string; email: string; id: number };

/** A button's form, as a browser sends it. */
const EMPTY_FORM = {
  headers: { ...SAME_ORIGIN, "Content-Type": "application/x-www-form-urlencoded" },
  data: "",
};

let made = 0;

/** A member of the test's own, signed in in this window: nobody else's account is changed or suspended. */
export async function becomeMember(page: Page, name = `Prova ${++made}`): Promise<Newcomer> {
  const email = `nuovo.${made}.${Date.now()}@comune.example`;
  const form = {
    name,
    email,
    addressForm: "FEMININE",
    administration: "Comune di Prova",
    jobTitle: "Funzionaria",
    password: PASSWORD,
    consent: "yes",
    next: "/",
  };
  const answer = await page.request.post("/registrati", { form, headers: SAME_ORIGIN });
  expect(answer.status()).toBe(200);
  const link = await linkInLetter(page, email, "conferma");
  const confirmed = await page.request.post(link, { ...EMPTY_FORM, maxRedirects: 0 });
  expect(confirmed.status()).toBe(302);
  const profile = await (await page.request.get("/profilo")).text();
  return { name, email, id: Number(/\/iscritti\/(\d+)/.exec(profile.split("chi-sei")[1] ?? "")?.[1]) };
}

/** The address that the newest letter of this kind leads to, once it is there. */
export async function linkInLetter(page: Page, email: string, kind: "conferma" | "nuova-password") {
  let link = "";
  await expect(async () => {
    const mail = await (await page.request.get("/posta-di-prova")).text();
    // Not what follows the last letter: the page's data hold every letter once more.
    const letters = mail.split("<article").map((one) => one.split("</article>")[0] ?? "");
    const letter = letters.find((one) => one.includes(email) && one.includes(`/${kind}/`));
    link = new RegExp(`/${kind}/[a-z2-7]+(?:\\?torna=[^"<\\s]*)?`).exec(letter ?? "")?.[0] ?? "";
    expect(link).not.toBe("");
  }).toPass();
  return link.replaceAll("&amp;", "&");
}
