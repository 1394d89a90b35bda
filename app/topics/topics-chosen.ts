import type { TopicOrder, TopicShare } from "../../server/topics/contract.ts";
import { filterText } from "../site/filter-text";

/** What the address of the list of discussions says, in the words of addresses; "" for no choice. */
export type TopicsChosen = {
  q: string;
  dove: "" | "forum" | "gemellaggi";
  tema: string;
  amministrazione: string;
  ordine: keyof typeof ORDERS;
  mostra: "" | keyof typeof SHARES;
};

export const ORDERS = {
  "": "activity",
  nuove: "newest",
  partecipate: "participants",
} satisfies Record<string, TopicOrder>;

export const SHARES = {
  "senza-risposta": "unanswered",
  "da-leggere": "unread",
} satisfies Record<string, TopicShare>;

/** Reads it; a choice there is not is none. */
export function chosenIn(request: Request): TopicsChosen {
  const said = (name: string) => filterText(request, name);
  const oneOf = <Value extends string>(name: string, known: readonly Value[]): Value | "" =>
    known.find((value) => value === said(name)) ?? "";
  return {
    q: said("q"),
    dove: oneOf("dove", ["forum", "gemellaggi"]),
    tema: said("tema"),
    amministrazione: said("amministrazione"),
    ordine: oneOf("ordine", Object.keys(ORDERS) as (keyof typeof ORDERS)[]),
    mostra: oneOf("mostra", Object.keys(SHARES) as (keyof typeof SHARES)[]),
  };
}
