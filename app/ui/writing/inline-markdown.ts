import { attributeOf, type HtmlNode, styleOf, TEXT, tagOf } from "./html-node";

/** What surrounds words that are read aloud by nobody. */
const UNSEEN = new Set([
  "script",
  "style",
  "head",
  "title",
  "meta",
  "link",
  "template",
  "noscript",
  "svg",
  "object",
]);
export const isUnseen = (node: HtmlNode) =>
  (node.nodeType !== TEXT && tagOf(node) === "") ||
  UNSEEN.has(tagOf(node)) ||
  styleOf(node, "display") === "none" ||
  // Word draws the bullet itself here, for programs that know no lists.
  styleOf(node, "mso-list") === "ignore";

type Marks = { bold: boolean; italic: boolean; strike: boolean; code: boolean };
/** Words that look alike; `link` is where they lead. */
type Run = Marks & { text: string; link: string };

const PLAIN: Run = { text: "", link: "", bold: false, italic: false, strike: false, code: false };

/** The Markdown of what stands in a line: words, emphasis, links. A line break of the source is "\n". */
export function inlineMarkdown(nodes: Iterable<HtmlNode>): string {
  const runs: Run[] = [];
  for (const node of nodes) collect(node, PLAIN, runs);
  return written(joined(runs))
    .replace(/[^\S\n]*\n[^\S\n]*/g, "\n")
    .trim();
}

function collect(node: HtmlNode, outer: Run, runs: Run[]): void {
  if (node.nodeType === TEXT) {
    // White space of the source is one blank; the blank that does not break is one too.
    runs.push({ ...outer, text: (node.nodeValue ?? "").replace(/[\s\u00a0]+/g, " ") });
    return;
  }
  if (isUnseen(node)) return;
  const tag = tagOf(node);
  if (tag === "br") return void runs.push({ ...PLAIN, text: "\n" });
  if (tag === "img") return void runs.push({ ...outer, text: attributeOf(node, "alt").replace(/\s+/g, " ") });
  const inner = { ...outer, ...marksOf(node, tag, outer) };
  for (const child of node.childNodes) collect(child, inner, runs);
  // Words of two paragraphs in one cell stay apart.
  if (/^(?:p|div|li|tr|td|th|h[1-6])$/.test(tag)) runs.push({ ...PLAIN, text: " " });
}

function marksOf(node: HtmlNode, tag: string, outer: Run): Partial<Run> {
  const weight = styleOf(node, "font-weight");
  const slant = styleOf(node, "font-style");
  const marks: Partial<Run> = {};
  // Google Docs wraps all it copies into a <b> that is none.
  if (weight) marks.bold = /^(?:bold|bolder|[6-9]00)$/.test(weight) || (outer.bold && weight === "inherit");
  else if (tag === "b" || tag === "strong") marks.bold = true;
  if (slant) marks.italic = /^(?:italic|oblique)/.test(slant);
  else if (tag === "i" || tag === "em" || tag === "cite") marks.italic = true;
  if (/^(?:s|del|strike)$/.test(tag) || /line-through/.test(styleOf(node, "text-decoration")))
    marks.strike = true;
  if (/^(?:code|kbd|samp|tt)$/.test(tag)) marks.code = true;
  if (tag === "a") marks.link = addressOf(attributeOf(node, "href"));
  return marks;
}

/** An address that a person may follow from anywhere; "" for any other. */
function addressOf(href: string): string {
  const address = href.trim();
  if (!/^(?:https?:\/\/[^/]|mailto:[^\s])/i.test(address)) return "";
  return address.replace(/\s/g, "%20").replace(/[()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

const isAlike = (a: Run, b: Run) =>
  a.link === b.link &&
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.strike === b.strike &&
  a.code === b.code;

/** Neighbours that look alike become one: Word cuts a sentence into pieces where it was corrected. */
function joined(runs: Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    if (run.text === "") continue;
    const last = all.at(-1);
    const isGap = run.text === " " && last?.link === run.link;
    const breaks = run.text === "\n" || last?.text === "\n";
    if (last && !breaks && (isGap || isAlike(last, run))) last.text += run.text;
    else if (last && !breaks && isHalfWord(last, run))
      Object.assign(last, { ...shared(last, run), text: last.text + run.text });
    else all.push({ ...run });
  }
  return all;
}

/** Within one word a mark cannot begin where another goes on: the word keeps what all of it has. */
const isHalfWord = (a: Run, b: Run) =>
  a.link === b.link &&
  !a.code &&
  !b.code &&
  /\S$/.test(a.text) &&
  /^\S/.test(b.text) &&
  isMarked(a) &&
  isMarked(b);
const isMarked = ({ bold, italic, strike }: Run) => bold || italic || strike;
const shared = (a: Run, b: Run) => ({
  bold: a.bold && b.bold,
  italic: a.italic && b.italic,
  strike: a.strike && b.strike,
});

/** The runs one after the other, words that lead to one place as one link. */
function written(runs: Run[]): string {
  let out = "";
  for (let at = 0; at < runs.length; ) {
    const link = runs[at]?.link ?? "";
    let end = at + 1;
    while (link && runs[end]?.link === link) end++;
    const inner = runs
      .slice(at, end)
      .map((run, place) => withMarks(run, runs[at + place - 1]?.text ?? "", runs[at + place + 1]?.text ?? ""))
      .join("");
    out += link ? linked(inner, link) : inner;
    at = end;
  }
  return out.replace(/ {2,}/g, " ");
}

function linked(inner: string, link: string): string {
  const words = inner.trim();
  if (words === "") return inner;
  const [before, behind] = [inner.startsWith(" ") ? " " : "", inner.endsWith(" ") ? " " : ""];
  return `${before}[${words.replaceAll("\n", " ")}](${link})${behind}`;
}

const WORD_AT_START = /^[\p{L}\p{N}]/u;
const WORD_AT_END = /[\p{L}\p{N}]$/u;

/**
 * A mark must not touch white space at its inner side; nor a sign such as a colon where a word follows at once: then it
 * would mean nothing, and the sign stands outside.
 */
function withMarks({ text, bold, italic, strike, code }: Run, previous: string, next: string): string {
  const has = (bold || italic || strike) && !code;
  const follows = has && WORD_AT_END.test(previous) && /^\S/.test(text);
  const goesOn = has && WORD_AT_START.test(next) && /\S$/.test(text);
  const before = (follows ? /^[\p{P}\p{S}]*/u : /^\s*/).exec(text)?.[0] ?? "";
  const rest = text.slice(before.length);
  const behind = (goesOn ? /[\p{P}\p{S}]*$/u : /\s*$/).exec(rest)?.[0] ?? "";
  const words = rest.slice(0, rest.length - behind.length);
  if (words === "") return escaped(text);
  if (code) return `${before}${fenced(words)}${behind}`;
  const marks = `${strike ? "~~" : ""}${bold ? "**" : ""}${italic ? "*" : ""}`;
  return `${escaped(before)}${marks}${escaped(words)}${[...marks].reverse().join("")}${escaped(behind)}`;
}

function fenced(words: string): string {
  if (!words.includes("`")) return `\`${words}\``;
  return `\`\` ${words} \`\``;
}

/** What would mean something in Markdown, and was only a sign. */
export const escaped = (text: string) =>
  text
    .replace(/[\\`*[\]|]/g, "\\$&")
    // Within words it means nothing; < only where it could begin something.
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/<(?=[a-z/!?])/gi, "\\<")
    .replace(/~~/g, "\\~~");
