import type { MarkdownIt } from "markdown-it";

/** Who is meant by `@[Anna Moretti](iscritto:12)` and `@@[Comune di Lecce](ente:34)`. */
export type Mention = { kind: "iscritto" | "ente"; id: number; label: string };
/** What is known of who is meant: the name of today, and the page about it. */
export type Mentioned = Map<string, { name: string; path: string }>;

/** What a rendering is told, and what it tells. */
export type MentionEnv = { mentions?: Mention[]; mentioned?: Mentioned | undefined };

export const mentionKey = ({ kind, id }: Pick<Mention, "kind" | "id">) => `${kind}:${id}`;

/** Longer is nobody's name; so whatever is typed is read in one go. */
const WRITTEN = String.raw`@@?\[([^[\]\n]{1,200})\]\((iscritto|ente):([1-9]\d{0,8})\)`;
const MENTION = new RegExp(WRITTEN, "y");
const MENTIONS = new RegExp(WRITTEN, "g");

/** Markdown to be read as it is: who is meant by name alone. */
export const namesAlone = (markdown: string) => markdown.replace(MENTIONS, "@$1");

const AT = 0x40;

/** Mentions become links with the name of today, or, where nothing is known of who is meant, the name as written. */
export function mentionsInMarkdown(md: MarkdownIt): void {
  md.inline.ruler.before("link", "mention", (state, silent) => {
    // A link in a link is none.
    if (state.src.charCodeAt(state.pos) !== AT || state.linkLevel > 0) return false;
    MENTION.lastIndex = state.pos;
    const found = MENTION.exec(state.src);
    if (!found) return false;
    if (!silent) {
      const [, label = "", kind, id] = found;
      const mention = { kind, id: Number(id), label: label.trim() } as Mention;
      (state.env as MentionEnv).mentions?.push(mention);
      state.push("mention", "", 0).meta = mention;
    }
    state.pos += found[0].length;
    return true;
  });
  md.renderer.rules.mention = (tokens, index, _options, env) => {
    const mention = tokens[index]?.meta as Mention;
    const known = (env as MentionEnv | undefined)?.mentioned?.get(mentionKey(mention));
    const name = md.utils.escapeHtml(`@${known?.name ?? mention.label}`);
    return known ? `<a href="${md.utils.escapeHtml(known.path)}">${name}</a>` : name;
  };
}
