import type { DemoDiscussion } from "../discussion.ts";

/** For those who take part alone. */
export const trepuHandover: DemoDiscussion = {
  space: "trepu",
  title: "Se domani uno di noi cambia ufficio: che cosa resta",
  audience: "PARTIES",
  messages: [
    {
      by: "antonio",
      at: "132 09:45",
      text: `
Lo scrivo qui fra noi perché fuori suonerebbe come un annuncio, e non lo è. Ho fatto un esercizio: se da lunedì mi spostano, che cosa sa del gemellaggio **solo io**?

Elenco sincero:

1. a chi telefonare in tre comuni perché la lettera non resti nella posta
2. perché la seconda bozza di accordo è stata ritirata
3. la password del foglio delle presenze (lo so, lo so)`,
    },
    {
      by: "anna",
      at: "132 11:00",
      text: `
Fatto anch'io, e il numero 2 ce l'ho uguale. Le decisioni le scriviamo; **i ripensamenti** no, e sono quelli che il successore ripeterà.

Proposta: un documento solo, *«Strade provate e lasciate»*, una voce per volta: che cosa, quando, perché no.`,
    },
    {
      by: "stefano",
      at: "131 08:40",
      text: "Il numero 3 si risolve oggi: niente password condivise, accesso a due persone con il proprio nome. Dieci minuti, li ho in agenda alle 15.",
    },
    {
      by: "lucia",
      at: "130 12:30",
      text: `
Per il numero 1 non scriverei i nomi in un documento: le persone cambiano anche dall'altra parte, e un elenco di cellulari invecchia male oltre che essere delicato.

Scriverei **i ruoli** e farei un'altra cosa: a ogni telefonata importante, *uno in più ad ascoltare*. È noioso per due mesi, poi siamo in due a sapere.`,
    },
    {
      by: "antonio",
      at: "121 16:10",
      text: `
A che punto siamo: accessi a posto, «Strade provate e lasciate» ha già sette voci (la mia preferita: *il logo con la rondine*), alle telefonate siamo in due.

Quindi, se volete spostarmi, adesso potete. ~~Grazie.~~ Per favore no.`,
    },
  ],
};
