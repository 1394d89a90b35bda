import type { DemoDiscussion } from "../discussion.ts";

export const forumSigning: DemoDiscussion = {
  space: "forum",
  title: "Chi firma, e in che ordine? Un accordo fra tre enti e undici settimane",
  messages: [
    {
      by: "silvia",
      at: "486 11:20",
      text: `
Ho tenuto il diario di un accordo fra tre enti. Testo pronto il primo giorno, ultima firma **dopo undici settimane**. Lo metto qui non per lamentarmi, ma perché si vede bene dove sono finite:

| Settimane | Dov'era l'accordo |
|--:|---|
| 1 | in discussione (l'unica settimana di lavoro) |
| 2 | in attesa di un parere |
| 3 | in attesa *della stessa* persona, in ferie |
| 4 | in tre giunte, una dopo l'altra |
| 1 | da rifare: il secondo ente ha cambiato una virgola |

Che cosa si poteva fare **insieme** e non in fila?`,
    },
    {
      by: "antonio",
      at: "485 09:10",
      text: `
La virgola. Il testo doveva essere *bloccato* prima di entrare nella prima giunta: versione, data, e chi vuole cambiare lo dice entro venerdì. Dopo, la virgola va in un altro accordo.`,
    },
    {
      by: "anna",
      at: "485 10:35",
      text: `
Le tre giunte. Se ciascuna approva **lo stesso testo** non c'è motivo per aspettare: nella lettera si scrive «approvato nel testo allegato, che è identico per i tre enti» e si parte lo stesso lunedì.

La fila esiste perché nessuno vuole essere il primo. A turno, allora: questa volta noi.`,
    },
    {
      by: "lucia",
      at: "484 12:50",
      text: `
Confesso che il parere delle due settimane potrebbe essere stato di un ufficio come il mio. Vista da qui: arriva un testo finito, con una scadenza di ieri, e mi si chiede se «va bene». Io non rispondo a «va bene». Rispondo a *una domanda*.

Scrivetemi: «possiamo dire questo all'articolo 4, sì o no, e se no che cosa?». Tre giorni.`,
    },
    {
      by: "silvia",
      at: "483 08:45",
      text: "Articolo 4, sì o no. Mi hai spiegato metà della mia carriera.",
    },
    {
      by: "giulia",
      at: "482 16:00",
      text: `
Dalla redazione metto in fila quello che c'è qui sopra, perché altri possano cominciare dal fondo:

1. **Una settimana** di discussione vera
2. Testo bloccato, con una data
   1. dopo quella data le modifiche aspettano il prossimo accordo
   2. gli errori di battitura no, quelli si correggono
3. Al parere si manda *una domanda*, non un fascicolo
4. Tutte le giunte **nella stessa settimana**

Un esempio di lettera, inventato e copiabile, sta su [example.org](https://example.org/lettera-di-accordo).`,
    },
    {
      by: "silvia",
      at: "438 10:15",
      text: `
Secondo accordo, stesso trio, con l'elenco di Giulia attaccato allo schermo.

**Cinque settimane.** Non una e nemmeno undici. Due sono sparite nelle ferie, com'è giusto; della virgola nessuna traccia.`,
    },
  ],
};
