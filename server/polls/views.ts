import type { Attached } from "../spaces/contract.ts";

// What others see of the room, in pages, answers and events alike.

export type PollChoice = "SINGLE" | "MULTIPLE";
export type PollVoters = "PEOPLE" | "ADMINISTRATIONS";

/** Words, or a day (2026-12-04) with or without a time (09:30) of the clocks in Rome. */
export type PollOption = {
  id: number;
  label: string | null;
  day: string | null;
  time: string | null;
  /** Null as long as it would tell who chose it. */
  votes: number | null;
};

/** A poll as every reader of its post sees it: the same in a page, in an answer and in an event. */
export type PollView = Attached & {
  kind: "poll";
  question: string;
  choice: PollChoice;
  voters: PollVoters;
  secret: boolean;
  /** ISO 8601; from then on nobody votes. */
  closesAt: string | null;
  options: PollOption[];
  /** People or administrations that voted. */
  voted: number;
  /** Chosen by the author among those with most votes. */
  settledId: number | null;
};

/** What the viewer has to do with a poll. */
export type OwnVote = {
  /** Ids of the options chosen: by her, or by the administration she answers for. */
  chosen: number[];
  /** The administration she votes for; null in a poll where each person votes, and for who votes for none. */
  speaksFor: string | null;
};

/** Who chose an option, openly: a person for an administration, or an administration by a person. */
export type PollVoter = {
  member: { id: number; name: string } | null;
  administration: string | null;
  /** ISO 8601. */
  at: string;
};

/** Voters by option, in the order of the options; null in a secret poll. */
export type PollVoterList = PollVoter[][] | null;

export type PollPage = {
  poll: PollView;
  /** Where it is asked. */
  asked: { title: string; path: string };
  rights: PollRights;
  own: OwnVote;
  voters: PollVoterList;
};

export type PollRights = {
  /** In the community, and where it is asked nothing is closed. */
  takesPart: boolean;
  /** It is hers. */
  owns: boolean;
  /** She keeps in order what it stands in. */
  tidies: boolean;
};
