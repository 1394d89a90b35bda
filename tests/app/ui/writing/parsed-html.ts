import { ELEMENT, type HtmlNode, TEXT } from "../../../../app/ui/writing/html-node";

type Node = HtmlNode & { childNodes: Node[] };

const EMPTY = new Set(["br", "hr", "img", "meta", "link"]);
const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: "\u00a0",
  middot: "·",
};
const decoded = (text: string) => text.replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all);

/** A document out of well-formed HTML, as a browser would read it; a browser's own reading is tested in a browser. */
export function parsedHtml(html: string): HtmlNode {
  const root: Node = { nodeType: ELEMENT, nodeName: "BODY", nodeValue: null, childNodes: [] };
  const open = [root];
  for (const [piece] of html.matchAll(/<!--[\s\S]*?-->|<!\[[^>]*>|<\/?[a-z][^>]*>|[^<]+/gi)) {
    const parent = open.at(-1) ?? root;
    if (piece.startsWith("<!")) parent.childNodes.push({ ...leaf(8, "#comment"), nodeValue: piece });
    else if (piece.startsWith("</")) open.pop();
    else if (piece.startsWith("<")) {
      const element = elementOf(piece);
      parent.childNodes.push(element);
      if (!EMPTY.has(element.nodeName.toLowerCase())) open.push(element);
    } else parent.childNodes.push({ ...leaf(TEXT, "#text"), nodeValue: decoded(piece) });
  }
  if (open.length !== 1) throw new Error(`not well-formed: ${open.map(({ nodeName }) => nodeName)}`);
  return root;
}

const leaf = (nodeType: number, nodeName: string): Node => ({
  nodeType,
  nodeName,
  nodeValue: null,
  childNodes: [],
});

function elementOf(tag: string): Node {
  const attributes = new Map(
    [...tag.matchAll(/\s([a-z-]+)=(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi)].map(([, name, a, b, c]) => [
      (name ?? "").toLowerCase(),
      decoded(a ?? b ?? c ?? ""),
    ]),
  );
  const nodeName = (/^<([a-z0-9:]+)/i.exec(tag)?.[1] ?? "").toUpperCase();
  return { ...leaf(ELEMENT, nodeName), getAttribute: (name) => attributes.get(name) ?? null };
}
