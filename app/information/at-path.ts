import type { InformationKey } from "../../server/information/contract.ts";
import type { Texts } from "../i18n/it";

/** The pages of plain information by the word of their address, and what they are called there. */
const PAGES = {
  privacy: { key: "privacy", name: "privacy" },
  "note-legali": { key: "legal-notes", name: "legalNotes" },
  accessibilita: { key: "accessibility", name: "accessibility" },
} as const satisfies Record<string, { key: InformationKey; name: keyof Texts["pages"] }>;

export type InformationPath = keyof typeof PAGES;

/** Undefined where there is no such page. */
export const pageAt = (word: string | undefined) =>
  word !== undefined && Object.hasOwn(PAGES, word) ? PAGES[word as InformationPath] : undefined;
