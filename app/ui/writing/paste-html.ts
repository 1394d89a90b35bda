import { markdownOfHtml } from "./markdown-of-html";

/** More than a message holds many times over; longer ones would keep the browser busy for seconds. */
const LONGEST = 2_000_000;

/**
 * What is pasted for a piece of a document: its Markdown; or its words, where it is nothing but words, for these may
 * be Markdown themselves.
 */
export function pastedMarkdown(html: string, plain: string): string {
  if (html.length > LONGEST) return plain;
  const { body } = new DOMParser().parseFromString(withoutStyles(html), "text/html");
  if (isOnlyWords(body)) return plain;
  return markdownOfHtml(body) || plain;
}

/** Editors of code and of plain text copy their colours along, and nothing else. */
const isOnlyWords = (body: HTMLElement) =>
  !body.querySelector(SHAPED) ||
  /white-space:\s*pre(?:;|$)/.test(body.firstElementChild?.getAttribute("data-style") ?? "") ||
  /^\s*<(?:pre|code)\b[\s\S]*<\/(?:pre|code)>\s*$/.test(body.innerHTML.trim());

const SHAPED =
  "a[href], b, strong, i, em, s, del, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre, code, hr, " +
  "[data-style*=mso-list], [data-style*=font-weight], [data-style*=font-style], [class^=Mso]";

/** Under its other name a style is read by us alone: the browser refuses to apply it, and says so for each. */
const withoutStyles = (html: string) =>
  html
    .replace(/<style\b[\s\S]*?<\/style>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style="));
