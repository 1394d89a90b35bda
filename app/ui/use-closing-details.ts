import { useEffect, useRef } from "react";
import { useElsewhere } from "./use-elsewhere";

/** A ref for a `<details>` used as a menu: Escape, a press elsewhere, leaving it and navigating close it. */
export function useClosingDetails() {
  const ref = useRef<HTMLDetailsElement>(null);
  // The menu has done its work.
  useElsewhere(() => {
    if (ref.current) ref.current.open = false;
  });

  useEffect(() => {
    const details = ref.current;
    if (!details) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !details.open) return;
      details.open = false;
      details.querySelector("summary")?.focus();
      // One that this stands in stays open.
      event.stopPropagation();
    };
    const onLeave = (event: Event) => {
      const to = event instanceof FocusEvent ? event.relatedTarget : event.target;
      if (to instanceof Node && !details.contains(to)) details.open = false;
    };
    details.addEventListener("keydown", onKey);
    details.addEventListener("focusout", onLeave);
    document.addEventListener("pointerdown", onLeave);
    return () => {
      details.removeEventListener("keydown", onKey);
      details.removeEventListener("focusout", onLeave);
      document.removeEventListener("pointerdown", onLeave);
    };
  }, []);
  return ref;
}
