import { type DemoTwinning, onOpeningDay, PROGRAMME } from "./twinning.ts";

export const bibliotecheCastelliRomani: DemoTwinning = {
  slug: "biblioteche-castelli-romani",
  acronym: "Castelli Romani",
  title: "Dal Sistema bibliotecario dei Castelli Romani a due sistemi bibliotecari del Sud",
  summary:
    "Un sistema bibliotecario racconta come lavora ad altri due: dai Castelli Romani al Sud, fra chi i libri li fa viaggiare.",
  theme: "Biblioteche",
  programme: PROGRAMME,
  state: "CONCLUDED",
  openedAt: onOpeningDay(9),
  parties: [["OFFERING", "sistema-bibliotecario-castelli-romani"]],
  presentation: `
Una biblioteca da sola ha i suoi scaffali; un **sistema bibliotecario** ha quelli di tutti. Il Sistema bibliotecario dei Castelli Romani mette la propria esperienza a disposizione di **due sistemi bibliotecari del Sud**.

I nomi dei due sistemi destinatari saranno indicati qui.
`.trim(),
  objectives: "Far conoscere a due sistemi bibliotecari del Sud il modo di lavorare dei Castelli Romani.",
  results: "",
};
