import type { DemoDiscussion } from "../discussion.ts";

export const forumAccessibleDocuments: DemoDiscussion = {
  space: "forum",
  title: "Documenti che si leggono davvero: da dove si comincia con quattromila PDF",
  messages: [
    {
      by: "davide",
      at: "622 09:25",
      text: `
Un cittadino cieco ci ha scritto con gentilezza che il bando c'è, ma *è una fotografia*: il suo lettore di schermo dice «immagine» e tace. Ho aperto la cartella. I documenti pubblicati sono quattromila e rotti, buona parte firmati su carta e poi scanditi.

Da dove si comincia senza morirci?`,
    },
    {
      by: "stefano",
      at: "622 11:10",
      text: `
Dalla porta, non dalla cantina. **Da oggi** quello che entra è buono; quello che c'è si ripara quando qualcuno lo chiede.

Tre regole per chi produce:

1. si esporta dal programma, non si stampa per scandire
2. i titoli sono *stili*, non scritte grandi
3. le tabelle hanno una riga d'intestazione e nessuna cella unita «per bellezza»`,
    },
    {
      by: "silvia",
      at: "621 10:05",
      text: `
E la firma? Da noi la scansione nasce lì: il documento è perfetto, poi va firmato a penna, poi qualcuno lo passa nello scanner.

> si esporta dal programma, non si stampa per scandire

Finché il dirigente firma con la stilografica, questa regola è poesia.`,
    },
    {
      by: "francesca",
      at: "620 15:15",
      text: `
Per la stilografica abbiamo fatto un accordo cavalleresco: **l'originale firmato sta agli atti, sul sito va il documento nativo** con in fondo «firmato da…, agli atti con numero…».

Al dirigente la penna è rimasta. Al lettore di schermo pure la voce.`,
    },
    {
      by: "giorgio",
      at: "611 12:30",
      text: `
Ho provato ad ascoltare con le mie orecchie un nostro avviso, con il lettore di schermo, a occhi chiusi. Dieci minuti. Consiglio l'esperimento a tutti. Trascrivo l'inizio:

~~~
logo logo logo linea linea
prot punto enne punto vuoto
AI SENSI E PER GLI EFFETTI
link clicca qui
link clicca qui
link qui
~~~

Non sapevo *di che cosa parlasse* fino al minuto quattro.`,
    },
    {
      by: "anna",
      at: "610 09:40",
      text: `
Quella trascrizione dovrebbe stare nel corso per chi scrive atti. E dice una cosa che vale per tutti, non solo per chi non vede: **la prima riga deve dire di che si tratta**. «Chi può chiedere il contributo, quanto e fino a quando», poi il resto.`,
    },
    {
      by: "luca",
      at: "604 10:20",
      text: `
Per scegliere *quali* dei quattromila riparare, un criterio che non richiede comitati:

| | Lo aprono in molti | Lo aprono in pochi |
|---|---|---|
| **Serve per chiedere qualcosa** | subito | su richiesta, in 3 giorni |
| **Serve per conoscenza** | entro l'anno | su richiesta |

Nelle statistiche del sito, «lo aprono in molti» di solito sono *trenta documenti*.`,
    },
    {
      by: "davide",
      at: "589 11:50",
      text: `
Trentasette, per l'esattezza. Sistemati in tre settimane da due persone, un'ora al giorno.

Ho riscritto al cittadino. Mi ha risposto correggendone **uno**: il titolo era a posto, ma l'importo nella tabella veniva letto senza colonna, e «entro il 30» e «500 euro», in due celle vicine, diventavano «entro il trentacinquecento euro». Un correttore di bozze così non l'avevamo mai avuto.`,
    },
    {
      by: "ilaria",
      at: "142 09:15",
      text: `
Ho trovato questa discussione cercando altro, e l'ho usata tutta. Aggiungo quello che è mancato a noi in Sicilia: **i modelli**. Se il modello di partenza è accessibile, chi scrive non deve ricordarsi niente; se non lo è, nemmeno il corso migliore regge al terzo venerdì pomeriggio.

Ne abbiamo rifatti cinque: avviso, determina, verbale, lettera, manifesto. Il manifesto è stato il più combattuto. Le regole che abbiamo scritto in cima a ciascuno stanno in [una pagina](https://example.org/modelli-accessibili).`,
    },
    {
      by: "stefano",
      at: "141 08:35",
      text: "Cinque modelli valgono i quattromila PDF. Se li potete mettere in comune, qui trovi almeno due comuni in fila.",
    },
  ],
};
