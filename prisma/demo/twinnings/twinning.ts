import type { Side, TwinningState } from "../../../server/twinnings/contract.ts";
import type { AdministrationSlug } from "../administrations.ts";

export type DemoTwinning = {
  slug: string;
  acronym: string;
  title: string;
  summary: string;
  theme: string;
  programme: string;
  startedYear?: number;
  state: TwinningState;
  openedAt: Date;
  /** Only those known. */
  parties: [Side, AdministrationSlug][];
  presentation: string;
  objectives: string;
  results: string;
};

/** The day shown on the original's pages, 16 May 2015, by the hour in Rome. */
export const onOpeningDay = (hour: number) => new Date(Date.UTC(2015, 4, 16, hour - 2));

export const PROGRAMME = "AGIRE POR 2007-2013, PON Governance e Assistenza Tecnica, obiettivo II.3";
