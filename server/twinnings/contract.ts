import { isStaff, type ParticipationRole, type Viewer } from "../members/contract.ts";

export type TwinningState =
  | "DRAFT"
  | "PROPOSED"
  | "AGREED"
  | "RUNNING"
  | "CONCLUDED"
  | "DECLINED"
  | "SUSPENDED";
export type Side = "OFFERING" | "RECEIVING" | "COORDINATING";

export type PartyView = { name: string; slug: string };

export type TwinningCard = {
  spaceId: number;
  slug: string;
  acronym: string;
  title: string;
  summary: string;
  theme: string;
  state: TwinningState;
  startedYear: number | null;
  offering: PartyView[];
  receiving: PartyView[];
};

/** What a list is narrowed by; each left out means any. */
export type TwinningFilters = {
  theme?: string | undefined;
  state?: string | undefined;
  year?: number | undefined;
  region?: string | undefined;
  /** Words of the title, the summary or an administration's name; all of them, in whatever order. */
  q?: string | undefined;
};

export type TwinningList = {
  twinnings: TwinningCard[];
  total: number;
  page: number;
  pages: number;
  /** What there is to filter by. */
  choices: { themes: string[]; states: TwinningState[]; years: number[]; regions: string[] };
};

export const TWINNINGS_A_PAGE = 12;
/** A twinning on the page of one of its parties, with the sides it stands on. */
export type TwinningOfAdministration = Pick<
  TwinningCard,
  "slug" | "acronym" | "title" | "state" | "startedYear"
> & { sides: Side[] };

export type TwinningView = TwinningCard & {
  visibility: "PUBLIC" | "MEMBERS" | "PARTIES";
  programme: string | null;
  /** Days, as "2012-05-01". */
  startsOn: string | null;
  endsOn: string | null;
  coordinating: PartyView[];
  presentationHtml: string;
  objectivesHtml: string;
  resultsHtml: string;
  /** Who takes part today, each once. */
  participantCount: number;
  referents: { memberId: number; name: string; administration: string; side: Side | null; role: string }[];
};

export type ParticipantView = {
  /** Of the participation. */
  id: number;
  memberId: number;
  name: string;
  administration: string;
  role: ParticipationRole;
  /** ISO 8601. */
  from: string;
  mayEnd: boolean;
  /** That the viewer may give instead; empty: none. */
  roles: ParticipationRole[];
};

export type ParticipantsView = {
  /** `side` null: of administrations that are no party. */
  sides: {
    side: Side | null;
    administrations: { name: string; verified: boolean }[];
    people: ParticipantView[];
  }[];
  /** As what the viewer takes part. */
  own: { role: ParticipationRole; administration: string } | null;
  mayAsk: boolean;
  /** ISO 8601: since when the viewer's own request is open. */
  asked: string | null;
  /** Why the viewer's last request was refused. */
  refused: string | null;
  /** Those that the viewer may decide. */
  requests: {
    id: number;
    name: string;
    administration: string;
    message: string | null;
    createdAt: string;
    mayRefuse: boolean;
  }[];
  invitations: {
    id: number;
    email: string;
    administration: string;
    role: ParticipationRole;
    expiresAt: string;
    expired: boolean;
  }[];
  /** For whom the viewer may invite, and as what; `own` is the administration the viewer acts for. */
  inviting: { id: number; name: string; roles: ParticipationRole[]; own: boolean }[];
};

/** A twinning as its form shows it. */
export type TwinningSource = {
  spaceId: number;
  version: number;
  acronym: string;
  /** What each field of the form holds. */
  values: Record<string, string>;
};

/** What an invitation says to who opens it: all of it to the invited alone. */
export type InvitationView =
  | { standing: "unknown" | "used" | "revoked" | "expired" | "signIn" | "notYours" }
  | {
      standing: "open" | "accepted";
      slug: string;
      title: string;
      by: string;
      administration: string;
      role: ParticipationRole;
      expiresAt: string;
    };

/** Page-cache tags: the list of twinnings, and the page of one. */
export const TWINNINGS_TAG = "twinnings";
export const twinningTag = (slug: string) => `twinning:${slug}`;

/** Days an invitation works. */
export const INVITATION_DAYS = 14;

/** Whoever belongs to an administration may open a twinning for it, as a draft for those who take part. */
export const canOpenTwinning = (viewer: Viewer) =>
  isStaff(viewer) || (viewer.member?.administration ?? null) !== null;
