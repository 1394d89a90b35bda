import type { AppLoadContext } from "@remix-run/node";
import type { LibraryPage } from "../../server/documents/contract.ts";
import { pageNumber } from "../site/page-number";
import { KINDS, type LibraryChosen, libraryChosen, ORDERS, READ } from "./library-chosen";

const idOf = (value: string) => (value ? Number(value) : undefined);

/** The page of a library that an address asks for. @throws NotFound */
export async function libraryAsked(
  { community, viewer }: AppLoadContext,
  slug: string,
  request: Request,
): Promise<{ library: LibraryPage; chosen: LibraryChosen }> {
  const chosen = libraryChosen(request);
  const filters = {
    words: chosen.q,
    folder: idOf(chosen.cartella),
    below: chosen.sotto !== "",
    theme: chosen.tema || undefined,
    tag: chosen.etichetta || undefined,
    kind: KINDS[chosen.tipo],
    administration: idOf(chosen.ente),
    author: idOf(chosen.autore),
    audience: READ[chosen.destinatari],
    order: ORDERS[chosen.ordine] ?? "changed",
    bin: chosen.cestino !== "",
  };
  const library = await community.documents.libraryPage(viewer, slug, filters, pageNumber(request));
  return { library, chosen };
}
