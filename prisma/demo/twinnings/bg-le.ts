import { type DemoTwinning, onOpeningDay, PROGRAMME } from "./twinning.ts";

export const bgLe: DemoTwinning = {
  slug: "bg-le",
  acronym: "BG-LE",
  title: "La Governance della Smart City and Community",
  summary:
    "Bergamo porta a Lecce un modo di governare la città intelligente: un luogo in cui pubblico e privato progettano insieme, un modello per gestire e valutare, bandi affrontati fianco a fianco.",
  theme: "Smart city",
  programme: PROGRAMME,
  state: "CONCLUDED",
  openedAt: onOpeningDay(11),
  parties: [
    ["OFFERING", "comune-di-bergamo"],
    ["RECEIVING", "comune-di-lecce"],
  ],
  presentation: `
Di una città intelligente si raccontano spesso i sensori. Questo gemellaggio parte da un'altra domanda: **chi decide, con chi, e come ci si accorge se funziona?**

Il Comune di Bergamo, con l'**Associazione Bergamo Smart City**, mette a disposizione del Comune di Lecce il proprio modo di lavorare.

# Che cosa passa da Bergamo a Lecce

- **Un ambiente di co-progettazione**, in cui soggetti pubblici e privati disegnano insieme i progetti della città.
- **Un modello di gestione e di valutazione**, per seguirli e per sapere quanto valgono.
- **Candidature comuni** ai bandi nazionali ed europei.
`.trim(),
  objectives: `
1. Portare a Lecce un ambiente in cui pubblico e privato **progettano insieme**.
2. Portarvi un modello con cui **gestire e valutare** quel che si fa.
3. Presentarsi **insieme ai bandi**, nazionali ed europei.
`.trim(),
  results: "",
};
