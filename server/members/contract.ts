import * as z from "zod/mini";
import { line, text } from "../platform/contract.ts";

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
const PASSWORD_MAX = 200;
/** Of zxcvbn's 0 to 4: below it a password is found in less than a million guesses. */
export const PASSWORD_SCORE_MIN = 2;
/** Judging a password grows with the square of its length: what is longer is judged by its beginning. */
export const PASSWORD_JUDGED = 64;
export const BIO_MAX = 4_000;

/**
 * Domains that take certified mail (PEC) and no ordinary one, so that our letter would not arrive. Public bodies name
 * theirs by a label (`pec.comune.it`, `postacert.regione.it`); the names are those of providers in AgID's public list,
 * https://www.agid.gov.it/it/piattaforme/posta-elettronica-certificata/elenco-gestori-pec
 */
const PEC_LABEL =
  /^(?:(?:posta|mail|e-?mail)?-?(?:pec|cert|certificata)|pec-[a-z0-9-]*|(?:legalmail|postacert)[a-z0-9-]*|[a-z0-9-]*(?:legalmail|postacert))$/;
/** `ingpec.eu`, `geopec.it`: professional orders write it behind their name. Two bodies of the world end so by chance. */
const PEC_ENDING = /^(?!(?:apec|opec)$)[a-z0-9-]*pec$/;
/** … or before it; by their names alone, for Peccioli and Pecetto begin like that too. */
const PEC_ORDER =
  /^pec(?:ing|ingegneri|arch|architetti|avvocati|commercialisti|notai|psicologi|medici|geometri|periti|geologi|agronomi|consulentidellavoro|veterinari|farmacisti|giornalisti|biologi|chimici|imprese|privato|aziende)$/;
const PEC_PROVIDER =
  /(?:^|\.)(?:(?:legalmail|arubapec|postecert|postacertificata|sicurezzapostale|registerpec|pecmail|gigapec|spidpec|ticertifica|actaliscertymail|certymail|casellapec|mypec|peceasy|messaggipec|lamiapec|pecspeciale|twtcert|poste-certificate)\.(?:it|com|eu|net)|pec\.it|postacert\.[a-z.-]+)$/;

/** @param address an e-mail address in lower case */
export function isPec(address: string): boolean {
  const domain = address.slice(address.lastIndexOf("@") + 1);
  return (
    PEC_PROVIDER.test(domain) ||
    domain
      .split(".")
      .slice(0, -1)
      .some((label) => PEC_LABEL.test(label) || PEC_ENDING.test(label) || PEC_ORDER.test(label))
  );
}

/** Lower case; the same address is one account however it is written. */
export const email = z.pipe(
  z.pipe(
    line(254),
    z.transform((value: string) => value.toLowerCase()),
  ),
  z.email(),
);

/** … where our letters arrive. */
export const ordinaryEmail = z.pipe(
  email,
  z.string().check(z.refine((value) => !isPec(value), { params: { problem: "pec" } })),
);

/** A page of this site to come back to; anything else is forgotten. */
export const returnPath = z.catch(
  z.optional(z.string().check(z.maxLength(300), z.regex(/^\/(?![/\\])[^\s\\]*$/))),
  undefined,
);

const name = line(120, 2);
const newPassword = z.string().check(z.minLength(PASSWORD_MIN), z.maxLength(PASSWORD_MAX));
const knownPassword = z.string().check(z.minLength(1), z.maxLength(PASSWORD_MAX));
const addressForm = z.enum(["MASCULINE", "FEMININE"]);
const affiliation = { administration: line(200, 3), jobTitle: line(120, 2) };

export const RegisterInput = z.strictObject({
  name,
  email: ordinaryEmail,
  addressForm,
  ...affiliation,
  password: newPassword,
  consent: z.unknown().check(z.refine((value) => value === "yes", { params: { problem: "consent" } })),
  next: returnPath,
});

export const SignInInput = z.strictObject({
  email,
  password: knownPassword,
  next: returnPath,
});

const token = z.string().check(z.regex(/^[a-z2-7]{20,60}$/));
/** `password`: where one is to be chosen, because the address was registered more than once. */
export const ConfirmInput = z.strictObject({ token, password: z.optional(newPassword) });
export const ForgottenPasswordInput = z.strictObject({ email, next: returnPath });
export const ResetPasswordInput = z.strictObject({ token, password: newPassword });

/** A text that may be left empty. */
const textOrNothing = (max: number) =>
  z.pipe(
    z.transform((value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value)),
    z.optional(text(max)),
  );
/** A box: "yes" when ticked, not sent when not. */
const tick = z.pipe(
  z.optional(z.literal("yes")),
  z.transform((value: "yes" | undefined) => value === "yes"),
);
export const ProfileInput = z.strictObject({
  name,
  bio: textOrNothing(BIO_MAX),
  addressForm,
  hidesLastSeen: z.optional(tick),
  hidesPresence: z.optional(tick),
  language: z.enum(["it", "en"]),
});
export const AffiliationInput = z.strictObject(affiliation);
export const ChangePasswordInput = z.strictObject({ currentPassword: knownPassword, password: newPassword });
export const CloseSessionInput = z.strictObject({ session: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });

/** `until`: the last day, as a date field sends it. */
export const SuspendInput = z.strictObject({
  reason: line(500, 3),
  until: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
});
export const LiftSuspensionInput = z.strictObject({ reason: line(500, 3) });

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
/** `USUAL`: as if nothing had been chosen, which is kept by keeping nothing. */
export const LevelInput = z.strictObject({ level: z.enum([...LEVELS, "USUAL"]) });

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
