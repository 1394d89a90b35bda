import { type RefObject, useRef, useState } from "react";
import { type LibraryPage, libraryRoom } from "../../server/documents/contract.ts";
import { useAskedAnew } from "../live/use-asked-anew";

export type LiveLibrary = {
  /** As it is now, but for rows that wait. */
  library: LibraryPage;
  /** The rows would stand otherwise, and somebody is at them. */
  waits: boolean;
  show: () => void;
  /** Around the rows. */
  rows: RefObject<HTMLDivElement>;
};

/**
 * Keeps a library true while it is looked at: told that something changed there, it asks for the list anew. What the rows
 * say changes at once; rows come, go and move where nobody is at them, else when asked to.
 * @param query how the list is asked for anew
 */
export function useLiveLibrary(library: LibraryPage, query: string): LiveLibrary {
  const rows = useRef<HTMLDivElement>(null);
  // What was found belongs to the list it was asked for: a list read anew brings its own.
  const [found, setFound] = useState<{ of: LibraryPage; now: LibraryPage; shown: LibraryPage }>();
  const asked = useRef({ library, query });
  asked.current = { library, query };
  useAskedAnew(libraryRoom(library.spaceId), async () => {
    const { library: of, query: at } = asked.current;
    const answer = await fetch(at);
    if (!answer.ok) return;
    const now = (await answer.json()) as LibraryPage;
    if (asked.current.library !== of) return;
    setFound((before) => {
      const shown = before?.of === of ? before.shown : of;
      return { of, now, shown: mayMove(rows.current) ? now : shown };
    });
  });
  const here = found?.of === library ? found : null;
  const now = here?.now ?? library;
  const shown = here?.shown ?? library;
  return {
    library: {
      ...shown,
      documents: shown.documents.map((one) => now.documents.find(({ id }) => id === one.id) ?? one),
    },
    waits: standing(now) !== standing(shown),
    show: () => {
      if (here) setFound({ ...here, shown: here.now });
      rows.current?.focus();
    },
    rows,
  };
}

/** What stands where. */
const standing = ({ documents, folders, total }: LibraryPage) =>
  JSON.stringify([documents.map(({ id }) => id), folders.map(({ id, path }) => [id, path]), total]);

/** Nobody points at the rows, stands in them, has chosen some or scrolled past their beginning; a finger's aim is not known. */
function mayMove(rows: HTMLElement | null): boolean {
  if (!rows || !matchMedia("(hover: hover)").matches) return false;
  const away = !rows.matches(":hover") && !rows.contains(document.activeElement);
  return away && !rows.querySelector("input:checked") && rows.getBoundingClientRect().top >= 0;
}
