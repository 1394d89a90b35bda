import type { DemoDiscussion } from "../discussion.ts";

export const librariesCatalogue: DemoDiscussion = {
  space: "biblioteche-castelli-romani",
  title: "Un catalogo solo: le prime tre cose da decidere",
  messages: [
    {
      by: "nicola",
      at: "23 09:30",
      text: `
Per chi parte da zero: prima del programma, prima delle etichette, ci sono **tre decisioni**.

1. Chi può correggere una scheda fatta da un altro?
2. Se due biblioteche comprano lo stesso libro, è uno spreco o un servizio?
3. Chi porta i libri da una sede all'altra, e *in che giorni*?

La terza sembra la più piccola. Non lo è.`,
    },
    {
      by: "stefano",
      at: "23 12:15",
      text: "Sulla prima: tutti possono correggere, e resta scritto **chi ha cambiato che cosa**. Funziona se l'errore si può disfare in un minuto.",
    },
    {
      by: "silvia",
      at: "19 10:35",
      text: "Sulla terza: i giorni scriveteli *sullo scontrino del prestito*. «Arriva giovedì» è metà del servizio.",
    },
    {
      by: "nicola",
      at: "10 16:00",
      text: `
«Arriva giovedì»: adottato. Aggiungo un criterio che usiamo per decidere:

> Se per spiegarlo a chi legge servono due frasi, abbiamo sbagliato la regola, non la spiegazione.`,
    },
  ],
};
