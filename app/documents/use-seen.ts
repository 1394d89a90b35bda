import { useEffect } from "react";
import { useSite } from "../site/site-data";

/** As long as a glance takes. */
const GLANCE_MS = 1_000;

/**
 * Tells the server that a member has looked at a document, or at the library of a space. A telling that gets lost is no
 * loss: the next visit tells again.
 * @param version of what is shown: another one is seen anew
 */
export function useSeen(what: "documentId" | "spaceId", id: number, version: unknown): void {
  // Who has nothing new has nothing to tell.
  const unread = (useSite()?.member?.unread ?? 0) > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is something else to be seen
  useEffect(() => {
    if (!unread) return;
    const glance = window.setTimeout(() => {
      if (document.visibilityState !== "visible") return;
      const body = new URLSearchParams({ [what]: String(id) });
      void fetch("/documenti/visti", { method: "POST", body, keepalive: true }).catch(() => {});
    }, GLANCE_MS);
    return () => clearTimeout(glance);
  }, [what, id, unread, version]);
}
