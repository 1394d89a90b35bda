/** The names in a text, one a line, as the server takes them: without blank lines and superfluous blanks. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[\r\n]+/)
    .map((name) => name.replace(/\s+/g, " ").trim())
    .filter((name) => name !== "");

/** Whether two names are one, however they are written large or small. */
export const sameName = (a: string, b: string): boolean =>
  a.normalize("NFC").toLocaleLowerCase("it") === b.normalize("NFC").toLocaleLowerCase("it");

/** The text with one more name on a line of its own; as it was where the name is there already. */
export function withName(text: string, name: string): string {
  const names = namesIn(text);
  const [added] = namesIn(name);
  if (!added || names.some((known) => sameName(known, added))) return text;
  return [...names, added].join("\n");
}
