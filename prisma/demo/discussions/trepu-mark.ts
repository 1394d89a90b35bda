import type { DemoDiscussion } from "../discussion.ts";

export const trepuMark: DemoDiscussion = {
  space: "trepu",
  title: "Il marchio dopo il primo anno: come si guarda senza fare ispezioni",
  messages: [
    {
      by: "roberto",
      at: "541 09:30",
      text: `
Un marchio dato e mai più guardato è un adesivo. Un marchio controllato come un'autorimessa fa scappare tutti. Fra i due estremi, **che cosa?**

Parlo del *dopo*: le condizioni per riceverlo stanno nella disciplina e non le tocco.`,
    },
    {
      by: "anna",
      at: "541 12:10",
      text: `
Una visita incrociata: il comune A guarda il comune B, il comune B guarda il comune C. Mai a due a due, perché altrimenti ci si fanno i complimenti.

Chi guarda non dà voti. Risponde a una domanda: *c'è qualcosa di quello che avete scritto che io, qui, oggi, non trovo?*`,
    },
    {
      by: "elena",
      at: "540 10:25",
      text: "E con quali occhi? Se va il responsabile dei servizi sociali trova gli orari esposti e se ne va contento. Se va una madre con un bambino che deve fare la pipì, in cinque minuti sa tutto.",
    },
    {
      by: "roberto",
      at: "540 11:45",
      text: `
Elena, questo è il criterio più serio che abbia letto quest'anno.

Allora la coppia che visita è fatta così: una persona del comune e **una che il servizio lo usa**. La seconda entra per prima.`,
    },
    {
      by: "stefano",
      at: "538 15:50",
      text: `
Perché la cosa duri propongo di non inventare una banca dati. Una scheda uguale per tutti, cinque righe, che si possa leggere anche da telefono:

~~~
Comune visitato:
Chi è andato (ruolo, non nome):
Cercavamo e abbiamo trovato:
Cercavamo e NON abbiamo trovato:
Una cosa da copiare:
~~~

Il *ruolo* e non il nome perché la scheda si possa pubblicare senza pensarci due volte.`,
    },
    {
      by: "chiara",
      at: "533 09:10",
      text: "L'ultima riga cambia il tono di tutta la visita. Chi riceve sa che, comunque vada, qualcuno porterà via qualcosa di suo.",
    },
    {
      by: "antonio",
      at: "521 10:40",
      text: `
Obiezione d'ufficio. Se una visita trova che manca qualcosa, **è un accertamento?** Perché se lo è servono contraddittorio, termini e protocollo; e se non lo è, che ce ne facciamo?

Io terrei le due cose separate, e lo direi nella prima riga della scheda:

> Questa scheda non decide niente. Serve al comune visitato, che entro un mese vi scrive sotto che cosa ne pensa.`,
    },
    {
      by: "davide",
      at: "520 09:00",
      text: "«Vi scrive sotto che cosa ne pensa» è già metà del contraddittorio, e senza marca da bollo.",
    },
    {
      by: "roberto",
      at: "96 11:20",
      text: `
Torno qui dopo parecchio tempo, perché qualcuno mi ha chiesto com'è andata e la risposta merita di stare sotto la domanda.

Le visite di prova sono state **quattro**. Schede compilate: quattro. Risposte sotto la scheda: *due*, di cui una lunga tre pagine e bellissima.

| Che cosa mancava più spesso | Quante volte |
|---|--:|
| l'orario scritto è diverso da quello vero | 3 |
| il telefono indicato non risponde | 2 |
| il fasciatoio c'è, ma nel bagno chiuso a chiave | 1 |

Non è venuto fuori niente di grave e tutto era rimediabile in una mattina. Forse è proprio questo che un marchio deve far vedere.`,
    },
    {
      by: "elena",
      at: "95 08:55",
      text: "Nessuno mi ha ancora detto **dove fosse la chiave**.",
    },
  ],
};
