import type { AdministrationKind } from "../../server/platform/db/generated/enums.ts";

export type DemoAdministration = {
  name: string;
  kind: AdministrationKind;
  country?: string;
  region?: string;
  province?: string;
};

/** The administrations of the twinnings, as far as they are known; no address and no domain of a real body. */
export const administrations = {
  "provincia-autonoma-di-trento": {
    name: "Provincia Autonoma di Trento",
    kind: "PROVINCE",
    region: "Trentino-Alto Adige",
    province: "Trento",
  },
  "regione-puglia": { name: "Regione Puglia", kind: "REGION", region: "Puglia" },
  "comune-di-bergamo": {
    name: "Comune di Bergamo",
    kind: "MUNICIPALITY",
    region: "Lombardia",
    province: "Bergamo",
  },
  "comune-di-lecce": { name: "Comune di Lecce", kind: "MUNICIPALITY", region: "Puglia", province: "Lecce" },
  "comune-di-grantorto": {
    name: "Comune di Grantorto",
    kind: "MUNICIPALITY",
    region: "Veneto",
    province: "Padova",
  },
  "isnart-scpa": { name: "ISNART ScpA", kind: "OTHER" },
  "comune-di-caposele": {
    name: "Comune di Caposele",
    kind: "MUNICIPALITY",
    region: "Campania",
    province: "Avellino",
  },
  "provincia-di-cosenza": {
    name: "Provincia di Cosenza",
    kind: "PROVINCE",
    region: "Calabria",
    province: "Cosenza",
  },
  "heraklion-development-agency": { name: "Heraklion Development Agency", kind: "OTHER", country: "GR" },
  /** Which of Crotone's administrations it was is not known. */
  crotone: { name: "Crotone", kind: "OTHER", region: "Calabria", province: "Crotone" },
  "sistema-bibliotecario-castelli-romani": {
    name: "Sistema bibliotecario dei Castelli Romani",
    kind: "OTHER",
    region: "Lazio",
    province: "Roma",
  },
  "comune-di-bari": { name: "Comune di Bari", kind: "MUNICIPALITY", region: "Puglia", province: "Bari" },
  "comune-di-manfredonia": {
    name: "Comune di Manfredonia",
    kind: "MUNICIPALITY",
    region: "Puglia",
    province: "Foggia",
  },
  "comune-di-pinzolo": {
    name: "Comune di Pinzolo",
    kind: "MUNICIPALITY",
    region: "Trentino-Alto Adige",
    province: "Trento",
  },
  "regione-campania": { name: "Regione Campania", kind: "REGION", region: "Campania" },
  "regione-calabria": { name: "Regione Calabria", kind: "REGION", region: "Calabria" },
  "regione-siciliana": { name: "Regione Siciliana", kind: "REGION", region: "Sicilia" },
  "comune-di-palermo": {
    name: "Comune di Palermo",
    kind: "MUNICIPALITY",
    region: "Sicilia",
    province: "Palermo",
  },
  "comune-di-catania": {
    name: "Comune di Catania",
    kind: "MUNICIPALITY",
    region: "Sicilia",
    province: "Catania",
  },
  "comune-di-reggio-calabria": {
    name: "Comune di Reggio Calabria",
    kind: "MUNICIPALITY",
    region: "Calabria",
    province: "Reggio Calabria",
  },
  /** Invented: a school. */
  "istituto-comprensivo-di-esempio": {
    name: "Istituto comprensivo di Esempio",
    kind: "EDUCATION",
    region: "Lazio",
    province: "Roma",
  },
  /** Invented: those who look after the demo. */
  redazione: { name: "Redazione della community dimostrativa", kind: "OTHER" },
} satisfies Record<string, DemoAdministration>;

export type AdministrationSlug = keyof typeof administrations;
