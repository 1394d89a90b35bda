import MarkdownIt from "markdown-it";
import sanitizeHtml from "sanitize-html";
import {
  type Mention,
  type MentionEnv,
  type Mentioned,
  mayMention,
  mentionsInMarkdown,
} from "./markdown-mentions.ts";

/** Longer texts are refused before rendering: hostile 200 kB inputs take over half a second. */
export const MAX_MARKDOWN = 32_000;
/** HTML that is longer was written to be: 20 kB of references to one long address make 25 MB. */
const MAX_HTML = 400_000;

/** Where on a page the text stands. */
type Placed = { firstHeading: 2 | 3 };

const md = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false });
md.use(mentionsInMarkdown);
md.linkify.set({ fuzzyLink: true, fuzzyEmail: true });
// Only addresses that a person may follow; `data:` images would pass by default.
md.validateLink = (url) => /^(https?:|mailto:|\/(?!\/)|#)/i.test(url.trim());

// A page has one h1 and its own h2s: what people write as first heading is the third of the page, unless told otherwise.
md.core.ruler.push("lower_headings", ({ tokens, env }) => {
  const by = (env as Placed).firstHeading - 1;
  for (const token of tokens)
    if (token.type === "heading_open" || token.type === "heading_close")
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + by)}`;
});

// An image from elsewhere would tell a third party who reads: it becomes a link …
md.renderer.rules.image = (tokens, index, options, env) => {
  const token = tokens[index];
  const source = String(token?.attrGet("src") ?? "");
  const text = md.renderer.renderInlineAsText(token?.children ?? [], options, env);
  return `<a href="${md.utils.escapeHtml(source)}">${md.utils.escapeHtml(text || source)}</a>`;
};

// … or, where it is in a link already, its text.
md.core.ruler.push("images_in_links", (state) => {
  for (const { children } of state.tokens) {
    let depth = 0;
    for (const token of children ?? []) {
      if (token.type === "link_open" || token.type === "link_close") depth += token.nesting;
      if (token.type !== "image" || depth === 0) continue;
      token.type = "text";
      token.content = md.renderer.renderInlineAsText(token.children ?? [], md.options, state.env);
    }
  }
});

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    "p",
    "br",
    "hr",
    "strong",
    "em",
    "s",
    "blockquote",
    "ul",
    "ol",
    "li",
    "a",
    "code",
    "pre",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "div",
  ],
  allowedAttributes: { a: ["href", "rel"], ol: ["start"], div: ["class"], th: ["class"], td: ["class"] },
  allowedClasses: { div: ["table-scroll"], th: ["text-center", "text-end"], td: ["text-center", "text-end"] },
  allowedSchemes: ["http", "https", "mailto"],
  transformTags: {
    a: sanitizeHtml.simpleTransform("a", { rel: "nofollow ugc noopener" }),
    th: alignByClass("th"),
    td: alignByClass("td"),
  },
};

/** Column alignment comes as a style attribute, which the content security policy forbids. */
function alignByClass(tagName: string): sanitizeHtml.Transformer {
  return (_tag, { style }) => {
    const align = /text-align:\s*(center|right)/.exec(style ?? "")?.[1];
    const attribs: sanitizeHtml.Attributes = {};
    if (align) attribs.class = align === "center" ? "text-center" : "text-end";
    return { tagName, attribs };
  };
}

md.renderer.rules.table_open = () => '<div class="table-scroll"><table>\n';
md.renderer.rules.table_close = () => "</table></div>\n";

/**
 * Markdown as written -> HTML that is safe on any page. Deterministic; no ids, so that posts never collide.
 * What would grow out of all proportion is shown as it was written.
 * @param mentioned who is meant in it
 */
export function renderMarkdown(
  source: string,
  placed: Placed = { firstHeading: 3 },
  mentioned?: Mentioned,
): string {
  const html = md.render(source, { ...placed, mentioned });
  if (html.length > MAX_HTML) return `<p>${md.utils.escapeHtml(source).replaceAll("\n", "<br />\n")}</p>`;
  return sanitizeHtml(html, ALLOWED).trim();
}

/** Who is meant in a text, in order and as often as written; what stands in code means nobody. */
export function mentionsIn(source: string): Mention[] {
  if (!mayMention(source)) return [];
  const env: MentionEnv = { mentions: [] };
  md.parse(source, { firstHeading: 3, ...env });
  return env.mentions ?? [];
}
