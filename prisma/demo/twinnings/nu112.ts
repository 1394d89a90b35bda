import { type DemoTwinning, onOpeningDay, PROGRAMME } from "./twinning.ts";

export const nu112: DemoTwinning = {
  slug: "nu112",
  acronym: "NU112",
  title: "Numero Unico Pronto Intervento",
  summary:
    "Un solo numero, il 112, per ogni emergenza: un gemellaggio intorno al Numero Unico Pronto Intervento.",
  theme: "Emergenze",
  programme: PROGRAMME,
  state: "CONCLUDED",
  openedAt: onOpeningDay(10),
  parties: [],
  presentation: `
Chi ha bisogno di aiuto non dovrebbe chiedersi quale numero comporre. Il **Numero Unico Pronto Intervento** ne propone uno solo, il **112**.

Di questo gemellaggio la community conosce per ora il nome e il tema. Le amministrazioni che vi prendono parte saranno indicate qui.
`.trim(),
  objectives: "Gli obiettivi non sono ancora pubblicati.",
  results: "",
};
