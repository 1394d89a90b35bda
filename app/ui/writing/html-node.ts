/** As much of a DOM node as is read to make Markdown of it; tests make their own. */
export type HtmlNode = {
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  childNodes: Iterable<HtmlNode>;
  getAttribute?(name: string): string | null;
};

export const ELEMENT = 1;
export const TEXT = 3;

/** The name of an element as it is written in HTML; "" for what is none. */
export const tagOf = (node: HtmlNode) => (node.nodeType === ELEMENT ? node.nodeName.toLowerCase() : "");
export const attributeOf = (node: HtmlNode, name: string) => node.getAttribute?.(name) ?? "";

/** A declaration of the style of an element, in small letters; "" where there is none. */
export const styleOf = (node: HtmlNode, property: string) =>
  new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`, "i")
    .exec(attributeOf(node, "data-style") || attributeOf(node, "style"))?.[1]
    ?.trim()
    .toLowerCase() ?? "";

/** All text in a node. */
export const textIn = (node: HtmlNode): string =>
  node.nodeType === TEXT ? (node.nodeValue ?? "") : [...node.childNodes].map(textIn).join("");
