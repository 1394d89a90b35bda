import type { Box, Change } from "./change";

/** A table of two columns and two rows below the line one is at; the first heading is selected. @param column its name */
export function insertTable({ text, end }: Box, column: string): Change {
  const next = text.indexOf("\n", end);
  const at = next === -1 ? text.length : next;
  const before = text.slice(0, at);
  const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const row = "|  |  |";
  const table = [`| ${column} 1 | ${column} 2 |`, "| --- | --- |", row, row].join("\n");
  const behind = /^\n[^\n]/.test(text.slice(at)) ? "\n" : "";
  const start = at + gap.length + 2;
  return { from: at, to: at, insert: gap + table + behind, start, end: start + column.length + 2 };
}
