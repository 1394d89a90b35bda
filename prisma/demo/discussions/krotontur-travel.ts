import type { DemoDiscussion } from "../discussion.ts";

/** For those who take part alone. */
export const krotonturTravel: DemoDiscussion = {
  space: "krotontur",
  title: "Rendicontare una trasferta in due Paesi (con gli scontrini veri)",
  audience: "PARTIES",
  messages: [
    {
      by: "rosa",
      at: "281 16:00",
      text: `
Sono le quattro del pomeriggio e ho davanti una busta di scontrini in due alfabeti. Fra noi: **che cosa avremmo dovuto decidere prima di partire?**

Comincio: chi paga il taxi collettivo quando dentro siamo in tre enti.`,
    },
    {
      by: "giorgio",
      at: "280 08:50",
      text: `
Ogni ente il suo terzo, con una ricevuta per ciascuno. Il tassista ci ha guardato come si guarda chi chiede tre scontrini per un gelato, e non aveva torto.

La prossima volta: **un ente paga, gli altri due no**, e si pareggia con qualcosa d'altro che tocca a loro. A patto che sia scritto.`,
    },
    {
      by: "maria",
      at: "280 11:25",
      text: `
From our side, tre cose:

1. the date: \`05/06\` per voi è giugno, e nel nostro programma di contabilità pure, ma il portale del progetto lo legge maggio. **Scriviamo il mese in lettere**
2. scontrini termici: fotografarli *la sera stessa*. Dopo qualche mese sono bianchi
3. one page in English che dice perché eravamo lì, firmata da chi ospita, il giorno stesso`,
    },
    {
      by: "carmela",
      at: "279 09:40",
      text: "Per il punto 3 ho un testo di mezza pagina. L'ho fatto leggere alla ragioneria prima e non dopo, e mi hanno corretto una parola sola: «soggiorno» in «missione».",
    },
    {
      by: "rosa",
      at: "270 12:30",
      text: `
Chiusa. Totale della trasferta: **tre persone, due notti, 1.126 euro**; 38 scontrini, 3 illeggibili, di cui uno mio.

Lascio qui la lista per la prossima volta:

- prima di partire
  - chi paga che cosa, in una tabella
  - il testo di Carmela, già tradotto
- ogni sera
  - fotografie degli scontrini
- entro una settimana
  - **si chiude**, perché alla seconda non ci si ricorda più di chi era il gelato`,
    },
  ],
};
