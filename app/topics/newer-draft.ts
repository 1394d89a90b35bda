import type { DraftView } from "../../server/topics/contract.ts";
import { type DraftCopy, type DraftText, isBlank, sayOf } from "./drafts";

/** The server's as it stands in a form. */
export const textOfKept = ({ body, title, audience }: DraftView): DraftText => ({
  body,
  ...(title !== null && { title }),
  ...(audience !== null && { audience }),
});

/**
 * Which of the server's and the browser's copy is what was written last, by the version that each rests on; `both` where
 * neither rests on the other.
 */
export function newerDraft(kept: DraftView | null, copy: DraftCopy | null): "kept" | "copy" | "both" {
  if (!copy || isBlank(copy)) return "kept";
  if (kept && sayOf(textOfKept(kept)) === sayOf(copy)) return "kept";
  // The page was made before this window saved.
  const isLater = kept !== null && copy.version !== null && kept.version < copy.version;
  // What had reached the server and is there no more was sent or discarded elsewhere.
  if (copy.saved) return isLater ? "copy" : "kept";
  const isUpon =
    kept === null ||
    kept.version === copy.version ||
    (kept.writer !== null && kept.writer === copy.by?.window);
  return isUpon || isLater ? "copy" : "both";
}
