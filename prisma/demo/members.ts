import type { MemberRole, ParticipationRole } from "../../server/members/contract.ts";
import type { AdministrationSlug } from "./administrations.ts";

export type DemoMember = {
  name: string;
  administration: AdministrationSlug;
  jobTitle: string;
  role?: MemberRole;
  /** Days since registration; or since the community opened. */
  since: number | "the opening";
  /** Days since the last visit. */
  seen: number;
  /** Twinnings taken part in, by slug. */
  takesPart?: Record<string, ParticipationRole>;
  /** What one can try with this account. */
  tryAs: string;
};

/** Everybody is invented, and so is every address. */
export const members = {
  lucia: {
    name: "Lucia Greco",
    administration: "regione-puglia",
    jobTitle: "Responsabile di progetto",
    since: 880,
    seen: 0,
    takesPart: { trepu: "LEAD" },
    tryAs: "Responsabile di TrePu per la Regione Puglia",
  },
  giulia: {
    name: "Giulia Rossi",
    administration: "redazione",
    jobTitle: "Amministratrice della community",
    role: "ADMIN",
    since: "the opening",
    seen: 0,
    tryAs: "Amministratrice della community",
  },
  marco: {
    name: "Marco Bianchi",
    administration: "redazione",
    jobTitle: "Moderatore",
    role: "MODERATOR",
    since: "the opening",
    seen: 0,
    tryAs: "Moderatore",
  },
  anna: {
    name: "Anna Moretti",
    administration: "provincia-autonoma-di-trento",
    jobTitle: "Responsabile di progetto",
    since: 910,
    seen: 0,
    takesPart: { trepu: "LEAD" },
    tryAs: "Responsabile di TrePu per la Provincia Autonoma di Trento",
  },
  davide: {
    name: "Davide Ricci",
    administration: "provincia-autonoma-di-trento",
    jobTitle: "Funzionario",
    since: 640,
    seen: 1,
    takesPart: { trepu: "CONTACT" },
    tryAs: "Referente di TrePu per la Provincia Autonoma di Trento",
  },
  antonio: {
    name: "Antonio Marino",
    administration: "regione-puglia",
    jobTitle: "Funzionario",
    since: 615,
    seen: 1,
    takesPart: { trepu: "CONTACT" },
    tryAs: "Referente di TrePu per la Regione Puglia",
  },
  francesca: {
    name: "Francesca Lombardi",
    administration: "comune-di-bergamo",
    jobTitle: "Project manager",
    since: 540,
    seen: 2,
    takesPart: { "bg-le": "LEAD" },
    tryAs: "Responsabile di BG-LE per il Comune di Bergamo",
  },
  stefano: {
    name: "Stefano Conti",
    administration: "comune-di-lecce",
    jobTitle: "Responsabile dei sistemi informativi",
    since: 505,
    seen: 1,
    takesPart: { "bg-le": "LEAD", trepu: "EXPERT" },
    tryAs: "Responsabile di BG-LE per il Comune di Lecce, esperto in TrePu",
  },
  silvia: {
    name: "Silvia Costa",
    administration: "comune-di-grantorto",
    jobTitle: "Istruttrice amministrativa",
    since: 430,
    seen: 3,
    takesPart: { "ferrovie-dimenticate": "LEAD" },
    tryAs: "Responsabile delle Ferrovie dimenticate per il Comune di Grantorto",
  },
  teresa: {
    name: "Teresa Esposito",
    administration: "comune-di-caposele",
    jobTitle: "Responsabile dell'ufficio turismo",
    since: 410,
    seen: 1,
    takesPart: { "ferrovie-dimenticate": "CONTACT" },
    tryAs: "Referente delle Ferrovie dimenticate per il Comune di Caposele",
  },
  luca: {
    name: "Luca Fontana",
    administration: "isnart-scpa",
    jobTitle: "Ricercatore",
    since: 300,
    seen: 4,
    takesPart: { "ferrovie-dimenticate": "EXPERT" },
    tryAs: "Esperto nelle Ferrovie dimenticate",
  },
  giorgio: {
    name: "Giorgio Gallo",
    administration: "provincia-di-cosenza",
    jobTitle: "Funzionario",
    since: 265,
    seen: 2,
    takesPart: { krotontur: "CONTACT" },
    tryAs: "Referente di KROTONTUR per la Provincia di Cosenza",
  },
  maria: {
    name: "Maria Papadaki",
    administration: "heraklion-development-agency",
    jobTitle: "Project officer",
    since: 240,
    seen: 5,
    takesPart: { krotontur: "EXPERT" },
    tryAs: "Esperta in KROTONTUR, dalla Grecia",
  },
  nicola: {
    name: "Nicola Ferri",
    administration: "sistema-bibliotecario-castelli-romani",
    jobTitle: "Bibliotecario",
    since: 190,
    seen: 1,
    takesPart: { "biblioteche-castelli-romani": "CONTACT" },
    tryAs: "Referente del gemellaggio delle biblioteche",
  },
  paolo: {
    name: "Paolo Bruno",
    administration: "crotone",
    jobTitle: "Funzionario",
    since: 12,
    seen: 0,
    tryAs: "Iscritto da pochi giorni, senza gemellaggi",
  },
} satisfies Record<string, DemoMember>;

export type Person = keyof typeof members;

/** nome.cognome@example.org: a domain that never receives anything (RFC 2606). */
export const addressOf = ({ name }: { name: string }) =>
  `${name.toLowerCase().replaceAll(" ", ".")}@example.org`;
