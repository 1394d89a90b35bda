import type { DemoDiscussion } from "../discussion.ts";

export const trepuMeasuring: DemoDiscussion = {
  space: "trepu",
  title: "Valutare l'impatto: da quali segni ci accorgiamo che funziona?",
  messages: [
    {
      by: "davide",
      at: "28 09:35",
      text: `
Fra gli obiettivi del gemellaggio c'è di sperimentare **insieme alla valutazione di impatto**. Detta così fa venire voglia di rimandare.

Provo a girarla: *quali tre segni, fra un anno, ci farebbero dire che è cambiato qualcosa?*`,
    },
    {
      by: "stefano",
      at: "28 11:10",
      text: `
Per me un segno è buono se:

- si può contare **con quello che c'è già**
- si può contare *prima*, e non solo dopo
- non dipende da chi lo conta`,
    },
    {
      by: "lucia",
      at: "26 10:00",
      text: `
Allora ne propongo tre, con il rispettivo difetto:

| Segno | Come si conta | Difetto |
|---|---|---|
| Impegni mantenuti dopo un anno | il foglio delle righe | premia gli impegni facili |
| Persone che tornano a un servizio | registri che esistono già | tace su chi non è mai venuto |
| Famiglie che lo consigliano ad altre | tre domande, a voce | poche risposte |

Nessuno basta da solo. Tutti e tre insieme cominciano a dire qualcosa.`,
    },
    {
      by: "anna",
      at: "25 09:15",
      text: `
> tace su chi non è mai venuto

È il difetto più serio. Metterei un quarto segno, anche solo raccontato: **una persona che prima non veniva e ora viene**, e che cosa è cambiato per lei.

Un racconto non è una prova. Però dice dove andare a cercarla.`,
    },
    {
      by: "nicola",
      at: "25 15:45",
      text: "Da noi i numeri dei prestiti si prendono in un minuto, quelli delle persone che entrano solo per scaldarsi no. Eppure sono tutte e due ragioni per cui una biblioteca serve.",
    },
    {
      by: "davide",
      at: "3 10:30",
      text: `
Riassumo: **tre conti e un racconto**. Prima di cominciare e dopo un anno, con le stesse domande.

Chi vuole provarlo in piccolo, prima di usarlo in grande?`,
    },
  ],
};
