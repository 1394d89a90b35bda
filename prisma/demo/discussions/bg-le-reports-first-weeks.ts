import type { DemoMessage } from "../discussion.ts";

/** How it goes on: the rules meet what is really reported. */
export const reportsFirstWeeks: DemoMessage[] = [
  {
    by: "stefano",
    at: "55 08:30",
    text: `
Prima settimana di prova nostra, due quartieri soltanto. 47 segnalazioni; 41 hanno avuto la data il lunedì; le altre sei no, e tutte e sei per lo stesso motivo: **la persona che sa le date era in ferie**.

Non è un problema informatico. Lo scrivo perché di solito si dà la colpa a me.`,
  },
  {
    by: "enrico",
    at: "55 09:20",
    text: "Da noi stessa scena due anni fa. La soluzione si chiama «foglio sul vetro»: le date stanno appese dove le vede chiunque entri, anche chi risponde al telefono.",
  },
  {
    by: "valentina",
    at: "53 15:30",
    text: `
Posso parlare del tono? Ho letto gli esempi di risposta e, da psicologa, trovo che facciano tutti la stessa cosa: cominciano dall'ente. «Il Settore comunica che…».

Chi scrive è seccato o spaventato. Provate a cominciare **da quello che ha visto**:

| Prima | Dopo |
|---|---|
| Il Settore comunica che la segnalazione n. 1184 è stata acquisita. | Il lampione davanti alla scuola è spento: ce l'ha segnalato ieri sera. |
| Si provvederà compatibilmente con le risorse. | Lo cambiamo mercoledì. Se mercoledì piove, giovedì. |

La seconda colonna è più corta della prima, e si arrabbia meno chi la legge e chi la scrive.`,
  },
  {
    by: "daniele",
    at: "53 16:05",
    text: "«Se mercoledì piove, giovedì» lo adottiamo da domani mattina. Finalmente un modello di risposta che prevede il tempo che fa davvero.",
  },
  {
    by: "sara",
    at: "30 10:10",
    text: `
Sei settimane. Qualche conto, con il codice perché si possa rifare: parte da un file con tre colonne e nient'altro.

~~~python
import csv, statistics
from datetime import date

giorni = []
with open("segnalazioni.csv", newline="") as file:
    for riga in csv.DictReader(file):
        if riga["risolta_il"]:
            aperta = date.fromisoformat(riga["aperta_il"])
            risolta = date.fromisoformat(riga["risolta_il"])
            giorni.append((risolta - aperta).days)

print("mediana:", statistics.median(giorni))
print("la più lenta su dieci:", statistics.quantiles(giorni, n=10)[-1])
~~~

Mediana **6 giorni**, la più lenta su dieci **34**. La *media* sarebbe 13 e non descrive nessuna delle segnalazioni vere: per questo propongo di non usarla.`,
  },
  {
    by: "paola",
    at: "30 11:00",
    text: "In giunta porto la mediana e la più lenta su dieci. La prima per chi vuole sapere come va di solito, la seconda per sapere dove si arrabbiano.",
  },
  {
    by: "vito",
    at: "21 09:35",
    text: "Le più lente su dieci le ho lette una per una: quasi tutte sono *radici*. La radice alza il marciapiede, il verde aspetta i lavori pubblici, i lavori pubblici aspettano il",
    removed: true,
  },
  {
    by: "vito",
    at: "21 10:02",
    text: `
(Il messaggio di prima mi è partito a metà frase.)

Le più lente le ho lette una per una: quasi tutte sono **radici**. L'albero alza il marciapiede, il verde aspetta i lavori pubblici, i lavori pubblici aspettano il verde. Non è lentezza: è una competenza divisa a metà, e la segnalazione resta nel mezzo.

Ho chiesto che i due uffici escano *insieme* il primo martedì del mese, con l'elenco in mano.`,
  },
  {
    by: "francesca",
    at: "12 09:15",
    text: `
Il martedì delle radici: prima uscita fatta, mi racconta Vito al telefono. Nove casi, sei decisi sul marciapiede in venti minuti l'uno. Gli altri tre aspettano un agronomo.

Vorrei che restasse scritto come è nato: **leggendo i casi peggiori uno per uno**, non guardando la mediana. La mediana dice che va bene. I peggiori dicono che cosa fare.`,
  },
  {
    by: "sara",
    at: "12 09:50",
    text: "Come analista dei dati dovrei offendermi. Invece lo metto in testa al prossimo foglio di calcolo.",
  },
  {
    by: "stefano",
    at: "3 12:10",
    text: `
Dodicesima settimana, e si può rispondere alla domanda del titolo. Né tre né trenta:

- **subito** di chi è
- **lunedì** quando
- **alla fine** com'è venuta

Resta aperto il sabato. Ho provato a rispondere io da casa per due sabati: si fa, ma non è una soluzione, è un informatico con il telefono in mano al parco.`,
  },
  {
    by: "daniele",
    at: "4h",
    text: "Per il sabato: perché non lo diciamo e basta? «Oggi l'ufficio è chiuso, lunedì alle otto la leggiamo per prima.» Chi segnala di sabato sa che giorno è.",
  },
];
