/** A text box as it stands: its text, and the selection in it. */
export type Box = { text: string; start: number; end: number };

/** `insert` takes the place of what stands between `from` and `to`; `start` to `end` is selected afterwards. */
export type Change = { from: number; to: number; insert: string; start: number; end: number };

/** The box after a change. */
export const changed = ({ text }: Box, { from, to, insert, start, end }: Change): Box => ({
  text: text.slice(0, from) + insert + text.slice(to),
  start,
  end,
});

export const boxOf = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Box => ({
  text: value,
  start: selectionStart,
  end: selectionEnd,
});

/** Changes a text box as if somebody had typed it: undo takes it back, and whoever listens for input hears of it. */
export function makeChange(area: HTMLTextAreaElement, { from, to, insert, start, end }: Change): void {
  area.focus({ preventScroll: true });
  area.setSelectionRange(from, to);
  // No other way keeps the history of undo. A browser that does not know it takes the text without.
  const typed =
    insert === ""
      ? from === to || document.execCommand("delete")
      : document.execCommand("insertText", false, insert);
  if (!typed) {
    area.setRangeText(insert, from, to, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  area.setSelectionRange(start, end);
}

/** `insert` in place of the selection, and the caret behind it. */
export const inserting = ({ start, end }: Box, insert: string): Change => ({
  from: start,
  to: end,
  insert,
  start: start + insert.length,
  end: start + insert.length,
});
