import type { AddressForm, MemberRole, ParticipationRole } from "../../server/members/contract.ts";
import type { AdministrationSlug } from "./administrations.ts";

export type DemoMember = {
  name: string;
  administration: AdministrationSlug;
  jobTitle: string;
  /** "Iscritta" instead of "Iscritto". */
  addressForm?: AddressForm;
  role?: MemberRole;
  /** Days since registration; or since the community opened. */
  since: number | "the opening";
  /** Days since the last visit. */
  seen: number;
  /** Twinnings taken part in, by slug. */
  takesPart?: Record<string, ParticipationRole>;
  /** What one can try with this account; those without are not named at start. */
  tryAs?: string;
};

/** nome.cognome@example.org: a domain that never receives anything (RFC 2606). */
export const addressOf = ({ name }: { name: string }) =>
  `${name.toLowerCase().replaceAll(" ", ".")}@example.org`;
