import * as z from "zod/mini";
import { day, line, text } from "../platform/contract.ts";
import { BIO_MAX, LEVELS, PASSWORD_MIN } from "./contract.ts";

// What forms send.

const PASSWORD_MAX = 200;

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
  until: day,
});
export const LiftSuspensionInput = z.strictObject({ reason: line(500, 3) });

/** `USUAL`: as if nothing had been chosen, which is kept by keeping nothing. */
export const LevelInput = z.strictObject({ level: z.enum([...LEVELS, "USUAL"]) });
