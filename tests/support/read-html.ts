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

/** What the form with a control named `field` would send, as the page came; empty when there is no such form. */
export function formWith(html: string, field: string): Map<string, string> {
  const forms = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([form]) => controlsOf(form));
  return forms.find((controls) => controls.has(field)) ?? new Map();
}

/** Values by name; of boxes and choices the ticked ones alone, the first of a name counts. */
function controlsOf(form: string): Map<string, string> {
  const controls = new Map<string, string>();
  for (const [tag, , inner] of form.matchAll(/<(input|textarea)\b[^>]*>(?:([^<]*)<\/textarea>)?/g)) {
    const open = tag.slice(0, tag.indexOf(">") + 1);
    const name = attribute(open, "name");
    const choice = /^(checkbox|radio)$/.test(attribute(open, "type") ?? "");
    if (name === undefined || controls.has(name) || (choice && !/\schecked(=|\s|>)/.test(open))) continue;
    // A line break right behind <textarea> is not part of its text.
    controls.set(
      name,
      inner === undefined ? (attribute(open, "value") ?? "") : decode(inner).replace(/^\n/, ""),
    );
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
  return (
    tags
      // A link and what a page says of itself fetch nothing.
      .filter((tag) => !/^<(a|meta)\s/i.test(tag))
      .flatMap((tag) => [...tag.matchAll(/(?:https?:)?\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)])
      .map(([, host = ""]) => host)
  );
}

/** The page without what its meta elements say: their values are text, whatever markup people wrote. */
export const withoutMetaContent = (html: string) => html.replace(/(<meta [^>]*\bcontent=)"[^"]*"/gi, '$1""');
