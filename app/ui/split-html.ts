const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^>]*>/gi;
const VOID = new Set(["br", "hr", "img", "input", "wbr", "col"]);

/**
 * Splits HTML of ours between two top-level elements, the first part being at least `min` characters of text
 * and whole; the second part is empty where little would be left.
 */
export function splitHtml(html: string, min: number): [first: string, rest: string] {
  let depth = 0;
  for (const { 0: tag, 1: closing, 2: name = "", index } of html.matchAll(TAG)) {
    if (VOID.has(name.toLowerCase())) continue;
    depth += closing ? -1 : 1;
    if (depth > 0 || !closing) continue;
    const end = index + tag.length;
    const [first, rest] = [html.slice(0, end), html.slice(end)];
    // A heading introduces what follows: the cut comes after that.
    if (textLength(first) >= min && !/^h[1-6]$/i.test(name))
      return textLength(rest) > min / 3 ? [first, rest] : [html, ""];
  }
  return [html, ""];
}

const textLength = (html: string) => html.replace(TAG, "").trim().length;
