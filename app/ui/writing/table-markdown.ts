import { attributeOf, type HtmlNode, styleOf, tagOf } from "./html-node";
import { inlineMarkdown } from "./inline-markdown";

/** More columns than anybody reads; a cell that claims to be wider is not believed. */
const WIDEST = 60;

/** The Markdown of a table; its first row are the headings. A table of one cell, which only frames, is its words. */
export function tableMarkdown(table: HtmlNode): string[] {
  const rows = rowsOf(table).map((row) =>
    [...row.childNodes].filter((cell) => /^t[dh]$/.test(tagOf(cell))).flatMap(cellsOf),
  );
  const filled = rows.filter((row) => row.some(({ words }) => words !== ""));
  const columns = Math.max(0, ...filled.map((row) => row.length));
  const [head, ...others] = filled;
  if (!head || columns === 0) return [];
  if (columns === 1) return filled.map(([only]) => only?.words ?? "");
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  const words = (row: Cell[]) => line(Array.from({ length: columns }, (_, at) => row[at]?.words ?? ""));
  const sides = others[0] ?? head;
  const rule = line(Array.from({ length: columns }, (_, at) => RULE[sides[at]?.side ?? ""] ?? "---"));
  return [[words(head), rule, ...others.map(words)].join("\n")];
}

type Cell = { words: string; side: string };

const RULE: Record<string, string> = { center: ":-:", right: "--:", end: "--:" };

function rowsOf(node: HtmlNode): HtmlNode[] {
  return [...node.childNodes].flatMap((child) => {
    const tag = tagOf(child);
    if (tag === "tr") return [child];
    return /^t(?:head|body|foot)$/.test(tag) ? rowsOf(child) : [];
  });
}

/** A cell that spans several columns is followed by empty ones. */
function cellsOf(cell: HtmlNode): Cell[] {
  const words = inlineMarkdown(cell.childNodes).replace(/\n+/g, " ");
  const side = styleOf(cell, "text-align") || attributeOf(cell, "align").toLowerCase();
  const span = Math.min(WIDEST, Math.max(1, Number.parseInt(attributeOf(cell, "colspan"), 10) || 1));
  return [{ words, side }, ...Array.from({ length: span - 1 }, () => ({ words: "", side }))];
}
