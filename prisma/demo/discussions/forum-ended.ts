import type { DemoDiscussion } from "../discussion.ts";

/** For members alone. */
export const forumEnded: DemoDiscussion = {
  space: "forum",
  title: "Quando un gemellaggio non ingrana",
  audience: "MEMBERS",
  messages: [
    {
      by: "laura",
      at: "296 10:00",
      text: `
Fra iscritti, quindi con una certa libertà. Vorrei raccogliere i gemellaggi che **non hanno ingranato**: non lo scandalo, la cosa che si spegne. Le pagine ufficiali dicono «concluso» e potrebbe voler dire qualsiasi cosa.

Comincio con un caso mio, senza nomi: due enti, entusiasmo, quattro riunioni; poi una persona è andata in pensione. Nessuno ha mai deciso di smettere.`,
    },
    {
      by: "giorgio",
      at: "295 09:40",
      text: `
Il segno, per me, è quando comincia a scrivere **sempre lo stesso**. Tre messaggi di fila della stessa persona senza risposta: lì bisogna telefonare, non fare il quarto.`,
    },
    {
      by: "francesca",
      at: "295 11:20",
      text: `
Ne ho visto uno fermarsi perché la pratica da cedere **non era buona**. Era fotogenica. Quando l'altro ente ha chiesto i conti del secondo anno, dall'altra parte c'è stato un lungo silenzio amministrativo.

Da allora la prima cosa che chiedo è il *secondo* anno. Il primo riesce a tutti.`,
    },
    {
      by: "marco",
      at: "293 09:15",
      text: `
Da moderatore vedo un'altra cosa: quelli che si spengono non chiedono mai di chiudere. Forse manca un modo **onorevole** di farlo. Provo un modello; si può copiare in una discussione qualunque:

> ### Ci fermiamo qui
>
> - **Che cosa volevamo:** …
> - **Che cosa è passato di mano lo stesso:** …
> - **Perché ci fermiamo:** …
> - **Chi può riprendere, e da dove:** …

La seconda riga non è mai vuota, per quanto ho visto.`,
    },
    {
      by: "silvia",
      at: "291 15:30",
      text: "Vero. Nel mio caso «passato di mano lo stesso» era *un modo di fare le riunioni in piedi*. Lo usiamo ancora, e il progetto non lo ricorda nessuno.",
    },
    {
      by: "laura",
      at: "284 12:45",
      text: `
Ho usato il modello di Marco per il mio caso, tre anni dopo. L'ho mandato al collega che nel frattempo fa altro. Mi ha risposto in un'ora: *«Finalmente. Credevo che foste arrabbiati voi.»*

Credevamo lo stesso di loro.`,
    },
  ],
};
