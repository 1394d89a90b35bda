import { attributeOf, type HtmlNode, styleOf, tagOf, textIn } from "./html-node";

// Word knows no lists when it copies: each item is a paragraph that says to which list and level it belongs, with the
// bullet or number as words before it.

/** A numbered heading belongs to a list of Word's too, and stays a heading. */
export const isWordItem = (node: HtmlNode) =>
  /^(?:p|div)$/.test(tagOf(node)) &&
  (/\bMsoList(?:Paragraph|Bullet|Number)/i.test(attributeOf(node, "class")) ||
    styleOf(node, "mso-list") !== "") &&
  levelIn(node) > 0;

const levelIn = (node: HtmlNode) => {
  const said = /level(\d)/.exec(styleOf(node, "mso-list"))?.[1];
  // A paragraph of the style of lists that belongs to none is a paragraph.
  return said ? Number(said) : signOf(node) ? 1 : 0;
};

/** The level of an item, from 1, and whether it is numbered. */
export function wordItemOf(node: HtmlNode): { level: number; isNumbered: boolean } {
  return { level: levelIn(node), isNumbered: /^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]$/i.test(signOf(node)) };
}

/** The bullet or number that Word wrote as words; "" where it wrote none. */
function signOf(node: HtmlNode): string {
  for (const child of node.childNodes) {
    if (styleOf(child, "mso-list") === "ignore") return textIn(child).replace(/[\s\u00a0]+/g, "");
    const within = tagOf(child) ? signOf(child) : "";
    if (within) return within;
  }
  return "";
}
