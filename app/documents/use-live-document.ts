import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import {
  type DocumentNow,
  type DocumentPage,
  libraryRoom,
  type Signed,
} from "../../server/documents/contract.ts";
import { useAskedAnew } from "../live/use-asked-anew";
import { useSite } from "../site/site-data";

type Newer = DocumentNow["newer"];

export type LiveDocument = {
  /** What came in meanwhile, by others, after what one had seen; the oldest first. */
  newer: Newer;
  /** The page says what is so no more: it changed, or it is gone. */
  stale: "changed" | "gone" | null;
  /** Reads the page anew. */
  show: () => void;
};

/**
 * Tells who has a document open what became of it meanwhile, and moves nothing on the page until asked to. Who sends a
 * version at the same moment as somebody else is told of the other one when the page comes back.
 */
export function useLiveDocument({
  document: { id, space, revision, last, binnedAt },
  versions,
}: DocumentPage): LiveDocument {
  const { revalidate } = useRevalidator();
  const viewerId = useSite()?.member?.id;
  const [now, setNow] = useState<DocumentNow | "gone">();
  const [missed, setMissed] = useState<Newer>([]);
  useAskedAnew(libraryRoom(space.id), async () => {
    const answer = await fetch(`/documenti/${id}/adesso?versione=${last.number}`);
    if (answer.ok) setNow((await answer.json()) as DocumentNow);
    else if (answer.status === 404) setNow("gone");
  });
  const shown = useRef(versions);
  shown.current = versions;
  useEffect(() => {
    const seen = seenOf(id);
    if (seen > 0) setMissed(notHers(shown.current, seen, viewerId));
    keepSeen(id, last.number);
  }, [id, last.number, viewerId]);
  // What was asked may be answered after the page has been read anew.
  const newer = now && now !== "gone" ? now.newer.filter(({ number }) => number > last.number) : [];
  const differs =
    now &&
    now !== "gone" &&
    (newer.length > 0 || now.revision > revision || now.binned !== (binnedAt !== null));
  return {
    newer: newer.length > 0 ? newer : missed,
    stale: now === "gone" ? "gone" : differs ? "changed" : null,
    show: revalidate,
  };
}

/** Those between what she had seen and her own, which is the newest. */
function notHers(
  versions: { number: number; author: Signed }[],
  seen: number,
  viewerId: number | undefined,
): Newer {
  if (versions[0]?.author.id !== viewerId) return [];
  return versions
    .filter(({ number, author }) => number > seen && author.id !== viewerId)
    .map(({ number, author }) => ({ number, author }))
    .reverse();
}

const keyOf = (id: number) => `documento-${id}`;

// A browser may keep nothing at all.
function seenOf(id: number): number {
  try {
    return Number(sessionStorage.getItem(keyOf(id)) ?? 0);
  } catch {
    return 0;
  }
}

function keepSeen(id: number, number: number): void {
  try {
    sessionStorage.setItem(keyOf(id), String(number));
  } catch {}
}
