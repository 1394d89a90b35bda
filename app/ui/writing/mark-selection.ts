import type { Box, Change } from "./change";

/** What stands before the words of a line and is no part of them: indentation, quotation, list, heading. */
const LEAD = /^(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)|#{1,6}(?=\s)|\[[ xX]\](?=\s)))*\s*/;

/**
 * Puts a mark such as `**` around the selected words, or takes it away where it stands around them already. Each of
 * several lines gets its own: a mark that spans two paragraphs means nothing.
 * @param words that stand there, selected, where nothing was selected
 */
export function markSelection(box: Box, mark: string, words: string): Change {
  const { text, start, end } = trimmed(box);
  const selected = text.slice(start, end);
  if (selected === "") return around(start, start, mark, words);
  if (selected.includes("\n")) {
    const insert = selected
      .split("\n")
      .map((line) => marked(line, mark))
      .join("\n");
    return { from: start, to: end, insert, start, end: start + insert.length };
  }
  if (isMarked(selected, mark)) {
    const insert = selected.slice(mark.length, -mark.length);
    return { from: start, to: end, insert, start, end: start + insert.length };
  }
  if (fits(mark, signsAtEnd(text.slice(0, start), mark)) && fits(mark, signsAtStart(text.slice(end), mark))) {
    const from = start - mark.length;
    return { from, to: end + mark.length, insert: selected, start: from, end: from + selected.length };
  }
  return around(start, end, mark, selected);
}

const around = (from: number, to: number, mark: string, words: string): Change => ({
  from,
  to,
  insert: `${mark}${words}${mark}`,
  start: from + mark.length,
  end: from + mark.length + words.length,
});

const isMarked = (text: string, mark: string) =>
  text.length > mark.length * 2 && fits(mark, signsAtStart(text, mark)) && fits(mark, signsAtEnd(text, mark));

/** How many of a mark's signs a text begins with. */
const signsAtStart = (text: string, mark: string) => {
  let count = 0;
  while (text[count] === mark[0]) count++;
  return count;
};
const signsAtEnd = (text: string, mark: string) => {
  let count = 0;
  while (count < text.length && text[text.length - 1 - count] === mark[0]) count++;
  return count;
};

/** Two stars are not one star twice: `**a**` is not `*a*`, but `***a***` is both. */
const fits = (mark: string, signs: number) => (mark.length === 1 ? signs === 1 || signs === 3 : signs >= 2);

function marked(line: string, mark: string): string {
  const lead = LEAD.exec(line)?.[0] ?? "";
  const words = line.slice(lead.length).trimEnd();
  return words === "" ? line : `${lead}${mark}${words}${mark}`;
}

/** The selection without the white space at its edges, which a mark must not touch. */
function trimmed({ text, start, end }: Box): Box {
  const selected = text.slice(start, end);
  if (selected.trim() === "") return { text, start, end: start };
  const before = selected.length - selected.trimStart().length;
  const behind = selected.length - selected.trimEnd().length;
  return { text, start: start + before, end: end - behind };
}
