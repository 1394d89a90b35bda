import type { Box, Change } from "./change";

/** A line of a list or a quotation: what is around it, its sign, a box to tick, its words. */
const LINE = /^((?:\s*> ?)*\s*)(?:([-*+]|\d{1,9}[.)])( +)(\[[ xX]\] +)?)?(.*)$/;

/**
 * What Enter does in a list or a quotation: the next item; where the item is empty, the end of the list. Null
 * elsewhere, and where something is selected: then Enter is Enter.
 */
export function continueList({ text, start, end }: Box): Change | null {
  if (start !== end) return null;
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", start);
  const line = text.slice(from, next === -1 ? text.length : next);
  const [, around = "", sign, space = " ", box, words = ""] = LINE.exec(line) ?? [];
  const isQuote = around.includes(">");
  if (!sign && !isQuote) return null;
  // In the midst of the sign itself there is nothing to continue.
  if (start < from + line.length - words.length) return null;
  if (words.trim() === "") {
    // An item of a quotation's list ends the list, not the quotation. What is written next belongs to the last item
    // unless an empty line stands between.
    const kept = sign && isQuote ? around : "";
    const left = `${kept.trimEnd()}\n${kept}`;
    return { from, to: from + line.length, insert: left, start: from + left.length, end: from + left.length };
  }
  const insert = `\n${around}${sign ? `${following(sign)}${space}${box ? "[ ] " : ""}` : ""}`;
  return { from: start, to: start, insert, start: start + insert.length, end: start + insert.length };
}

const following = (sign: string) => {
  const number = Number.parseInt(sign, 10);
  return Number.isNaN(number) ? sign : `${number + 1}${sign.at(-1)}`;
};
