import { useLayoutEffect, useRef } from "react";

/**
 * Whoever writes at the foot of a page goes on seeing what she writes where it was, though something came in above it.
 * @returns to be called before the page grows
 */
export function useSteadyBox(): () => void {
  const held = useRef<{ box: Element; top: number } | null>(null);
  useLayoutEffect(() => {
    if (!held.current) return;
    const { box, top } = held.current;
    held.current = null;
    window.scrollBy({ top: box.getBoundingClientRect().top - top, behavior: "instant" });
  });
  return () => {
    const box = document.activeElement;
    if (!held.current && box instanceof HTMLTextAreaElement)
      held.current = { box, top: box.getBoundingClientRect().top };
  };
}
