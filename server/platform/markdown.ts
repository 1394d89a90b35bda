import MarkdownIt from "markdown-it";
import sanitizeHtml from "sanitize-html";
import { type Cite, citesIn, markCites } from "./markdown-cites.ts";
import { type Mention, type MentionEnv, type Mentioned, mentionsInMarkdown } from "./markdown-mentions.ts";
import { isOutOfProportion } from "./markdown-proportion.ts";
import { markTasks, type Task, tasksIn } from "./markdown-tasks.ts";

/** Longer texts are refused before rendering: hostile 200 kB inputs take over half a second. */
export const MAX_MARKDOWN = 32_000;
/** HTML that is longer was written to be: 20 kB of references to one long address make 25 MB. */
const MAX_HTML = 400_000;

/** Where on a page the text stands. */
type Placed = { firstHeading: 2 | 3 };

const md = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false });
md.use(mentionsInMarkdown);
md.linkify.set({ fuzzyLink: true, fuzzyEmail: true });
// Without one of these no word is an address: looking closer costs as much as all the rest of a text in small pieces.
const isAddress = md.linkify.test.bind(md.linkify);
md.linkify.test = (text) => /[.:@/]/.test(text) && isAddress(text);
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
    "cite",
    "label",
    "input",
  ],
  allowedAttributes: {
    a: ["href", "rel"],
    ol: ["start"],
    div: ["class"],
    input: ["type", "disabled", "checked", "value"],
    th: ["class"],
    td: ["class"],
  },
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

md.core.ruler.push("tasks", markTasks);
md.core.ruler.push("cites", markCites);

md.renderer.rules.table_open = () => '<div class="table-scroll"><table>\n';
md.renderer.rules.table_close = () => "</table></div>\n";

/**
 * Markdown as written -> HTML that is safe on any page. Deterministic; no ids, so that posts never collide.
 * What would grow out of all proportion is shown as it was written.
 */
export const renderMarkdown = (source: string, placed: Placed = { firstHeading: 3 }): string =>
  readMarkdown(source, placed).html();

/**
 * A text that was read: the places it quotes from, each once; whom it means, in order and as often as written; its
 * tasks.
 */
export type ReadMarkdown = {
  quoted: string[];
  mentions: Mention[];
  tasks: Task[];
  /** Its HTML, with what these are called. */
  html(known?: { cites?: ReadonlyMap<string, Cite>; mentioned?: Mentioned }): string;
};

/**
 * The same in two steps, for who must look up what is quoted and who is meant: a quotation whose first line is a link
 * to a place of its own page, `> [Anna Moretti, messaggio 12](#messaggio-12)`, names its source.
 */
export function readMarkdown(source: string, placed: Placed = { firstHeading: 3 }): ReadMarkdown {
  if (isOutOfProportion(source))
    return { quoted: [], mentions: [], tasks: [], html: () => asWritten(source) };
  const env: Placed & MentionEnv = { ...placed, mentions: [] };
  const tokens = md.parse(source, env);
  const found = citesIn(tokens);
  return {
    quoted: [...new Set(found.map(({ place }) => place))],
    mentions: env.mentions ?? [],
    tasks: tasksIn(tokens),
    html({ cites = new Map(), mentioned } = {}) {
      for (const { place, name } of found) {
        const cite = cites.get(place);
        if (cite) name(cite);
      }
      const html = md.renderer.render(tokens, md.options, { ...env, mentioned });
      if (html.length > MAX_HTML) return asWritten(source);
      return sanitizeHtml(html, ALLOWED).trim();
    },
  };
}

const asWritten = (source: string) => `<p>${md.utils.escapeHtml(source).replaceAll("\n", "<br />\n")}</p>`;
