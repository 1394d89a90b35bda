import type { DemoDiscussion } from "../discussion.ts";

/** The forum's own first discussion: what this place is, and people who introduce themselves. */
export const forumWelcome: DemoDiscussion = {
  space: "forum",
  title: null,
  messages: [
    {
      by: "marco",
      at: "790 09:00",
      text: `
Benvenute e benvenuti. Questa è una community **dimostrativa**: i gemellaggi sono raccontati da quello che se ne sa, le persone che vi scrivono sono *tutte inventate* e non parlano a nome di nessuna amministrazione vera.

È qui per essere provata. Per esempio:

1. apri la stessa discussione in **due finestre**, con due account, e scrivi: l'altro legge senza ricaricare
2. stacca la rete, scrivi, riattaccala
3. correggi un messaggio appena inviato, poi toglilo
4. leggi da telefono, o con la sola tastiera

Una volta presa confidenza, presentati qui sotto.`,
    },
    {
      by: "francesca",
      at: "779 10:25",
      text: "Comincio io. Francesca, project manager. Mi occupo di far sedere allo stesso tavolo persone che si mandano PEC. Cerco: modi gentili per chiudere le riunioni in orario.",
    },
    {
      by: "nicola",
      at: "578 11:00",
      text: `
Nicola, bibliotecario.

- **Offro**: quello che ho capito di cataloghi in comune, errori compresi.
- **Cerco**: qualcuno che abbia messo d'accordo orari di apertura diversi.`,
    },
    {
      by: "maria",
      at: "570 12:40",
      text: "Maria, da Heraklion. Leggo tutto, scrivo piano. *Kaliméra* a tutte e tutti!",
    },
    {
      by: "paolo",
      at: "4 10:00",
      text: `
Paolo, iscritto da pochi giorni. Non sono ancora in nessun gemellaggio.

Teresa mi ha promesso l'elenco di che cosa **non** rifarebbe: lo aspetto qui, così serve anche ad altri.`,
    },
    {
      by: "teresa",
      at: "3 12:05",
      text: `
Promessa mantenuta. Non rifarei:

1. invitare tutti **per posta** e poi richiamarli uno per uno
2. preparare le diapositive prima delle domande
3. tenere le idee in una mia cartella «finché non sono pronte»

La terza è quella che costa di più.`,
    },
    {
      by: "paolo",
      at: "3h",
      text: "Stampato e appeso. Grazie!",
    },
  ],
};
