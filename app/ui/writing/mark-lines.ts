import type { Box, Change } from "./change";

export type LineMark = "heading" | "list" | "numbers" | "tasks" | "quote";

const LIST = /^(\s*)(?:[-*+]|\d{1,9}[.)]) +(?:\[[ xX]\] +)?/;
const HEADING = /^(\s*)#{1,6} +/;
const QUOTE = /^(\s*)> ?/;

/** What a line begins with that bears the mark; a task is an item of a list too. */
const BORNE: Record<LineMark, RegExp> = {
  heading: HEADING,
  list: /^(\s*)[-*+] +(?!\[[ xX]\] )/,
  numbers: /^(\s*)\d{1,9}[.)] +/,
  tasks: /^(\s*)[-*+] +\[[ xX]\] +/,
  quote: QUOTE,
};

/** What a line may have borne before, and loses: a list becomes another list, no list in a list. */
const GIVES_WAY: Record<LineMark, RegExp> = {
  heading: HEADING,
  list: LIST,
  numbers: LIST,
  tasks: LIST,
  quote: /^(\s*)(?=\S|$)/,
};

const BEGINNING: Record<LineMark, (place: number) => string> = {
  heading: () => "# ",
  list: () => "- ",
  numbers: (place) => `${place}. `,
  tasks: () => "- [ ] ",
  quote: () => "> ",
};

/** Marks the lines that the selection touches, or takes the mark away where all of them bear it. */
export function markLines({ text, start, end }: Box, mark: LineMark): Change {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  // A selection of whole lines ends at the beginning of the next one, which is not meant.
  const last = end > start && text[end - 1] === "\n" ? end - 1 : end;
  const next = text.indexOf("\n", last);
  const to = next === -1 ? text.length : next;
  const lines = text.slice(from, to).split("\n");
  const isAlone = lines.length === 1;
  const counts = (line: string) => isAlone || mark === "quote" || line.trim() !== "";
  const bear = lines.filter(counts).every((line) => BORNE[mark].test(line));
  let place = 0;
  const marked = lines.map((line) => {
    if (!counts(line)) return line;
    if (bear) return line.replace(BORNE[mark], "$1");
    place += 1;
    return line.replace(GIVES_WAY[mark], "$1").replace(/^\s*/, (indent) => indent + BEGINNING[mark](place));
  });
  const body = marked.join("\n");
  // Lines that follow a quotation without a break would belong to it.
  const apart = mark === "quote" && !bear;
  const before = apart && /[^\n]\n$/.test(text.slice(0, from)) ? "\n" : "";
  const behind = apart && /^\n[^\n]/.test(text.slice(to)) ? "\n" : "";
  const stop = from + before.length + body.length;
  return {
    from,
    to,
    insert: before + body + behind,
    start: isAlone ? stop : from + before.length,
    end: stop,
  };
}
