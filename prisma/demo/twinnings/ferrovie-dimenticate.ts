import { type DemoTwinning, onOpeningDay, PROGRAMME } from "./twinning.ts";

export const ferrovieDimenticate: DemoTwinning = {
  slug: "ferrovie-dimenticate",
  acronym: "Ferrovie dimenticate",
  title: "Le Ferrovie dimenticate e le vie del Gusto",
  summary:
    "Da Grantorto a Caposele, con ISNART: le ferrovie che nessuno percorre più e le vie del gusto, messe sullo stesso binario.",
  theme: "Turismo",
  programme: PROGRAMME,
  state: "CONCLUDED",
  openedAt: onOpeningDay(9),
  parties: [
    ["OFFERING", "comune-di-grantorto"],
    ["OFFERING", "isnart-scpa"],
    ["RECEIVING", "comune-di-caposele"],
  ],
  presentation: `
Due parole del titolo fanno il programma. **Ferrovie dimenticate**: linee che non portano più viaggiatori. **Vie del Gusto**: i sapori che un territorio può offrire a chi arriva.

Il **Comune di Grantorto**, insieme a **ISNART ScpA**, offre la propria esperienza; il **Comune di Caposele** la riceve.
`.trim(),
  objectives:
    "Mettere l'esperienza di Grantorto e di ISNART a disposizione di Caposele, perché ne faccia una propria.",
  results: "",
};
