import { isSuspended, type Viewer } from "../members/contract.ts";

export const INFORMATION_KEYS = ["privacy", "legal-notes", "accessibility"] as const;
export type InformationKey = (typeof INFORMATION_KEYS)[number];

/** As long as a text may be that is rendered. */
export const INFORMATION_MAX = 32_000;

export type InformationView = {
  /** Safe HTML; its first headings are the second of the page. */
  html: string;
  /** ISO 8601; null: nobody has changed the text that came with the software. */
  editedAt: string | null;
  mayEdit: boolean;
};

/** A page as its form shows it. */
export type InformationSource = {
  /** 0: the text that came with the software. */
  version: number;
  body: string;
  /** The newest first; of the last twenty. */
  versions: { version: number; html: string; by: string /** ISO 8601. */; at: string }[];
};

/** Page-cache tag of a page, in whichever language. */
export const informationTag = (key: InformationKey) => `information:${key}`;

/** What the operator answers for before the law is changed by those who administer the community, by nobody else. */
export const canEditInformation = (viewer: Viewer) => viewer.member?.role === "ADMIN" && !isSuspended(viewer);
