export type MemberRole = "MEMBER" | "MODERATOR" | "ADMIN";
export type AddressForm = "MASCULINE" | "FEMININE";
export type Language = "it" | "en";
export type ParticipationRole = "LEAD" | "CONTACT" | "EXPERT" | "PARTICIPANT";
/** Of what one wants to be told in a discussion. */
export type NotificationLevel = "EVERYTHING" | "MENTIONS" | "NOTHING";

/** Who asks: the first argument of every write and query. */
export type Viewer = {
  member: {
    id: number;
    name: string;
    role: MemberRole;
    /** The administration one acts for where no participation says another. */
    administration: { id: number; name: string } | null;
    /** In force: until then the member reads and writes nothing. `until` ISO 8601. */
    suspension?: { reason: string; until: string } | null;
    /** Of the letters, and of the pages where no other was chosen. */
    language?: Language;
    /** Discussions with something new. */
    unread?: number;
    /** … conversations among them. */
    unreadConversations?: number;
    /** What she chose for all discussions of a space, by its slug; most chose nothing. */
    spaceLevels?: Record<string, NotificationLevel>;
    /** Neither shown among those who read along nor while writing. */
    hidesPresence?: boolean;
  } | null;
  participations: { spaceId: number; administrationId: number; role: ParticipationRole }[];
};

export const GUEST: Viewer = { member: null, participations: [] };

/** The words of what belongs to a person, which others would try first as a password. */
export const guessableWords = (about: string[]) =>
  about.flatMap((said) => [said, ...said.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2);

/** Names the privacy text that comes with the software: until it is edited one consents to it at registration. */
export const CONSENT_VERSION = "2026-11-23";

export const PASSWORD_MIN = 10;
/** Of zxcvbn's 0 to 4: below it a password is found in less than a million guesses. */
export const PASSWORD_SCORE_MIN = 2;
/** Judging a password grows with the square of its length: what is longer is judged by its beginning. */
export const PASSWORD_JUDGED = 64;
export const BIO_MAX = 4_000;

export type AdministrationKind =
  | "MUNICIPALITY"
  | "PROVINCE"
  | "REGION"
  | "MINISTRY"
  | "HEALTH"
  | "EDUCATION"
  | "OTHER";

/** A member among others. */
export type MemberCard = {
  id: number;
  name: string;
  addressForm: AddressForm;
  /** Of today. */
  administration: string | null;
  jobTitle: string | null;
  /** ISO 8601: the moment the address was confirmed. */
  since: string;
  /** A day, 2026-11-23; null when hidden or never. */
  lastSeenOn: string | null;
};

/** What a person is or was in an administration; `until` null = today. */
export type AffiliationView = {
  administration: string;
  slug: string;
  verified: boolean;
  jobTitle: string;
  from: string;
  until: string | null;
};

export type MemberView = Omit<MemberCard, "administration" | "jobTitle"> & {
  role: MemberRole;
  bioHtml: string | null;
  /** May be written to. */
  reachable: boolean;
  /** The present one first, then backwards. */
  affiliations: AffiliationView[];
  /** In force; told to the staff alone. */
  suspension: { reason: string; until: string; by: string } | null;
};

/** A page of a list, of how many; beyond the last one the last is given. */
export type Listed<Thing> = {
  things: Thing[];
  total: number;
  page: number;
  pages: number;
  regions: string[];
};

export type AdministrationCard = {
  name: string;
  slug: string;
  kind: AdministrationKind;
  country: string;
  region: string | null;
  verified: boolean;
  /** Confirmed members of today. */
  memberCount: number;
};

export type AdministrationView = AdministrationCard & {
  id: number;
  province: string | null;
  members: MemberCard[];
};

/** A device one is signed in on; told to its member alone. */
export type SessionView = {
  id: string;
  /** What the browser said of itself. */
  device: string | null;
  since: string;
  usedOn: string | null;
  current: boolean;
};

export type ProfileView = {
  id: number;
  name: string;
  email: string;
  bio: string;
  addressForm: AddressForm;
  hidesLastSeen: boolean;
  hidesPresence: boolean;
  language: Language;
  affiliations: AffiliationView[];
  sessions: SessionView[];
};

export const MEMBERS_PAGE = 30;

/** The groups of sockets that end with a session, or with a member's rights. */
export const sessionGroup = (sessionHash: string) => `session-${sessionHash}`;
export const memberGroup = (memberId: number) => `member-${memberId}`;
/** The socket room that a member alone may join. */
export const memberRoom = (memberId: number) => `member:${memberId}`;

/** From the most to the least one can be told. */
export const LEVELS = ["EVERYTHING", "MENTIONS", "NOTHING"] as const satisfies readonly NotificationLevel[];

/** Page-cache tags of everything that shows members, and administrations. */
export const MEMBERS_TAG = "members";
export const ADMINISTRATIONS_TAG = "administrations";

/** Somebody signed in, whose address is therefore confirmed. @see requireMember */
export const isMember = (viewer: Viewer) => viewer.member !== null;
export const isSuspended = (viewer: Viewer) => Boolean(viewer.member?.suspension);
/** Whoever is suspended runs nothing meanwhile. */
export const isStaff = (viewer: Viewer) =>
  !isSuspended(viewer) && (viewer.member?.role === "ADMIN" || viewer.member?.role === "MODERATOR");
/** The staff suspend members; an administrator alone suspends a moderator, and nobody an administrator or oneself. */
export const canSuspend = (viewer: Viewer, member: { id: number; role: MemberRole }) =>
  isStaff(viewer) &&
  viewer.member?.id !== member.id &&
  (member.role === "MEMBER" || (member.role === "MODERATOR" && viewer.member?.role === "ADMIN"));
