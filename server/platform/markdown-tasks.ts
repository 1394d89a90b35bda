import type { StateCore, Token } from "markdown-it";

/** An item of a list that begins with a box, ticked or not. */
export type Task = {
  /** Names it among those of its text as long as its words and its place stay the same. */
  key: string;
  /** Of the source, from 0. */
  line: number;
  done: boolean;
};

const BOX = /^\[([ xX])\] +(?=\S)/;

/** Makes boxes of what begins items with `[ ]` or `[x]`; their words are their labels. */
export function markTasks(state: StateCore): void {
  let count = 0;
  for (const [at, token] of state.tokens.entries()) {
    const isItem =
      token.type === "inline" &&
      state.tokens[at - 1]?.type === "paragraph_open" &&
      state.tokens[at - 2]?.type === "list_item_open";
    const [first] = token.children ?? [];
    const box = isItem ? BOX.exec(token.content) : null;
    if (!box || !token.children || first?.type !== "text" || !first.content.startsWith(box[0].trimEnd()))
      continue;
    const done = box[1] !== " ";
    first.content = first.content.slice(box[0].length);
    const input = new state.Token("task", "input", 0);
    input.attrs = [
      ["type", "checkbox"],
      ["disabled", ""],
      ["value", `${count++}.${hashOf(token.content.slice(box[0].length))}`],
      ...(done ? ([["checked", ""]] as [string, string][]) : []),
    ];
    const open = new state.Token("label_open", "label", 1);
    const close = new state.Token("label_close", "label", -1);
    token.children = [open, input, ...token.children, close];
  }
}

/** The tasks of a text, in their order. */
export const tasksIn = (tokens: Token[]): Task[] =>
  tokens.flatMap(({ children, map }) => {
    const input = children?.[1];
    if (input?.type !== "task" || !map) return [];
    return [{ key: String(input.attrGet("value")), line: map[0], done: input.attrGet("checked") !== null }];
  });

/** The text with one box ticked or emptied: nothing else of it changes. */
export function withTask(source: string, { line }: Task, done: boolean): string {
  const lines = source.split("\n");
  // Before the box of a line stand signs of lists and quotations alone.
  lines[line] = (lines[line] ?? "").replace(/\[[ xX]\]/, done ? "[x]" : "[ ]");
  return lines.join("\n");
}

/** FNV-1a: short, the same everywhere, no secret. */
function hashOf(words: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
