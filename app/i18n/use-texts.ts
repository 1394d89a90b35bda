import { useSite } from "../site/site-data";
import type { Texts } from "./it";

export type Language = "it" | "en";

const provided: Partial<Record<Language, Texts>> = {};

/** Called once by each entry, before anything is rendered: the server speaks both languages, a browser its page's. */
export const provideTexts = (texts: Partial<Record<Language, Texts>>): void => {
  Object.assign(provided, texts);
};

/** The language of the page; Italian where even the root could not be loaded. */
export function useLanguage(): Language {
  return useSite()?.language ?? "it";
}

/** A browser has one language at a time: changing it loads the page anew. */
export function textsOf(language: Language): Texts {
  const texts = provided[language] ?? provided.it ?? provided.en;
  if (!texts) throw new Error("no language was provided");
  return texts;
}

/** Every sentence, in the language of the page. */
export const useTexts = (): Texts => textsOf(useLanguage());
