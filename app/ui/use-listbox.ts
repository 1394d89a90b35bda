import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * Keys for a list of suggestions under a text box that keeps the focus: arrows choose, Enter and Tab take, Escape closes.
 * While it is open the box is a combobox to screen readers.
 */
export function useListbox<Option>(
  area: RefObject<HTMLElement>,
  id: string,
  options: readonly Option[],
  { take, close }: { take(option: Option): void; close(): void },
) {
  const [active, setActive] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other suggestions are chosen from anew
  useEffect(() => setActive(0), [options]);
  const open = options.length > 0;
  const now = useRef({ options, active, take, close });
  now.current = { options, active, take, close };

  useEffect(() => {
    const box = area.current;
    if (!box || !open) return;
    function onKey(event: KeyboardEvent) {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const { options: all, active: at, ...way } = now.current;
      const option = all[at];
      if (event.key === "ArrowDown") setActive((at + 1) % all.length);
      else if (event.key === "ArrowUp") setActive((at + all.length - 1) % all.length);
      else if (event.key === "Escape") way.close();
      else if ((event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) && option !== undefined)
        way.take(option);
      else return;
      // Nobody else's Enter: it neither sends nor begins a line.
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    const said = {
      role: "combobox",
      "aria-expanded": "true",
      "aria-controls": id,
      "aria-autocomplete": "list",
    };
    for (const [name, value] of Object.entries(said)) box.setAttribute(name, value);
    box.addEventListener("keydown", onKey, true);
    return () => {
      for (const name of [...Object.keys(said), "aria-activedescendant"]) box.removeAttribute(name);
      box.removeEventListener("keydown", onKey, true);
    };
  }, [area, id, open]);

  useEffect(() => {
    if (open) area.current?.setAttribute("aria-activedescendant", `${id}-${active}`);
  }, [area, id, open, active]);
  return { active };
}
