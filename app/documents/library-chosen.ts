import type { LibraryOrder } from "../../server/documents/contract.ts";
import { filterText } from "../site/filter-text";

const NAMES = ["q", "cartella", "tema", "etichetta", "ordine", "cestino"] as const;

/** What an address of a library chooses; "" for nothing. */
export type LibraryChosen = Record<(typeof NAMES)[number], string>;

export const ORDERS: Record<string, LibraryOrder> = { titolo: "title", dimensione: "size" };

/** What an address says; what is no choice chooses nothing. */
export function libraryChosen(request: Request): LibraryChosen {
  const said = Object.fromEntries(NAMES.map((name) => [name, filterText(request, name)])) as LibraryChosen;
  return {
    ...said,
    cartella: /^[1-9]\d{0,8}$/.test(said.cartella) ? said.cartella : "",
    ordine: Object.hasOwn(ORDERS, said.ordine) ? said.ordine : "",
    cestino: said.cestino === "1" ? "1" : "",
  };
}
