import { renderMarkdown } from "../../../server/platform/markdown.ts";
import { ENCLOSURES, SENTENCES } from "./words.ts";

const TEXTS = 400;

/** Messages of about 100 to 900 characters, with the HTML our renderer makes of them. */
export function bigTexts(): { body: string; html: string }[] {
  return Array.from({ length: TEXTS }, (_, n) => {
    const sentences = Array.from(
      { length: 1 + (n % 7) },
      (_, place) => SENTENCES[(n * 5 + place * 3 + Math.floor(n / 16)) % SENTENCES.length],
    );
    const half = Math.ceil(sentences.length / 2);
    const paragraphs = [sentences.slice(0, half).join(" "), sentences.slice(half).join(" ")];
    if (n % 5 === 0) paragraphs.push(ENCLOSURES[(n / 5) % ENCLOSURES.length] ?? "");
    const body = paragraphs.filter(Boolean).join("\n\n");
    return { body, html: renderMarkdown(body) };
  });
}
