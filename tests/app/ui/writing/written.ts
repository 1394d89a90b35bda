import { type Box, type Change, changed } from "../../../../app/ui/writing/change";

/** A box out of a text with its selection between « and », or its caret at ‸. */
export function box(drawn: string): Box {
  const caret = drawn.indexOf("‸");
  if (caret >= 0) return { text: drawn.replace("‸", ""), start: caret, end: caret };
  const start = drawn.indexOf("«");
  const end = drawn.indexOf("»") - 1;
  return { text: drawn.replace(/[«»]/g, ""), start, end };
}

/** A box drawn the same way. */
export const drawn = ({ text, start, end }: Box): string =>
  start === end
    ? `${text.slice(0, start)}‸${text.slice(start)}`
    : `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`;

/** What a change makes of a drawn box. */
export function made(before: string, change: (box: Box) => Change | null): string | null {
  const one = change(box(before));
  return one && drawn(changed(box(before), one));
}
