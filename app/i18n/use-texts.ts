import { useSite } from "../site/site-data";
import { en } from "./en";
import { it, type Texts } from "./it";

export type Language = "it" | "en";

/** The language of the page; Italian where even the root could not be loaded. */
export function useLanguage(): Language {
  return useSite()?.language ?? "it";
}

export const textsOf = (language: Language): Texts => (language === "en" ? en : it);

/** Every sentence, in the language of the page. */
export const useTexts = (): Texts => textsOf(useLanguage());
