import type { DemoDiscussion } from "../discussion.ts";

export const bgLeSensors: DemoDiscussion = {
  space: "bg-le",
  title: "Prima di comprare un sensore: che cosa sappiamo già del traffico?",
  messages: [
    {
      by: "vito",
      at: "334 09:00",
      text: `
Ci hanno proposto quaranta sensori per contare i veicoli. Bellissimi. Prima di dire sì ho fatto il giro degli uffici con una domanda: **chi di voi sa già qualcosa di come si muove la gente?**

Risultato, in due giorni e senza spendere un euro:

- la polizia locale ha i conteggi a mano di quattro incroci
- le scuole sanno a che ora si forma la fila
- chi gestisce i parcheggi ha gli ingressi, ora per ora
- il mercato sa quali giorni *non* bisogna contare

Nessuno sapeva degli altri.`,
    },
    {
      by: "sara",
      at: "334 10:45",
      text: `
Il tuo giro di due giorni si chiama **censimento delle fonti** e di solito lo vendono a caro prezzo.

Ti passo la scheda che usiamo, una per fonte:

| Campo | Esempio |
|---|---|
| Che cosa conta | ingressi al parcheggio |
| Ogni quanto | ogni ora |
| Da quando | due anni |
| In che formato | un file per mese |
| Chi lo può dare | l'ufficio, a voce, *se glielo chiedi con calma* |
| Che cosa **non** dice | dove vanno dopo |

L'ultima riga evita metà dei litigi.`,
    },
    {
      by: "stefano",
      at: "333 08:55",
      text: `
I file dei parcheggi li ho aperti. Mese per mese cambiano il separatore, le date e perfino il nome della colonna:

~~~csv
data;ora;ingressi
03/02;8;114

Data,Fascia oraria,N. ingressi
2/3,08-09,"1.021"
~~~

Quel \`1.021\` può essere milleventuno o uno virgola zero ventuno. Ho telefonato: è milleventuno, ed era il giorno della festa patronale.`,
    },
    {
      by: "daniele",
      at: "333 11:10",
      text: "Una mezza giornata per mettersi d'accordo su come si scrive una data vale quaranta sensori. Lo dico avendone comprati dodici.",
    },
    {
      by: "paola",
      at: "331 15:15",
      text: `
Capisco il gusto di usare quel che c'è, e lo difenderò. Però devo portare una **decisione**, e la decisione è: chiudiamo o no al traffico la strada davanti a due scuole?

Con le quattro fonti di Vito si può rispondere, o ci stiamo solo divertendo?`,
    },
    {
      by: "sara",
      at: "330 09:40",
      text: `
A tre domande su quattro, sì:

1. *Quante auto ci passano in quell'ora?* Sì: i conteggi a mano bastano
2. *Dove parcheggia chi accompagna?* Sì, con i parcheggi
3. *È sempre così?* Sì, togliendo il mercato
4. *Dove andranno quelle auto se chiudiamo?* **No.** Nessuna fonte lo dice

E attenzione: non lo dirà nemmeno un sensore, finché la strada è aperta. L'unico modo per saperlo è chiudere per due settimane e contare *fuori*.`,
    },
    {
      by: "francesca",
      at: "330 10:30",
      text: `
> chiudere per due settimane e contare fuori

Ed è qui che il sensore torna utile: **sei, in prestito, per un mese**, nelle strade intorno. Quaranta per sempre è un acquisto, sei per un mese è una domanda.`,
    },
    {
      by: "vito",
      at: "309 12:40",
      text: `
Fatto: due settimane di prova, sei contatori a noleggio, tre vigili con il contapersone meccanico (modello: quello del circo).

Nelle strade intorno: **+9 %** la prima settimana, **+4 %** la seconda. I vigili e i contatori si discostano di meno del tre per cento, con grande soddisfazione dei vigili.`,
    },
    {
      by: "paola",
      at: "308 09:05",
      text: "Con questi numeri la proposta va in giunta. E ci va anche la tabella di quello che *non* sappiamo: me l'hanno chiesta loro.",
    },
    {
      by: "stefano",
      at: "298 16:20",
      text: `
Coda: i dati della prova sono pubblicati (https://example.org/dati/due-settimane) con le regole scritte in cima al file, in dodici righe. La prima:

> Le date si scrivono \`AAAA-MM-GG\`. Sempre. Anche alla festa patronale.`,
    },
  ],
};
