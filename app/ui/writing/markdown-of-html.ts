import { attributeOf, type HtmlNode, TEXT, tagOf, textIn } from "./html-node";
import { inlineMarkdown, isUnseen } from "./inline-markdown";
import { tableMarkdown } from "./table-markdown";
import { isWordItem, wordItemOf } from "./word-list";

/** Deeper than anybody writes; what is deeper is read as it stands, without its levels. */
const DEEPEST = 40;

/** A block of the text: its lines, and whether it follows the one before without a break, as items do. */
type Block = { lines: string; tight?: boolean };

/**
 * The Markdown of a piece of a document: headings, lists, links, tables, quotations and emphasis of a web page, of Word
 * or of Google Docs; everything else is its words.
 */
export function markdownOfHtml(root: HtmlNode): string {
  return textOf(blocksOf(root.childNodes, 0));
}

const textOf = (blocks: Block[]) =>
  blocks
    .filter(({ lines }) => lines !== "")
    .map(({ lines, tight }, place) => (place === 0 ? "" : tight ? "\n" : "\n\n") + lines)
    .join("");

function blocksOf(nodes: Iterable<HtmlNode>, depth: number): Block[] {
  const blocks: Block[] = [];
  let line: HtmlNode[] = [];
  const endLine = () => {
    const text = inlineMarkdown(line);
    line = [];
    if (text) blocks.push({ lines: safeAtStart(text) });
  };
  // Of the items of a list of Word's.
  const numbers: number[] = [];
  let follows = false;
  for (const node of nodes) {
    if (node.nodeType !== TEXT && isUnseen(node)) continue;
    if (!isBlock(node, depth)) {
      line.push(node);
      continue;
    }
    endLine();
    if (isWordItem(node)) {
      const { level, isNumbered } = wordItemOf(node);
      numbers.length = level;
      numbers[level - 1] = (numbers[level - 1] ?? 0) + 1;
      const sign = isNumbered ? `${numbers[level - 1]}.` : "-";
      blocks.push({
        lines: item(sign, inlineMarkdown(node.childNodes), "    ".repeat(level - 1)),
        tight: follows,
      });
      follows = true;
      continue;
    }
    follows = false;
    numbers.length = 0;
    blocks.push(...blocksOfElement(node, depth + 1));
  }
  endLine();
  return blocks;
}

const BLOCKS =
  /^(?:p|div|section|article|main|header|footer|aside|nav|figure|figcaption|address|details|summary|form|fieldset|center|body|html|h[1-6]|ul|ol|menu|dl|dt|dd|li|table|blockquote|pre|hr)$/;

/** Google Docs puts paragraphs into a <b>, others into <span>s and links. */
const isBlock = (node: HtmlNode, depth: number): boolean =>
  BLOCKS.test(tagOf(node)) ||
  (depth < DEEPEST && tagOf(node) !== "" && [...node.childNodes].some((child) => isBlock(child, depth + 1)));

function blocksOfElement(node: HtmlNode, depth: number): Block[] {
  const tag = tagOf(node);
  if (depth > DEEPEST) return [{ lines: safeAtStart(inlineMarkdown(node.childNodes)) }];
  const heading = headingOf(node, tag);
  if (heading) {
    const words = inlineMarkdown(node.childNodes).replace(/\n/g, " ").replace(/\*\*/g, "");
    return words ? [{ lines: `${"#".repeat(heading)} ${words}` }] : [];
  }
  switch (tag) {
    case "ul":
    case "menu":
    case "ol":
      return listOf(node, tag === "ol", depth);
    case "table":
      return tableMarkdown(node).map((lines) => ({ lines }));
    case "blockquote": {
      const quoted = textOf(blocksOf(node.childNodes, depth));
      return quoted ? [{ lines: quoted.replace(/^/gm, "> ").replace(/^> $/gm, ">") }] : [];
    }
    case "pre":
      return [{ lines: `\`\`\`\n${textIn(node).replace(/\s+$/, "").replaceAll("```", "'''")}\n\`\`\`` }];
    case "hr":
      return [{ lines: "---" }];
    default:
      return blocksOf(node.childNodes, depth);
  }
}

/** Word writes the headings of its own styles as paragraphs in some versions. */
function headingOf(node: HtmlNode, tag: string): number {
  const level =
    /^h([1-6])$/.exec(tag)?.[1] ??
    (tag === "p" ? /^(?:Mso)?Heading([1-6])\b/i.exec(attributeOf(node, "class"))?.[1] : "");
  if (tag === "p" && /^MsoTitle\b/i.test(attributeOf(node, "class"))) return 1;
  return Number(level ?? 0);
}

function listOf(list: HtmlNode, isOrdered: boolean, depth: number): Block[] {
  let number = Number.parseInt(attributeOf(list, "start"), 10) || 1;
  const items: string[] = [];
  for (const child of list.childNodes) {
    const tag = tagOf(child);
    // Some programs put a list into a list without an item around it.
    if (tag === "ul" || tag === "ol") {
      const inner = textOf(listOf(child, tag === "ol", depth + 1));
      const within = items.pop();
      items.push(within ? `${within}\n${indented(inner, "   ")}` : inner);
    } else if (tag === "li") {
      const words = textOf(tightened(blocksOf(child.childNodes, depth)));
      if (words) items.push(item(isOrdered ? `${number}.` : "-", words, ""));
      number += 1;
    }
  }
  const lines = items.filter(Boolean).join("\n");
  return lines ? [{ lines }] : [];
}

/** A list in an item follows its words at once; other paragraphs of the item stand apart. */
const tightened = (blocks: Block[]): Block[] =>
  blocks.map((block) => (/^(?:[-*+]|\d+\.) /.test(block.lines) ? { ...block, tight: true } : block));

const item = (sign: string, words: string, indent: string) =>
  `${indent}${sign} ${indented(words, `${indent}${" ".repeat(sign.length + 1)}`).trimStart()}`;

const indented = (lines: string, by: string) => lines.replace(/^(?=.)/gm, by);

/** Words that would begin a list, a heading or a quotation and do not. */
const safeAtStart = (text: string) =>
  text.replace(/^(?:([-+>#=])(?=[\s>#=-]|$)|(\d{1,9})([.)])(?=\s))/gm, (_, sign, number, dot) =>
    sign ? `\\${sign}` : `${number}\\${dot}`,
  );
