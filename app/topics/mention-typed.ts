import type { Mentionable } from "../../server/topics/contract.ts";

/** A mention being typed: where its sign stands, and what follows it. */
export type MentionTyped = { kind: Mentionable["kind"]; from: number; words: string };

/** A sign at the beginning of a word, then a few words of a name, up to the caret. */
const TYPED = /(?:^|[\s(«"'*_>])(@{1,2})((?:[^\s@[\]()]+ ?){0,4})$/;
/** No name is sought by more. */
const LONGEST = 60;

/** The mention that ends at the caret, if one does. */
export function mentionTyped(text: string, caret: number): MentionTyped | null {
  const line = text.slice(Math.max(0, caret - LONGEST - 3), caret);
  const found = TYPED.exec(line.slice(line.lastIndexOf("\n") + 1));
  const [, sign = "", words = ""] = found ?? [];
  if (!found || words.length > LONGEST) return null;
  return { kind: sign === "@@" ? "ente" : "iscritto", from: caret - sign.length - words.length, words };
}

/** As it stands in the text. What would end the name's brackets is left out of it. */
export const mentionText = ({ kind, id, name }: Pick<Mentionable, "kind" | "id" | "name">) =>
  `${kind === "ente" ? "@@" : "@"}[${name.replace(/[[\]\n]/g, " ").trim()}](${kind}:${id}) `;
