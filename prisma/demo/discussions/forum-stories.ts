import type { DemoDiscussion } from "../discussion.ts";

export const forumStories: DemoDiscussion = {
  space: "forum",
  title: "Come si racconta una buona pratica senza farne un dépliant?",
  messages: [
    {
      by: "silvia",
      at: "22 09:20",
      text: `
Leggo tante buone pratiche e mi restano in mente quelle raccontate **male**: con un inciampo, una data sbagliata, qualcuno che ha cambiato idea. Quelle perfette le dimentico.

Voi come fate a scriverle in modo che un'altra amministrazione le possa *rifare*?`,
    },
    {
      by: "luca",
      at: "22 14:50",
      text: `
Quattro domande, in quest'ordine:

1. Che cosa non andava?
2. Che cosa avete provato **per primo**, e perché non ha funzionato?
3. Che cosa fate adesso?
4. Che cosa deve avere chi vuole rifarlo?

La seconda è quella che tutti saltano.`,
    },
    {
      by: "giulia",
      at: "21 10:05",
      text: `
Dalla redazione: la quarta domanda vale doppio. Chi legge vuole sapere se fa per lui. Per esempio:

> *Serve una persona un giorno a settimana e un ufficio che presti la sala. Non servono programmi nuovi.*

Due righe così valgono più di dieci pagine di premesse.`,
    },
    {
      by: "giorgio",
      at: "21 16:30",
      text: "Io aggiungo sempre **che cosa non so**. «Non sappiamo se reggerebbe in una città grande» è una frase che fa venire voglia di telefonare.",
    },
    {
      by: "francesca",
      at: "9 09:45",
      text: "E fatela rileggere a chi ha fatto il lavoro, non a chi lo ha coordinato. Le due versioni di solito non coincidono, e quella buona è la prima.",
    },
  ],
};
