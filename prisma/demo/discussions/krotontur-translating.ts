import type { DemoDiscussion } from "../discussion.ts";

export const krotonturTranslating: DemoDiscussion = {
  space: "krotontur",
  title: "Una pagina per chi arriva, in tre lingue: chi rilegge?",
  messages: [
    {
      by: "carmela",
      at: "349 10:00",
      text: `
Devo far tradurre una pagina per chi arriva: come ci si muove, a che ora si mangia, dove si dorme. In italiano è scritta. In inglese e in greco la fa un servizio automatico in quattro secondi, e **in quei quattro secondi mi fido poco**.

Quanto si spende, ragionevolmente, perché una persona la rilegga?`,
    },
    {
      by: "nikos",
      at: "349 12:45",
      text: `
Ciao Carmela. I read the Greek version. It is *correct*, and nobody in Greece would speak like that. Esempio:

> «Si prega la gentile clientela di voler prendere visione degli orari»

In greco è venuto come una lettera del tribunale. Noi diremmo: **«Guarda gli orari qui.»**

The problem is not the translation. È l'italiano.`,
    },
    {
      by: "rosa",
      at: "348 09:20",
      text: "Nikos, questa me la incornicio nell'ufficio Europa. Ha ragione lui: se la frase non sopravvive alla traduzione, era malata da prima.",
    },
    {
      by: "giorgio",
      at: "348 10:30",
      text: `
Allora il lavoro si fa in quest'ordine, e i soldi si mettono sul punto 1:

1. riscrivere l'italiano con frasi da **quindici parole al massimo**
2. tradurre a macchina
3. far rileggere a una persona *che ci abita*, non a una che traduce
4. richiedere a quella persona: «ci andresti?»`,
    },
    {
      by: "maria",
      at: "347 13:05",
      text: `
Punto 3: we offer a swap. Noi rileggiamo il vostro greco, voi rileggete il nostro italiano. No invoice, no budget line. Una pagina per volta, **entro dieci giorni**, e dieci giorni sono *dieci* (vedi la [pagina del gemellaggio](/gemellaggi/krotontur): siamo in due a offrire, quindi se una è in ferie risponde l'altra).`,
    },
    {
      by: "carmela",
      at: "331 09:50",
      text: `
Scambio provato. La pagina di 900 parole italiane è diventata di **380**, e in inglese e greco pure.

Nel taglio sono spariti «suggestivo», «incantevole», «un tuffo nella storia» e *tutti gli orari sbagliati*: rileggendo ci siamo accorte che erano dell'anno prima.`,
    },
    {
      by: "nikos",
      at: "330 11:00",
      text: "Point 4, la domanda finale: «ci andresti?». Yes. In ottobre, quando c'è posto nei parcheggi. Ευχαριστώ πολύ, Carmela.",
    },
  ],
};
