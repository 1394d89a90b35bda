import type { AppLoadContext } from "@remix-run/node";
import type { PersonToWrite } from "../../server/topics/contract.ts";
import { listOf } from "../forms/form-fields";

/** So many one could choose at most. */
const MOST = 20;

/** Ids of members, as an address or a form says them. */
export const idsIn = (values: unknown[]) =>
  values
    .filter((value): value is string => typeof value === "string" && /^[1-9]\d{0,8}$/.test(value))
    .slice(0, MOST)
    .map(Number);

/** Remembers whom a form chose and looked for, in case it comes back to the page. */
export function keepChosen({ page }: AppLoadContext, chosen: unknown, sought: unknown): void {
  page.chosen = { ids: idsIn(listOf(chosen)), sought: typeof sought === "string" ? sought : "" };
}

/**
 * Whom a page is to show as chosen: by the form that came back, else by the address (`?con=7`).
 * @returns their ids, those in the address, and what a search in that form found; null where nobody was looked for
 */
export async function chosenPeople(
  { community, viewer, page }: AppLoadContext,
  request: Request,
): Promise<{ ids: number[]; addressed: number[]; found: PersonToWrite[] | null }> {
  const addressed = idsIn(new URL(request.url).searchParams.getAll("con"));
  const { ids, sought } = page.chosen ?? { ids: addressed, sought: "" };
  return {
    ids,
    addressed,
    found: sought.trim() === "" ? null : await community.members.findMembers(viewer, sought),
  };
}
