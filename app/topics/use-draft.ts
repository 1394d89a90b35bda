import { type RefObject, useCallback, useEffect, useState } from "react";
import { drafts } from "./drafts";

/**
 * What is written in a box is kept in the browser by its address, and stands there again when one comes back.
 * @param given what the page itself put into it, as an answer to something: what was begun stands before it
 * @returns whether something stands there again, and what to call when the box was changed by the page itself
 */
export function useDraft(path: string, box: RefObject<HTMLTextAreaElement>, given = "") {
  const [restored, setRestored] = useState(false);
  const changed = useCallback(() => {
    drafts.keep(path, box.current?.value ?? "");
    if (!box.current?.value) setRestored(false);
  }, [path, box]);
  useEffect(() => {
    const area = box.current;
    if (!area) return;
    if (area.value.trim() === given) {
      const begun = drafts.take(path);
      setRestored(begun !== "");
      if (begun) area.value = given && !begun.includes(given) ? `${begun}\n\n${given}\n\n` : begun;
      // Whoever grows with the text listens to this.
      if (area.value !== "") area.dispatchEvent(new Event("input", { bubbles: true }));
    }
    area.addEventListener("input", changed);
    return () => area.removeEventListener("input", changed);
  }, [path, box, changed, given]);
  return { restored, changed };
}
