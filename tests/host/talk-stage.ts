import type { HouseMember, HouseTopic } from "../support/house.ts";

/** What the mistakes are made in; filled before they are made. */
export class TalkStage {
  /** `open` and `other` in the lead's twinning, `reserved` for its parties, `chosen`, `locked`; `foreign` elsewhere. */
  topics: Record<string, HouseTopic> = {};
  slugs: Record<string, string> = {};
  people: Record<string, HouseMember> = {};
  path = (name: string) => this.topics[name]?.path ?? "";
  settings = (name: string) => `/discussioni/${this.topics[name]?.id}/gestione`;
}

/** Something that cannot be done, by whom, and what is said. */
export type Case = {
  what: string;
  by: string;
  to: () => string;
  fields: () => Record<string, string>;
  says: RegExp;
};

export const reason = "Una prova";
