/** Brackets that wait for their end: each is looked at again for every one behind it. */
const OPEN_BRACKETS = 100;
/** Cells of tables: a row of one letter is filled up to the width of its head. */
const CELLS = 10_000;

/** What stands before the text of a line in quotations and lists. */
const PREFIX = /^(?:[>\s]|[-+*]\s|\d{1,9}[.)]\s)*/;

/** Whether a text would take out of all proportion long to read as Markdown: nobody means such a one. */
export const isOutOfProportion = (source: string): boolean =>
  hasOpenBrackets(source) || cellsIn(source) > CELLS;

function hasOpenBrackets(source: string): boolean {
  let open = 0;
  for (let at = 0; at < source.length; at++) {
    const sign = source.charCodeAt(at);
    if (sign === 0x5b) open++;
    else if (sign === 0x5d) open = Math.max(0, open - 1);
    // A paragraph ends: no bracket is looked at beyond.
    else if (sign === 0x0a && source.charCodeAt(at + 1) === 0x0a) open = 0;
    if (open > OPEN_BRACKETS) return true;
  }
  return false;
}

/** At most so many cells have the tables that the text may hold. */
function cellsIn(source: string): number {
  let cells = 0;
  /** Columns of the table that goes on; 0 where none does. */
  let columns = 0;
  for (const line of source.split("\n")) {
    const text = line.replace(PREFIX, "");
    if (text === "") columns = 0;
    else if (/^[|:\-\s]+$/.test(text)) columns = Math.max(columns, text.split("|").length);
    cells += columns;
  }
  return cells;
}
