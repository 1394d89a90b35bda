import type { DemoDiscussion } from "../discussion.ts";

export const railwaysCounting: DemoDiscussion = {
  space: "ferrovie-dimenticate",
  title: "Contare chi passa senza spiare nessuno",
  messages: [
    {
      by: "angela",
      at: "59 09:05",
      text: `
Ci propongono una telecamera all'imbocco «che conta soltanto». Il venditore dice che le facce le cancella subito. Io ho chiesto: *subito quando?*, e la risposta è stata un secondo dépliant.

Come contate voi, se contate?`,
    },
    {
      by: "fabio",
      at: "59 10:50",
      text: `
In ordine di quanto **poco** bisogna spiegare a chi passa:

1. **Una persona con un contatore**, due domeniche al mese, sempre le stesse ore. Impreciso, ma confrontabile con sé stesso
2. **Una cellula a raggi infrarossi** su un palo: sa che è passato *qualcosa*. I cani valgono uno, i gruppi fitti meno del vero
3. Le telecamere: sanno molto più di quello che ci serve, e quel che sanno in più va giustificato

La regola che tengo: se la domanda è «quanti», lo strumento non deve poter rispondere a «chi».`,
    },
    {
      by: "sara",
      at: "58 11:15",
      text: `
Intervengo da un [gemellaggio vicino](/gemellaggi/bg-le). La regola di Fabio la metterei in cima alla richiesta di preventivo, testuale. Metà delle offerte cade da sola.

E una seconda: **non tenere l'ora esatta**. Per sapere se il percorso funziona basta «mattina» o «pomeriggio». Se in un martedì di novembre è passata una persona sola alle 7:12, l'ora esatta è un nome e cognome.`,
    },
    {
      by: "angela",
      at: "58 12:00",
      text: "Il martedì di novembre alle 7:12 sono io.",
    },
    {
      by: "teresa",
      at: "56 15:40",
      text: "E io che volevo la telecamera per mostrare in giunta un video con la gente. Capito: la gente la si invita, non la si riprende.",
    },
    {
      by: "luca",
      at: "29 10:05",
      text: `
Per la cronaca, il confronto fatto nella settimana di prova (palo e persona nello stesso punto):

~~~
             persona   palo   differenza
sabato            48     44         -8 %
domenica         131    109        -17 %
mercoledì         12     14        +17 %   (due cani e un capriolo?)
~~~

Il palo conta meno la domenica, perché i gruppi passano affiancati. **La domenica sbaglia sempre nello stesso verso**, quindi da un anno all'altro si confronta bene. Per un numero da comunicato stampa, invece, non va usato: e forse nemmeno gli altri.`,
    },
    {
      by: "angela",
      at: "28 08:40",
      text: `
Deciso: un palo, mezza giornata come unità, un cartello che lo dice in quattro parole: *«Contiamo i passaggi, nient'altro»*.

Il secondo dépliant l'ho restituito.`,
    },
  ],
};
