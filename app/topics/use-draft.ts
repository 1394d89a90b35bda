import { type RefObject, useCallback, useEffect, useState } from "react";
import { drafts } from "./drafts";

/**
 * What is written in a box is kept in the browser by its address, and stands there again when one comes back.
 * @returns whether something stands there again, and what to call when the box was changed by the page itself
 */
export function useDraft(path: string, box: RefObject<HTMLTextAreaElement>) {
  const [restored, setRestored] = useState(false);
  const changed = useCallback(() => {
    drafts.keep(path, box.current?.value ?? "");
    if (!box.current?.value) setRestored(false);
  }, [path, box]);
  useEffect(() => {
    const area = box.current;
    if (!area) return;
    if (area.value === "") {
      area.value = drafts.take(path);
      setRestored(area.value !== "");
      // Whoever grows with the text listens to this.
      if (area.value !== "") area.dispatchEvent(new Event("input", { bubbles: true }));
    }
    area.addEventListener("input", changed);
    return () => area.removeEventListener("input", changed);
  }, [path, box, changed]);
  return { restored, changed };
}
