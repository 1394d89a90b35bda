import type { Audience } from "../../server/topics/contract.ts";
import type { Person } from "./members.ts";

export type DemoPoll = {
  question: string;
  /** Words, or days from the day of the load on, with the time of each. */
  answers?: string[];
  days?: [after: number, time: string][];
  choice?: "SINGLE" | "MULTIPLE";
  voters?: "PEOPLE" | "ADMINISTRATIONS";
  /** Days from the day of the load on. */
  until: number;
  /** Which options each chose, from 0. */
  votes: Partial<Record<Person, number[]>>;
};

export type DemoMessage = {
  by: Person;
  /** "12 09:40" or "3h". @see momentBefore */
  at: string;
  text: string;
  /** What it said at first; corrected a few minutes later. */
  atFirst?: string;
  /** Taken back by its author a few minutes later. */
  removed?: boolean;
  /** In a conversation: added by its author right after it. */
  adds?: Person;
  /** The lead who shows it as a testimony under the twinning's results. */
  chosenBy?: Person;
  /** Asked along with it. */
  poll?: DemoPoll;
};

export type DemoDiscussion = {
  /** Slug of the space. */
  space: string;
  /** Null: the general discussion that the space was born with; empty: a conversation without a subject. */
  title: string | null;
  audience?: Exclude<Audience, "PEOPLE">;
  /** Of a conversation: the others in it. */
  with?: Person[];
  messages: DemoMessage[];
};
