import { Link } from "@remix-run/react";
import type { LibraryPage } from "../../server/documents/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { listPath } from "../site/list-path";
import { CardGrid } from "../ui/card-grid";
import { Icon } from "../ui/icon";
import { RowList } from "../ui/row-list";
import { DocumentCard } from "./document-card";
import { DocumentRow } from "./document-row";
import type { LibraryChosen } from "./library-chosen";
import type { View } from "./use-view";

type Props = {
  library: LibraryPage;
  path: string;
  chosen: LibraryChosen;
  view: View;
  /** Ids that came back ticked; undefined where nothing can be chosen. */
  ticked: string[] | undefined;
  inBin: boolean;
};

/** What lies here: folders first, then documents, on lines or as cards. */
export function DocumentsShown({ library, path, chosen, view, ticked, inBin }: Props) {
  const { documents: texts } = useTexts();
  const { documents, folder, below } = library;
  const inside = library.folders.filter(({ parentId }) => parentId === (folder?.id ?? null));
  return (
    <>
      {!below && !inBin && inside.length > 0 && (
        <ul className="folder-list" aria-label={texts.foldersHere}>
          {inside.map(({ id, name, documents: count }) => (
            <li key={id}>
              <Link to={listPath(path, { cartella: String(id), vista: chosen.vista })}>
                <Icon name="folder" />
                <span className="folder-name">{name}</span>
                <span className="folder-count">{texts.inFolder(count)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {documents.length > 0 &&
        (view === "griglia" ? (
          <CardGrid>
            {documents.map((document) => (
              <DocumentCard
                key={document.id}
                document={document}
                chosen={ticked?.includes(String(document.id))}
              />
            ))}
          </CardGrid>
        ) : (
          <RowList label={texts.title}>
            {documents.map((document) => (
              <DocumentRow
                key={document.id}
                document={document}
                chosen={ticked?.includes(String(document.id))}
                placed={below || inBin}
              />
            ))}
          </RowList>
        ))}
    </>
  );
}
