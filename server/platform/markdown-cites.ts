import type { StateCore, Token } from "markdown-it";

/** What the source of a quotation is called, and where it is. */
export type Cite = { text: string; href: string };

/** Puts the first line of a quotation, where it is nothing but a link into the same page, into a paragraph of its own. */
export function markCites(state: StateCore): void {
  const tokens: Token[] = [];
  for (const [at, token] of state.tokens.entries()) {
    tokens.push(token);
    const isFirstLine =
      state.tokens[at - 2]?.type === "blockquote_open" && state.tokens[at - 1]?.type === "paragraph_open";
    const end = isFirstLine && token.type === "inline" ? endOfCite(token.children ?? []) : 0;
    if (end === 0) continue;
    const children = token.children ?? [];
    const others = children.slice(end + 1);
    const [open, close] = [
      new state.Token("cite_open", "cite", 1),
      new state.Token("cite_close", "cite", -1),
    ];
    token.children = [open, ...children.slice(0, end), close];
    if (others.length === 0) continue;
    const rest = new state.Token("inline", "", 0);
    rest.children = others;
    const between = [new state.Token("paragraph_close", "p", -1), new state.Token("paragraph_open", "p", 1)];
    for (const one of between) one.block = true;
    tokens.push(...between, rest);
  }
  state.tokens = tokens;
}

/** How many of a line's tokens are the link that it begins with and is; 0 where it is something else. */
function endOfCite(line: Token[]): number {
  if (line[0]?.type !== "link_open" || !String(line[0].attrGet("href")).startsWith("#")) return 0;
  const end = line.findIndex(({ type }) => type === "link_close") + 1;
  // A link without words names nothing.
  if (end < 3) return 0;
  const next = line[end]?.type;
  return next === undefined || next === "softbreak" || next === "hardbreak" ? end : 0;
}

/** The sources that a text names: the place, and a way to give it another name. */
export function citesIn(tokens: Token[]): { place: string; name: (cite: Cite) => void }[] {
  return tokens.flatMap(({ children }) => {
    const [open, link, ...others] = children ?? [];
    if (open?.type !== "cite_open" || !link) return [];
    const text = others[0];
    return [
      {
        place: String(link.attrGet("href")).slice(1),
        name(cite: Cite) {
          link.attrSet("href", cite.href);
          if (!text || !children) return;
          text.type = "text";
          text.content = cite.text;
          // Whatever stood between the link's ends stands there no more.
          const end = children.findIndex(({ type }) => type === "link_close");
          children.splice(3, Math.max(0, end - 3));
        },
      },
    ];
  });
}
