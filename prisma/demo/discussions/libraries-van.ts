import type { DemoDiscussion } from "../discussion.ts";

export const librariesVan: DemoDiscussion = {
  space: "biblioteche-castelli-romani",
  title: "Il furgone dei prestiti: due giri alla settimana bastano?",
  messages: [
    {
      by: "simone",
      at: "26 09:10",
      text: `
Domanda che ritorna ogni volta che qualcuno rifà i conti: **due giri o tre?** Ho preso quattro settimane di movimenti e ho contato le attese dal momento in cui uno chiede il libro a quando lo ha in mano.

~~~
attesa        prestiti
1-2 giorni        118
3-4 giorni        203
5-6 giorni         71
oltre              28
~~~

Il terzo giro costerebbe una mattina di una persona, più il gasolio. Per ventotto libri.`,
    },
    {
      by: "michele",
      at: "26 10:40",
      text: "Ventotto libri, o ventotto *persone*? Se sono sempre le stesse sei, è un altro problema.",
    },
    {
      by: "simone",
      at: "25 08:30",
      text: `
Ottima domanda, e la risposta mi ha sorpreso. Ventotto prestiti, **undici persone**, e nove stanno in due soli paesi: gli ultimi del giro del giovedì. Se il libro lo riportano il giovedì pomeriggio, il furgone è appena passato.

Non è la frequenza: è *l'ordine delle fermate*.`,
    },
    {
      by: "nicola",
      at: "25 09:20",
      text: `
Allora si gira il giro una settimana sì e una no. L'ultimo diventa primo, alternando.

E prima di farlo lo si dice a chi sta nel mezzo, che non ci guadagna niente e quindi se lo ricorderà.`,
    },
    {
      by: "alberto",
      at: "24 14:05",
      text: `
Posso proporre dalla scuola? Noi abbiamo ventidue classi e i libri li restituiamo in scatole, tutti insieme, il giorno prima delle vacanze. Immagino il vostro furgone in quei giorni.

Se ci date **tre date** da scegliere, la segreteria le manda alle classi. A noi costa una circolare, a voi un infarto in meno.`,
    },
    {
      by: "simone",
      at: "23 11:30",
      text: `
Tre date, subito. (L'anno scorso il giorno della scatola il furgone è tornato due volte a vuoto *e* una volta sul fianco.)

Intanto il giro alternato è partito. Fra un mese conto di nuovo.`,
    },
    {
      by: "simone",
      at: "6h",
      text: `
Contato. **Oltre i sei giorni: 28 → 9.** Giri sempre due, gasolio come prima.

Due paesi nel mezzo si sono lamentati, e uno aveva ragione: da loro il custode chiude alle dodici e la settimana «alla rovescia» arriviamo alle dodici e dieci. Sposto una fermata e chiudo qui la contabilità, *finché qualcuno non chiede il terzo giro*.`,
    },
  ],
};
