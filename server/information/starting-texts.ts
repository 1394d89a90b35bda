import type { Language } from "../members/contract.ts";
import { renderMarkdown } from "../platform/markdown.ts";
import { INFORMATION_KEYS, type InformationKey } from "./contract.ts";
import { startingTexts as english } from "./texts.en.ts";
import { startingTexts as italian, type StartingTexts } from "./texts.it.ts";

type Text = { body: string; html: string };

/** What the name of a body may contain and Markdown would take for its own. */
const MARKS = /[\\`*_[\]<>#]/g;

/** What the pages say until somebody edits them. @param owner the body that runs this installation, where it is known */
export function createStartingTexts(
  owner: string | undefined,
): (key: InformationKey, language: Language) => Text {
  const name = owner?.replace(MARKS, "\\$&");
  const texts = { it: rendered(italian(name)), en: rendered(english(name)) };
  return (key, language) => texts[language][key];
}

const rendered = (texts: StartingTexts) =>
  Object.fromEntries(
    INFORMATION_KEYS.map((key) => [key, { body: texts[key].trim(), html: renderInformation(texts[key]) }]),
  ) as Record<InformationKey, Text>;

/** Under the page's own heading: what is written as first heading is the second of the page. */
export const renderInformation = (body: string) => renderMarkdown(body, { firstHeading: 2 });
