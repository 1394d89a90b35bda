import type { FileKind, LibraryOrder } from "../../server/documents/contract.ts";
import { AUDIENCES, type SpaceAudience } from "../../server/spaces/contract.ts";
import { filterText } from "../site/filter-text";

/** What narrows the list. */
const NARROWING = ["q", "tema", "etichetta", "tipo", "ente", "autore", "destinatari"] as const;
const NAMES = [...NARROWING, "cartella", "sotto", "ordine", "vista", "cestino"] as const;

/** What an address of a library chooses; "" for nothing. */
export type LibraryChosen = Record<(typeof NAMES)[number], string>;

export const ORDERS: Record<string, LibraryOrder> = {
  aggiunta: "added",
  titolo: "title",
  dimensione: "size",
};
export const KINDS: Record<string, FileKind> = {
  pdf: "pdf",
  testo: "text",
  documento: "word",
  foglio: "sheet",
  presentazione: "slides",
  immagine: "image",
  firmato: "signed",
  archivio: "archive",
  xml: "markup",
  altro: "other",
};
export const READ: Record<string, SpaceAudience> = Object.fromEntries(
  AUDIENCES.map((audience) => [audience.toLowerCase(), audience]),
);
const VIEWS = { griglia: "grid", elenco: "list" };

const isId = (value: string) => /^[1-9]\d{0,8}$/.test(value);
const among = (names: object, value: string) => (Object.hasOwn(names, value) ? value : "");

/** What an address says; what is no choice chooses nothing. */
export function libraryChosen(request: Request): LibraryChosen {
  const said = Object.fromEntries(NAMES.map((name) => [name, filterText(request, name)])) as LibraryChosen;
  return {
    ...said,
    cartella: isId(said.cartella) ? said.cartella : "",
    ente: isId(said.ente) ? said.ente : "",
    autore: isId(said.autore) ? said.autore : "",
    tipo: among(KINDS, said.tipo),
    destinatari: among(READ, said.destinatari),
    ordine: among(ORDERS, said.ordine),
    vista: among(VIEWS, said.vista),
    sotto: said.sotto === "1" ? "1" : "",
    cestino: said.cestino === "1" ? "1" : "",
  };
}

/** Something narrows the list. */
export const isNarrowed = (chosen: LibraryChosen) => NARROWING.some((name) => chosen[name] !== "");
