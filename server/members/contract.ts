import * as z from "zod/mini";
import { line } from "../platform/contract.ts";

export type MemberRole = "MEMBER" | "MODERATOR" | "ADMIN";
export type ParticipationRole = "LEAD" | "CONTACT" | "EXPERT" | "PARTICIPANT";

/** Who asks: the first argument of every write and query. */
export type Viewer = {
  member: {
    id: number;
    name: string;
    role: MemberRole;
    /** The administration one acts for where no participation says another. */
    administration: { id: number; name: string } | null;
  } | null;
  participations: { spaceId: number; administrationId: number; role: ParticipationRole }[];
};

export const GUEST: Viewer = { member: null, participations: [] };

/** The version of the privacy text one consents to at registration. */
export const CONSENT_VERSION = "2026-11";

export const PASSWORD_MIN = 10;
const PASSWORD_MAX = 200;

/** Lower case; the same address is one account however it is written. */
export const email = z.pipe(
  z.pipe(
    line(254),
    z.transform((value: string) => value.toLowerCase()),
  ),
  z.email(),
);

/** A page of this site to come back to; anything else is forgotten. */
export const returnPath = z.catch(
  z.optional(z.string().check(z.maxLength(300), z.regex(/^\/(?![/\\])[^\s\\]*$/))),
  undefined,
);

export const RegisterInput = z.strictObject({
  name: line(120, 2),
  email,
  administration: line(200, 3),
  jobTitle: line(120, 2),
  password: z.string().check(z.minLength(PASSWORD_MIN), z.maxLength(PASSWORD_MAX)),
  consent: z.unknown().check(z.refine((value) => value === "yes", { params: { problem: "consent" } })),
  next: returnPath,
});

export const SignInInput = z.strictObject({
  email,
  password: z.string().check(z.minLength(1), z.maxLength(PASSWORD_MAX)),
  next: returnPath,
});

export const ConfirmInput = z.strictObject({
  token: z.string().check(z.regex(/^[a-z2-7]{20,60}$/)),
});

/** How the interface speaks of a member. */
export type AddressForm = "MASCULINE" | "FEMININE";

/** A member among others. */
export type MemberCard = {
  id: number;
  name: string;
  addressForm: AddressForm;
  administration: string | null;
  jobTitle: string | null;
  /** ISO 8601: the moment the address was confirmed. */
  since: string;
  /** A day, 2026-11-23; null when hidden or never. */
  lastSeenOn: string | null;
};

/** Page-cache tag of whatever lists members. */
export const MEMBERS_TAG = "members";

/** The groups of sockets that end with a session, or with a member's rights. */
export const sessionGroup = (sessionHash: string) => `session-${sessionHash}`;
export const memberGroup = (memberId: number) => `member-${memberId}`;

/** Somebody signed in, whose address is therefore confirmed. @see requireMember */
export const isMember = (viewer: Viewer) => viewer.member !== null;
export const isStaff = (viewer: Viewer) =>
  viewer.member?.role === "ADMIN" || viewer.member?.role === "MODERATOR";
