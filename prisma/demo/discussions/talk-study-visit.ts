import type { DemoDiscussion } from "../discussion.ts";

/** Between the referents of TrePu; whoever joins later reads from there on. */
export const talkStudyVisit: DemoDiscussion = {
  space: "forum",
  title: "Prima della visita a Trento",
  with: ["antonio"],
  messages: [
    {
      by: "davide",
      at: "9 10:05",
      text: `
Antonio, prima di scriverlo nella discussione lo chiedo a te: venite in **sei** o in **nove**? Cambia la sala, e cambia anche il tono della mattina.`,
    },
    {
      by: "antonio",
      at: "9 11:40",
      text: `
Sei, se la decisione la prendo io. Nove, se la prende il calendario delle ferie. Dammi fino a giovedì.`,
    },
    {
      by: "davide",
      at: "8 09:15",
      text: `
Giovedì va benissimo. Un'altra cosa: chi da voi ha messo le mani nel questionario? Vorrei che ci fosse, anche se non comanda.`,
    },
    {
      by: "antonio",
      at: "8 09:50",
      adds: "stefano",
      text: `
Stefano, che lo ha montato davvero. Lo aggiungo qui, così ci dice lui che cosa vuole vedere.`,
    },
    {
      by: "stefano",
      at: "8 15:20",
      text: `
Eccomi. A me basta un'ora con chi inserisce le risposte: non la presentazione, **lo schermo di tutti i giorni**.`,
    },
    {
      by: "davide",
      at: "2 08:45",
      text: `
Ora prenotata, mercoledì alle 14.30, stanza piccola, tre sedie. Antonio, il numero?`,
    },
  ],
};
