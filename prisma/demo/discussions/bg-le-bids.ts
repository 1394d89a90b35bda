import type { DemoDiscussion } from "../discussion.ts";

export const bgLeBids: DemoDiscussion = {
  space: "bg-le",
  title: "Scrivere una candidatura in due: chi tiene la penna?",
  messages: [
    {
      by: "stefano",
      at: "29 09:15",
      text: `
Due comuni, un bando, una scadenza. L'esperienza dice che la candidatura la scrive chi ha più fretta, e l'altro firma.

Come si fa a scriverla **davvero** in due?`,
    },
    {
      by: "francesca",
      at: "29 12:40",
      text: `
Dividendo le domande, non le pagine. Per ogni domanda del bando:

| Ruolo | Che cosa fa |
|---|---|
| Penna | scrive la prima versione, *tutta* |
| Gomma | toglie, entro due giorni |
| Occhi | qualcuno fuori dal progetto, legge una volta sola |

Penna e gomma si scambiano a ogni domanda. La gomma è il ruolo più difficile.`,
    },
    {
      by: "stefano",
      at: "28 08:55",
      text: "«Gomma» lo voglio sul biglietto da visita.",
    },
    {
      by: "giulia",
      at: "27 17:05",
      text: "Consiglio pratico dalla redazione: una **versione numerata** per volta e una sola persona che la apre. «Definitivo_ultimo_vero.docx» ha fatto perdere più bandi della concorrenza.",
    },
    {
      by: "francesca",
      at: "13 10:50",
      text: `
Un'altra cosa che ho imparato: scrivere *subito* la pagina della **valutazione**. Se non sappiamo dire come ci accorgeremo che ha funzionato, non sappiamo ancora che cosa stiamo chiedendo.`,
    },
    {
      by: "stefano",
      at: "2 15:25",
      text: `
Provato con un bando finto, per allenarci. In ordine di utilità:

1. gli **occhi**: in dieci minuti hanno trovato tre sigle che non capiva nessuno
2. la gomma
3. la penna

Lo rifaremmo così.`,
      poll: {
        question: "Alla prossima candidatura vera, chi tiene la penna per primo?",
        answers: ["Bergamo", "Lecce", "Una domanda a testa"],
        voters: "ADMINISTRATIONS",
        until: 10,
        votes: { stefano: [2] },
      },
    },
  ],
};
