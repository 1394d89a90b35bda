import { type MouseEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";

/** The form that the boxes of a list belong to. */
export const CHOSEN_FORM = "scelti";

const boxesIn = (rows: HTMLElement | null) => [
  ...(rows?.querySelectorAll<HTMLInputElement>(`input[form="${CHOSEN_FORM}"]`) ?? []),
];

/**
 * How many boxes of a list are ticked. A box pressed with the shift key takes along those between it and the one pressed
 * before. The boxes are the browser's own, so that they count without JavaScript too.
 * @param list another list, and nothing is ticked any more
 * @param keeps what was asked of those ticked was refused: they stay so
 */
export function useChosen(rows: RefObject<HTMLDivElement>, list: unknown, keeps: boolean) {
  const [count, setCount] = useState<{ ticked: number; all: number }>();
  const last = useRef<HTMLInputElement>();
  const recount = useCallback(() => {
    const boxes = boxesIn(rows.current);
    setCount({ ticked: boxes.filter(({ checked }) => checked).length, all: boxes.length });
  }, [rows]);
  const first = useRef(list);
  useEffect(() => {
    // What came back with the page, or was ticked while the script came, stays.
    if (first.current !== list && !keeps) for (const box of boxesIn(rows.current)) box.checked = false;
    first.current = list;
    recount();
  }, [list, keeps, recount, rows]);
  return {
    /** Undefined without JavaScript. */
    count,
    onClick(event: MouseEvent) {
      const box = event.target;
      if (!(box instanceof HTMLInputElement) || !box.hasAttribute("form")) return;
      const boxes = boxesIn(rows.current);
      const [from, to] = [boxes.indexOf(last.current ?? box), boxes.indexOf(box)].sort((a, b) => a - b);
      if (event.shiftKey && from !== undefined && to !== undefined && from >= 0)
        for (const between of boxes.slice(from, to + 1)) between.checked = box.checked;
      last.current = box;
      recount();
    },
    chooseAll(ticked: boolean) {
      for (const box of boxesIn(rows.current)) box.checked = ticked;
      recount();
    },
  };
}
