import type { DemoDiscussion } from "../discussion.ts";

export const krotonturEvents: DemoDiscussion = {
  space: "krotontur",
  title: "Un calendario degli eventi per più enti: prima il formato, poi il programma",
  messages: [
    {
      by: "carmela",
      at: "92 09:30",
      text: `
Stessa sera, stesso santo, tre eventi in quattro chilometri, organizzati da tre enti che si sono salutati la mattina. Un calendario comune lo vogliono tutti. **Nessuno vuole compilarne un secondo**.

Da dove si parte?`,
    },
    {
      by: "rosa",
      at: "92 11:10",
      text: `
Da quel che ciascuno compila già. Abbiamo chiesto in giro ed è uscito:

- due usano un calendario da ufficio, che sa esportare
- uno ha un foglio di calcolo
- uno una **locandina**, e basta
- la pro loco ha la memoria della segretaria, che è il sistema più affidabile`,
    },
    {
      by: "stefano",
      at: "91 08:45",
      text: `
I calendari da ufficio sanno esportare in **iCalendar**, che è un formato aperto e lo leggono tutti i telefoni. Un evento è fatto così:

~~~text
BEGIN:VEVENT
UID:sagra-2@example.org
DTSTART;TZID=Europe/Rome:20990815T200000
DTEND;TZID=Europe/Rome:20990815T233000
SUMMARY:Sagra del pane
LOCATION:Piazza vecchia
STATUS:TENTATIVE
END:VEVENT
~~~

Guardate la penultima riga: \`TENTATIVE\`. **Si può pubblicare un evento che non è ancora sicuro**, e dirlo. È la riga che risolve le sovrapposizioni: ci si scopre in conflitto a marzo, non la sera del santo.`,
    },
    {
      by: "giorgio",
      at: "91 10:20",
      text: `
Tecnicamente chiaro. Politicamente è il contrario: *nessuno* dice a marzo la data che non è sicura, perché l'altro gliela prende.

La riga c'è. Chi ha il coraggio di riempirla per primo?`,
    },
    {
      by: "pietro",
      at: "90 12:00",
      text: "Quello che ci guadagna di più se gli altri si spostano. Di solito il più piccolo. Fate cominciare lui, e i grandi per orgoglio seguiranno.",
    },
    {
      by: "maria",
      at: "89 14:30",
      text: `
We had the same fear. Abbiamo fatto così: la data provvisoria **non mostra il nome**, solo «occupato» e il comune. Dopo un mese everybody wrote the name anyway, because «occupato» looks ridiculous next to a sagra.`,
    },
    {
      by: "carmela",
      at: "61 09:15",
      text: `
Stato dopo un mese e mezzo, con cinque enti:

1. 34 eventi, di cui 12 provvisori
2. conflitti scoperti **prima**: 3
   - due si sono spostati
   - uno no, e hanno deciso di farlo *insieme*, con un palco solo
3. per la locandina: una persona la ricopia a mano. Venti minuti la settimana. Va bene così

Il programma per gestire tutto non l'abbiamo comprato. Nessuno se n'è ancora lamentato.`,
    },
    {
      by: "rosa",
      at: "60 10:40",
      text: "«Con un palco solo» è il risultato da scrivere nella relazione. Gli altri sono numeri.",
    },
  ],
};
