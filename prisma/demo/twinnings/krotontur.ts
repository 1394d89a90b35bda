import { type DemoTwinning, onOpeningDay, PROGRAMME } from "./twinning.ts";

export const krotontur: DemoTwinning = {
  slug: "krotontur",
  acronym: "KROTONTUR",
  title: "Un gemellaggio fra Cosenza, Heraklion e Crotone",
  summary: "Due amministrazioni offrono, una in Calabria e una in Grecia; Crotone riceve.",
  theme: "Turismo",
  programme: PROGRAMME,
  state: "CONCLUDED",
  openedAt: onOpeningDay(9),
  parties: [
    ["OFFERING", "provincia-di-cosenza"],
    ["OFFERING", "heraklion-development-agency"],
    ["RECEIVING", "crotone"],
  ],
  presentation: `
Una buona pratica può arrivare dal vicino di casa o dall'altra sponda del mare. In KROTONTUR arriva da tutti e due:

- la **Provincia di Cosenza**, in Calabria;
- la **Heraklion Development Agency**, in Grecia.

A riceverla è **Crotone**. È uno dei gemellaggi che escono dai confini nazionali.
`.trim(),
  objectives: "Portare a Crotone quello che Cosenza e Heraklion hanno imparato, ciascuna a casa propria.",
  results: "",
};
