import type { IconName } from "../icon";
import type { Box, Change } from "./change";
import { insertLink } from "./insert-link";
import { insertTable } from "./insert-table";
import { markLines } from "./mark-lines";
import { markSelection } from "./mark-selection";

export type WritingToolName =
  | "bold"
  | "italic"
  | "heading"
  | "list"
  | "numbers"
  | "tasks"
  | "quote"
  | "link"
  | "table";

/** Words that the tools put into the text, to be written over. */
export type WritingWords = { words: string; linked: string; column: string };

export type WritingTool = {
  name: WritingToolName;
  icon: IconName;
  /** With Ctrl, or ⌘: a letter; or with Shift as well: a digit's key, whatever stands on it. */
  key?: string;
  change: (box: Box, words: WritingWords) => Change;
};

/** What the toolbar of a text box offers, in its order. */
export const WRITING_TOOLS: WritingTool[] = [
  {
    name: "bold",
    icon: "bold",
    key: "B",
    change: (box, { words }) => markSelection(box, "**", words),
  },
  {
    name: "italic",
    icon: "italic",
    key: "I",
    change: (box, { words }) => markSelection(box, "*", words),
  },
  { name: "heading", icon: "heading", change: (box) => markLines(box, "heading") },
  { name: "list", icon: "list", key: "8", change: (box) => markLines(box, "list") },
  { name: "numbers", icon: "list-numbers", key: "7", change: (box) => markLines(box, "numbers") },
  { name: "tasks", icon: "list-tasks", change: (box) => markLines(box, "tasks") },
  { name: "quote", icon: "quote", key: "9", change: (box) => markLines(box, "quote") },
  { name: "link", icon: "link", key: "K", change: (box, { linked }) => insertLink(box, linked) },
  { name: "table", icon: "table", change: (box, { column }) => insertTable(box, column) },
];

type Keys = {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
};

/** The tool that these keys use. */
export function toolOfKeys({ key, code, ctrlKey, metaKey, shiftKey, altKey }: Keys): WritingTool | undefined {
  if (altKey || ctrlKey === metaKey) return undefined;
  return WRITING_TOOLS.find(({ key: own }) =>
    /\d/.test(own ?? "-") ? shiftKey && code === `Digit${own}` : !shiftKey && key.toUpperCase() === own,
  );
}

/** The keys of a tool as people write them, and as screen readers are told. */
export function keysOf({ key }: WritingTool, isMac: boolean): { keys?: string; ariaKeys?: string } {
  if (!key) return {};
  const isDigit = /\d/.test(key);
  const [shown, told] = isMac
    ? [isDigit ? "⇧⌘" : "⌘", "Meta+"]
    : [isDigit ? "Ctrl+Shift+" : "Ctrl+", "Control+"];
  return { keys: `${shown}${key}`, ariaKeys: `${told}${isDigit ? "Shift+" : ""}${key}` };
}
