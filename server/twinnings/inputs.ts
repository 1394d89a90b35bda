import * as z from "zod/mini";
import { ordinaryEmail } from "../members/inputs.ts";
import { id, ifFilled, isDay, line, plainLine, text } from "../platform/contract.ts";
import { roleSchema } from "../spaces/inputs.ts";

// What forms send.

const STATES = ["DRAFT", "PROPOSED", "AGREED", "RUNNING", "CONCLUDED", "DECLINED", "SUSPENDED"] as const;
const VISIBILITIES = ["PUBLIC", "MEMBERS", "PARTIES"] as const;
const SIDES = ["OFFERING", "RECEIVING", "COORDINATING"] as const;

/** Of one side; nobody transfers a practice to more. */
const PARTIES_MAX = 20;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

const refined = (problem: string, right: (value: unknown) => boolean) =>
  z.unknown().check(z.refine(right, { params: { problem }, abort: true }));

const isYear = (value: unknown) =>
  (typeof value === "number" || typeof value === "string") &&
  /^\d{4}$/.test(String(value)) &&
  Number(value) >= FIRST_YEAR &&
  Number(value) <= LAST_YEAR;

const year = z.pipe(
  refined("year", isYear),
  z.transform((value: unknown) => Number(value)),
);
/** As a form's date field sends it, "2012-05-01"; midnight UTC. */
const day = z.pipe(
  refined("day", (value) => typeof value === "string" && isDay(value) && isYear(value.slice(0, 4))),
  z.transform((value: unknown) => new Date(`${value}T00:00:00Z`)),
);

/** Administrations by name, one a line. */
const names = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(6_000)),
    z.transform((value: string) => value.split(/[\r\n]+/).filter((name) => name.trim() !== "")),
  ),
  z
    .array(plainLine(200, 3))
    .check(z.refine((all) => all.length <= PARTIES_MAX, { params: { problem: "tooManyParties" } })),
);

const told = {
  acronym: plainLine(40),
  title: plainLine(200, 3),
  summary: line(500),
  presentation: text(32_000),
  objectives: text(32_000),
  results: ifFilled(text(32_000)),
  theme: plainLine(80),
  programme: ifFilled(plainLine(200)),
  startedYear: ifFilled(year),
  startsOn: ifFilled(day),
  endsOn: ifFilled(day),
};

/** `parties`: by id, in place of names; none of them says that it is not known who they were. */
export const OpenTwinningInput = z.strictObject({
  ...told,
  slug: z.optional(z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,59}$/))),
  state: z.optional(z.enum(STATES)),
  visibility: z.optional(z.enum(VISIBILITIES)),
  openedAt: z.optional(z.date()),
  parties: z.optional(z.array(z.strictObject({ administrationId: id, side: z.enum(SIDES) }))),
  offering: z.optional(names),
  receiving: z.optional(names),
  coordinating: z.optional(names),
});

/** `version`: that of the twinning being changed, so that two people cannot overwrite each other. */
export const EditTwinningInput = z.strictObject({
  ...told,
  state: z.enum(STATES),
  visibility: z.enum(VISIBILITIES),
  offering: names,
  receiving: names,
  coordinating: names,
  version: id,
});

export const InvitationToken = z.strictObject({ token: z.string().check(z.regex(/^[a-z2-7]{20,60}$/)) });
export const AskInInput = z.strictObject({ message: ifFilled(text(1_000)) });
export const AdmitInput = z.strictObject({ requestId: id });
export const RefuseInput = z.strictObject({ requestId: id, reason: text(1_000) });
/** Certified mail would not take our letter, and could not register. */
export const InviteInput = z.strictObject({ email: ordinaryEmail, administrationId: id, role: roleSchema });
export const RevokeInput = z.strictObject({ invitationId: id });
export const ChangeRoleInput = z.strictObject({ participationId: id, role: roleSchema });
export const EndInput = z.strictObject({ participationId: id });
