import type { DemoDiscussion } from "../discussion.ts";

export const railwaysProducers: DemoDiscussion = {
  space: "ferrovie-dimenticate",
  title: "La via del gusto che alle tre del pomeriggio trova chiuso",
  messages: [
    {
      by: "teresa",
      at: "117 10:20",
      text: `
Domenica ho fatto il percorso da turista: cappello, borraccia, nessuno avvisato. Alle tre del pomeriggio, dopo due ore di cammino, avevo davanti sei nomi sulla mappa delle vie del gusto. **Cinque chiusi.** Il sesto era aperto perché c'era un battesimo.

Non è colpa dei produttori: lavorano. Ma la mappa promette qualcosa che alle tre non c'è.`,
    },
    {
      by: "silvia",
      at: "117 12:05",
      text: `
Noi abbiamo cambiato la domanda. Non «quando siete aperti?», a cui un produttore risponde «quasi sempre», ma: **«quando non vi disturba se qualcuno bussa?»**

Le risposte sono diventate vere, e per metà erano di mattina.`,
    },
    {
      by: "fabio",
      at: "116 09:30",
      text: `
Ci aggiungo un conto di massima. Se chi cammina passa fra le 11 e le 16 e i produttori possono fra le 8 e le 10, non serve convincere nessuno: serve **girare il percorso**. Chi parte dall'altro capo alle nove arriva ai sei nomi alle dieci meno un quarto.

A volte la soluzione è la freccia.`,
    },
    {
      by: "teresa",
      at: "116 09:41",
      text: "Ho letto «girare il percorso» e mi sono arrabbiata per dieci minuti con tutti e undici i cartelli. Poi ho guardato l'orario dell'autobus: torna.",
    },
    {
      by: "luca",
      at: "115 14:20",
      text: `
Prima di girare tutto, una prova che costa poco: **due domeniche in un verso, due nell'altro**, e si chiede ai produttori quanti hanno bussato. Non quanto hanno venduto, che non ce lo dirà nessuno: quanti hanno *bussato*.`,
    },
    {
      by: "angela",
      at: "114 08:50",
      text: "Mattina vuol dire anche ombra nel tratto lungo. Lo dice il buon senso e lo dicono le tre chiamate che ho ricevuto nelle settimane di caldo.",
    },
    {
      by: "teresa",
      at: "88 11:30",
      text: `
Quattro domeniche fatte. Ai sei produttori ho dato un foglietto e una matita:

| Verso | Persone contate | Hanno bussato | Porte aperte |
|---|--:|--:|--:|
| di sempre | 61 | 14 | 1,5 su 6 |
| rovesciato | 58 | 39 | 4 su 6 |

La signora del formaggio ha segnato con le crocette e i disegnini. Ha chiesto se può **continuare**, perché «così so quanto pane prendere».`,
    },
    {
      by: "silvia",
      at: "87 09:10",
      text: "Quella crocetta è la migliore valutazione d'impatto del gemellaggio, e l'ha chiesta lei. Adesso tocca agli undici cartelli: Michele, respira.",
    },
  ],
};
