import type { DemoDiscussion } from "../discussion.ts";

/** For those who take part alone. */
export const trepuCalendar: DemoDiscussion = {
  space: "trepu",
  title: "Calendario dei prossimi incontri (bozza)",
  audience: "PARTIES",
  messages: [
    {
      by: "anna",
      at: "18 09:00",
      text: `
Qui leggiamo **solo noi del gemellaggio**, quindi posso mettere una bozza storta.

1. primo incontro a distanza, un'ora
2. due giorni insieme, con una visita
3. incontro di chiusura, aperto

Prima di parlarne fuori vorrei sapere se regge.`,
    },
    {
      by: "lucia",
      at: "18 12:20",
      text: "Regge. I due giorni li farei **dopo** la prima cosa finita: così chi viene in visita vede qualcosa e non solo noi che la raccontiamo.",
    },
    {
      by: "antonio",
      at: "17 08:40",
      text: "D'accordo. Chiedo solo di non usare i lunedì: da noi è giorno di sportello. E del verbale mi occupo io, in mezza pagina.",
    },
    {
      by: "davide",
      at: "6 11:15",
      text: "Mezza pagina di verbale: si può mettere nell'accordo? ~~Scherzo.~~ Non scherzo.",
    },
  ],
};
