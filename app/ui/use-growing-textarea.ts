import { useEffect, useRef } from "react";

/** A ref for a textarea that grows with its text, where the browser can't do it alone (`field-sizing`). */
export function useGrowingTextarea() {
  const ref = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const area = ref.current;
    if (!area || CSS.supports("field-sizing", "content")) return;
    const grow = () => {
      area.style.height = "auto";
      area.style.height = `${area.scrollHeight + 2}px`;
    };
    grow();
    area.addEventListener("input", grow);
    area.form?.addEventListener("reset", () => setTimeout(grow));
    return () => area.removeEventListener("input", grow);
  }, []);
  return ref;
}
