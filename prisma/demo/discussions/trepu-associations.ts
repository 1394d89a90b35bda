import type { DemoDiscussion } from "../discussion.ts";

/** The oldest of all. */
export const trepuAssociations: DemoDiscussion = {
  space: "trepu",
  title: "Le associazioni delle famiglie al tavolo: con quale cappello?",
  messages: [
    {
      by: "lucia",
      at: "778 10:15",
      text: `
Apro la prima discussione del gemellaggio con un dubbio che mi porto dietro dalla riunione di ieri.

Fra gli obiettivi c'è di coinvolgere le associazioni familiari. Ma quando un'associazione si siede al tavolo, **che cos'è**? Chi rappresenta le famiglie, chi gestisce un servizio o chi chiede un contributo? Ieri la stessa persona era tutte e tre le cose, in momenti diversi della stessa frase.`,
    },
    {
      by: "anna",
      at: "778 14:40",
      text: `
È la domanda giusta e non ha una risposta elegante. Noi lo chiediamo apertamente, all'inizio del punto all'ordine del giorno: *su questo parli per chi?*

I primi tempi qualcuno si offende. Poi diventa comodo per tutti, perché permette di dire «qui parlo da gestore» senza che nessuno debba scoprirlo dopo.`,
    },
    {
      by: "antonio",
      at: "777 09:05",
      text: `
Lo metterei per iscritto, nel verbale, con tre lettere accanto al nome:

- **R** parla per chi rappresenta
- **G** parla da chi gestisce un servizio
- **C** chiede un contributo, e in quel punto **non decide**

Chi scrive il verbale chiede la lettera prima dell'intervento.`,
    },
    {
      by: "davide",
      at: "776 11:30",
      text: `
> chiede un contributo, e in quel punto non decide

D'accordo sulla sostanza. La lettera accanto al nome però mi mette a disagio: sembra una pagella. E poi sono volontari che hanno preso un permesso dal lavoro per venire.

Non basterebbe cambiare **l'ordine dei punti**? Prima quelli in cui si discute insieme, poi una pausa, poi i contributi: chi è parte in causa va a casa prima, e ci guadagna un'ora.`,
    },
    {
      by: "antonio",
      at: "776 12:20",
      text: "Molto meglio della mia. Ritiro le lettere.",
    },
    {
      by: "lucia",
      at: "770 16:00",
      text: `
Provato con l'ordine diverso. Due osservazioni:

1. la pausa è servita **anche a noi**, che abbiamo smesso di misurare le parole
2. un'associazione è rimasta lo stesso, «per ascoltare». Non avevo pensato che una riunione pubblica è pubblica

Sul secondo punto non ho una regola. Ho ringraziato e ho continuato.`,
    },
    {
      by: "francesca",
      at: "764 09:50",
      text: `
Da fuori, su quel secondo punto: se ascoltare cambia le vostre parole, il problema non è chi ascolta.

Lo dico con affetto. È capitato anche a me, e ho dovuto rifare i criteri perché ad alta voce non stavano in piedi.`,
    },
    {
      by: "lucia",
      at: "763 08:30",
      text: `
Incasso. I criteri li abbiamo riletti **ad alta voce**, in quattro, come se ci fosse qualcuno in fondo alla sala. Due su cinque non hanno retto.

Chiudo così, per chi passerà di qui: *prima si dice per chi si parla, poi si parla*; e i criteri si provano a voce.`,
    },
  ],
};
