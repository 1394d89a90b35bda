import { type BrowserContext, expect } from "playwright/test";
import { addressOf } from "../../../prisma/demo/member.ts";
import { members, type Person } from "../../../prisma/demo/members.ts";

export type { Person };

/** What tells the origin gate that a form of ours was sent, not another site's. */
export const SAME_ORIGIN = { "Sec-Fetch-Site": "same-origin" };

export const PASSWORD = "prova-prova-prova";

/** The e-mail address of one of the demo's people. */
export const emailOf = (person: Person) => addressOf(members[person]);
export const nameOf = (person: Person) => members[person].name;

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;
const sessions = new Map<string, Cookies>();

/** Signs a window in without its forms, which have tests of their own; one session a person is enough for all. */
export async function signIn(context: BrowserContext, at: string, person: Person, ownSession: boolean) {
  const key = `${at} ${person}`;
  const session = ownSession ? undefined : sessions.get(key);
  if (session) return context.addCookies(session);
  const answer = await context.request.post("/accedi", {
    form: { email: emailOf(person), password: PASSWORD, next: "/" },
    headers: SAME_ORIGIN,
    maxRedirects: 0,
  });
  expect(answer.status(), `${person} signs in`).toBe(302);
  if (!ownSession) sessions.set(key, await context.cookies());
}
