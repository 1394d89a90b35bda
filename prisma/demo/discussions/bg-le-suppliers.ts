import type { DemoDiscussion } from "../discussion.ts";

/** For those who take part alone. */
export const bgLeSuppliers: DemoDiscussion = {
  space: "bg-le",
  title: "Quando chi progetta con noi è anche chi ci vende le cose",
  audience: "PARTIES",
  messages: [
    {
      by: "paola",
      at: "422 11:00",
      text: `
Ne parlo qui, fra chi partecipa. Al tavolo di co-progettazione si è seduta un'impresa bravissima, che porta idee concrete. Fra sei mesi, se l'idea va avanti, ci sarà una gara. E quell'impresa la gara **l'ha quasi scritta lei**, senza malizia, parlando.

Come ne usciamo senza svuotare il tavolo?`,
    },
    {
      by: "francesca",
      at: "422 14:25",
      text: `
Ci siamo passati. Tre cose, nell'ordine in cui le abbiamo imparate (male):

1. si co-progetta **il bisogno**, mai il prodotto. Appena qualcuno nomina un modello, chi modera ferma
2. *tutto* quello che si dice al tavolo si pubblica entro una settimana, disegni compresi: chi non c'era parte alla pari
3. chi scrive la gara **non siede** al tavolo, e chi siede al tavolo non la scrive

La terza costa: servono due persone competenti invece di una.`,
    },
    {
      by: "stefano",
      at: "421 09:15",
      text: "Il punto 3, in un ufficio di quattro, vuol dire che io al tavolo non ci vado. E al tavolo servo. Non dico che sia sbagliato: dico che in un ente piccolo è *tutto il sistema informativo* che resta fuori.",
    },
    {
      by: "sara",
      at: "419 10:20",
      text: `
Per gli enti piccoli il gemellaggio può servire proprio a questo: **ve la presto io**, la testa al tavolo, e la gara la scrive Stefano. E quando tocca a noi, al contrario.

Non è un incarico, è un affiancamento: due mezze giornate, scritte nel piano.`,
    },
    {
      by: "paola",
      at: "418 08:40",
      text: "Questa è la prima volta che vedo il gemellaggio risolvere un problema invece di raccontarlo. Verifico con chi si occupa di contratti se regge e torno.",
    },
    {
      by: "paola",
      at: "404 12:15",
      atFirst: "Verificato: regge. Scrivo domani come.",
      text: `
Verificato. Regge, con due condizioni che giro a tutti perché valgano anche per altri:

- lo scambio è **deciso prima**, non quando ci si accorge del problema
- quel che esce dal tavolo si pubblica *prima* che chi scrive la gara cominci a scrivere, e la data si deve vedere

All'impresa l'abbiamo detto a voce, in piedi, in corridoio. Ha risposto: «Meglio così, l'ultima volta ci hanno fatto ricorso».`,
    },
  ],
};
