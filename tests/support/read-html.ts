// What a browser would see in our pages, by regular expressions: React writes every attribute in double quotes.

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };

/** `&amp;` and its like as characters. */
export const decode = (html: string) =>
  html.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => ENTITIES[name] ?? "");

/** The text a person reads, white space folded. */
export const textOf = (html: string) =>
  decode(
    html
      .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, " ")
      .replace(/<!-- -->/g, "")
      .replace(/<[^>]*>/g, " "),
  )
    .replace(/\s+/g, " ")
    .trim();

const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`, "i").exec(tag)?.[1];
  return found === undefined ? undefined : decode(found);
};

/** The value every named control of a page would send, as the page came; ticked boxes only. The first of a name counts. */
export function controlsOf(html: string): Map<string, string> {
  const controls = new Map<string, string>();
  const keep = (name: string | undefined, value: string) => {
    if (name !== undefined && !controls.has(name)) controls.set(name, value);
  };
  for (const [tag, , inner] of html.matchAll(/<(input|textarea)\b[^>]*>(?:([^<]*)<\/textarea>)?/g)) {
    const type = attribute(tag, "type");
    const open = tag.slice(0, tag.indexOf(">") + 1);
    if ((type === "checkbox" || type === "radio") && !/\schecked(=|\s|>)/.test(open)) continue;
    // A line break right behind <textarea> is not part of its text.
    const text = inner === undefined ? undefined : decode(inner).replace(/^\n/, "");
    keep(attribute(open, "name"), text ?? attribute(open, "value") ?? "");
  }
  return controls;
}

/** The sentences above a form that came back, or of a page that says what is wrong. */
export function complaintOf(html: string): string {
  const box = /<div class="form-errors"[\s\S]*?<\/ul>/.exec(html)?.[0];
  return box ? textOf(box) : "";
}

/** Bodies of the inline scripts. */
export const inlineScriptsOf = (html: string): { attributes: string; body: string }[] =>
  [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].flatMap(([, attributes = "", body = ""]) =>
    body === "" ? [] : [{ attributes, body }],
  );

/** The hosts named in a page's tags, links that a person must follow left out: what a browser would ask by itself. */
export function hostsFetchedBy(html: string): string[] {
  const tags = html.replace(/<script([^>]*)>[\s\S]*?<\/script>/g, "<script$1>").match(/<[a-z][^>]*>/gi) ?? [];
  return tags
    .filter((tag) => !/^<a\s/i.test(tag))
    .flatMap((tag) => [...tag.matchAll(/(?:https?:)?\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)])
    .map(([, host = ""]) => host);
}
