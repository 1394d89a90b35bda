import type { DemoDiscussion } from "../discussion.ts";

/** For members alone. */
export const forumAgreements: DemoDiscussion = {
  space: "forum",
  title: "Accordi fra enti: da quale modello partite?",
  audience: "MEMBERS",
  messages: [
    {
      by: "antonio",
      at: "33 11:30",
      text: `
Discussione **per soli iscritti**, così si può essere franchi.

Quando due amministrazioni scrivono un accordo, da dove cominciate? Io dall'ultimo che ho firmato, e ogni volta mi porto dietro anche gli errori.`,
    },
    {
      by: "silvia",
      at: "33 15:00",
      text: `
Dalla fine: **come se ne esce**. Se su quello siamo d'accordo, il resto si scrive in fretta.

Poi: chi fa che cosa, entro quando, chi se ne accorge se non succede.`,
    },
    {
      by: "stefano",
      at: "32 09:50",
      text: `
E i dati. Chi li tiene, chi li vede, che fine fanno quando si esce. Tre righe, ma prima della firma.

(Se servono più di tre righe, serve una telefonata a chi si occupa di protezione dei dati.)`,
    },
    {
      by: "anna",
      at: "11 10:20",
      text: "Scrivere **una pagina sola** e mettere i dettagli in un allegato che si può cambiare senza rifirmare tutto. Ha salvato più di un accordo.",
    },
  ],
};
