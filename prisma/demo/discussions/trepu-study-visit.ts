import type { DemoDiscussion } from "../discussion.ts";

export const trepuStudyVisit: DemoDiscussion = {
  space: "trepu",
  title: "Visita di studio: appunti per chi parte e per chi ospita",
  messages: [
    {
      by: "lucia",
      at: "74 09:20",
      text: `
Fra due mesi una delegazione pugliese sale in Trentino per **tre giorni**. Ho fatto abbastanza visite di studio da sapere come finiscono: belle fotografie, una cartellina, e dopo un mese nessuno ricorda chi ha detto che cosa.

Questa vorrei prepararla in pubblico. Chi c'è già passato scriva qui:

1. che cosa ha visto che *non* si poteva leggere da casa
2. che cosa avrebbe tolto dal programma
3. chi mancava nella delegazione`,
    },
    {
      by: "chiara",
      at: "74 11:05",
      text: `
Parlo da chi ospita. La cosa che non si legge da casa è **come ci interrompiamo fra noi**. Quando arriva una delegazione ci vestiamo bene e parliamo uno per volta: non impara niente nessuno.

Propongo di farvi assistere a una riunione *vera*, con l'ordine del giorno che avremmo avuto comunque.`,
    },
    {
      by: "antonio",
      at: "74 12:30",
      text: "Una riunione vera, anche se litigate?",
    },
    {
      by: "chiara",
      at: "74 12:34",
      text: "Soprattutto.",
    },
    {
      by: "elena",
      at: "73 10:00",
      text: `
Chi mancava, nell'ultima a cui sono andata: **chi sta allo sportello**. Eravamo sette fra dirigenti e funzionari; alla domanda «e il modulo chi lo compila?» ci siamo guardati.

Se i posti sono sei, ne chiedo due per chi il modulo lo compila davvero.`,
    },
    {
      by: "roberto",
      at: "73 11:40",
      text: `
> ne chiedo due per chi il modulo lo compila davvero

Sottoscrivo, con un problema pratico: da noi chi sta allo sportello, se parte tre giorni, lo sportello chiude. La sostituzione va chiesta **adesso**, non la settimana prima.`,
    },
    {
      by: "lucia",
      at: "72 09:15",
      atFirst: `
Delegazione, prima ipotesi:

- 2 dagli sportelli
- 2 funzionari
- 1 amministratore`,
      text: `
Delegazione, prima ipotesi:

- 2 dagli sportelli (Bari e Manfredonia), sostituzioni chieste entro venerdì
- 2 funzionari
  - uno che scriverà gli atti
  - uno che terrà i conti
- 1 amministratore, **per tutti e tre i giorni** e non per la sola cena
- 1 di un'associazione di famiglie

Sono sei. L'associazione l'avevo dimenticata nella prima stesura: me l'ha fatto notare Davide in privato, e fa bene a non farmelo notare in pubblico. Lo faccio io.`,
    },
    {
      by: "davide",
      at: "72 10:10",
      text: "Non avrei mai osato. (Sì che avrei osato.)",
    },
    {
      by: "vito",
      at: "71 15:20",
      text: `
Sul programma: togliete **le presentazioni dopo pranzo**. Tutte. Se una cosa si può mandare in PDF, si manda in PDF prima e sul posto si fanno domande.`,
    },
    {
      by: "anna",
      at: "70 09:30",
      text: `
Provo a scrivere un programma che tenga conto di tutto. È una bozza: le ore sono di gomma, le persone no.

# Primo giorno: guardare

| Ora | Dove | Che cosa | Chi parla |
|---|---|---|---|
| 10:30 | sala piccola | la riunione vera | noi, *voi zitti* |
| 12:00 | in cammino | commenti a caldo, a coppie miste | tutti |
| 15:00 | uno sportello | un'ora dietro il banco | chi ci lavora |

# Secondo giorno: smontare

1. La mattina **gli atti**: non che cosa dicono, ma quante volte sono stati riscritti e perché
2. Il pomeriggio **i conti**: che cosa costa il primo anno, che cosa il terzo
3. La sera niente discorsi

# Terzo giorno: decidere

Due ore, una lavagna, una domanda sola: *che cosa fate lunedì?*`,
    },
    {
      by: "teresa",
      at: "70 10:55",
      text: "«Che cosa fate lunedì» lo vorrei alla fine di ogni convegno della mia vita.",
    },
    {
      by: "roberto",
      at: "69 08:50",
      text: `
Sui conti insisto: vi chiedo di mostrarci **una spesa sbagliata**. Una che non rifareste. In una visita si vede sempre quel che ha funzionato, e a noi serve sapere dove non passare.`,
    },
    {
      by: "davide",
      at: "69 12:05",
      text: `
Ne ho già una in mente: un opuscolo stampato prima di avere gli orari definitivi. La porto con la fattura. 🙂

Se qualcuno dell'ufficio legge: no, non dirò di chi era l'idea. Era mia.`,
    },
    {
      by: "francesca",
      at: "68 14:30",
      text: `
Un metodo che abbiamo visto funzionare nelle visite fra comuni: **il taccuino incrociato**.

Ognuno scrive, la sera, tre righe:

- ho visto…
- *non ho capito…*
- da noi si scontrerebbe con…

La mattina dopo si leggono ad alta voce **quelle di un altro**. La seconda riga, letta da qualcun altro, diventa molto meno imbarazzante.`,
    },
    {
      by: "stefano",
      at: "67 09:10",
      text: `
Nota logistica, ma decide metà della riuscita: *dove* si mettono gli appunti. Se ognuno se li porta a casa nel proprio quaderno, la visita l'hanno fatta in sei. Se stanno in un posto comune, l'ha fatta l'ente.

Basta un documento con sei sezioni, aperto prima di partire.`,
    },
    {
      by: "laura",
      at: "66 11:25",
      text: `
Vi leggo dalla Campania e non c'entro con TrePu, ma questa discussione la sto usando per preparare una visita nostra. Domanda: chi **paga** il giorno in più di chi arriva da lontano? Da noi si parte alle cinque del mattino e il primo giorno vale zero.`,
    },
    {
      by: "antonio",
      at: "66 12:15",
      text: `
Noi abbiamo scelto di partire la sera prima e di scriverlo nel piano, con la sua riga di spesa. È più onesto di un primo giorno a occhi chiusi.

Formula che abbiamo usato nella richiesta di missione, copiala pure:

~~~
Si parte la sera precedente perché le attività del primo giorno
cominciano alle 10:30 e sono la parte non ripetibile della visita.
~~~

«Non ripetibile» è la parola che ha convinto la ragioneria.`,
    },
    {
      by: "anna",
      at: "31 17:40",
      text: "Sono ripartiti oggi. Io non commento: aspetto i taccuini. Dico soltanto che la riunione vera è durata quaranta minuti più del previsto e che nessuno guardava l'orologio.",
    },
    {
      by: "elena",
      at: "29 09:35",
      text: `
Comincio io, che ero dietro il banco il primo pomeriggio.

**Ho visto** una collega che, prima di dare il modulo, chiede: «Lo compiliamo insieme o preferisce portarlo a casa?». Quattro secondi. Da noi il modulo si consegna e basta.

**Non ho capito** come facciano a non avere coda. Poi ho capito: la coda c'è, è *seduta*. Hanno messo sei sedie e un numerino, e la gente parla fra sé.

**Da noi si scontrerebbe con** il corridoio, che è largo un metro e venti.`,
    },
    {
      by: "roberto",
      at: "29 10:50",
      text: `
**Ho visto** un accordo riscritto undici volte, con tutte le undici versioni conservate e una riga sul perché di ciascuna.

**Non ho capito**, all'inizio, perché tenessero anche quelle sbagliate. Risposta: «Perché le stesse obiezioni tornano ogni due anni, e così non le discutiamo da capo».

**Da noi si scontrerebbe con** l'abitudine di salvare sopra.`,
    },
    {
      by: "vito",
      at: "28 12:00",
      text: `
Sarò la voce stonata. **Ho visto** che lì gli enti si parlano da anni, e parecchie cose riescono per quello, non per la procedura. La procedura ce la portiamo a casa in una chiavetta; gli anni no.

Non vorrei che fra dodici mesi dicessimo «il modello non funziona» quando a mancare erano le telefonate.`,
    },
    {
      by: "anna",
      at: "28 16:15",
      text: `
Vito ha ragione, e non è una voce stonata: è la nota bassa, senza la quale le altre suonano finte.

Solo una cosa: gli anni sono cominciati anche da noi con una prima telefonata, ed era antipatica. C'è un modo per comprare un po' di tempo: **un appuntamento fisso**. Stesso giorno, stessa ora, anche quando non c'è niente da dire. Sei mesi di appuntamenti a vuoto valgono un anno di urgenze.`,
    },
    {
      by: "chiara",
      at: "27 11:10",
      text: `
Anche chi ospita impara. Che cosa abbiamo cambiato noi dopo la vostra visita:

- [messaggio 5](#messaggio-5) di Elena alla mano, due di noi hanno passato una mattina allo sportello *altrui*
- ~~l'opuscolo~~ una pagina che si aggiorna
- la riunione del mercoledì comincia con «chi manca?»`,
    },
    {
      by: "lucia",
      at: "15 09:00",
      text: `
Resoconto breve per chi non ha tempo.

## Che cosa facciamo lunedì

Erano tre promesse, il terzo giorno, alla lavagna. A tre settimane:

| Promessa | Chi | Stato |
|---|---|:-:|
| «Lo compiliamo insieme?» in due sportelli | Bari, Manfredonia | fatta |
| Tutte le versioni conservate, con il perché | Regione | cominciata |
| Appuntamento fisso ogni quindici giorni | tutti | *saltato una volta* |

## Che cosa è costato

Tre giorni di sei persone, una sera in più, due sostituzioni. Scritto perché chi verrà dopo non debba indovinarlo.

---

Il taccuino completo è un documento di nove pagine. Chi lo vuole lo chieda: dentro ci sono nomi e preferisco sapere chi lo legge.`,
    },
    {
      by: "davide",
      at: "13 10:20",
      text: "L'appuntamento saltato: giovedì scorso ero solo nella stanza virtuale, con il caffè. Recupero giovedì prossimo, stesso caffè.",
    },
    {
      by: "riccardo",
      at: "11 09:40",
      text: `
Sono arrivato in ufficio da pochi giorni, a visita finita, e mi hanno dato questa discussione da leggere al posto delle consegne. Una domanda da chi non c'era: **la visita di ritorno** quando si fa? Vorrei vedere io il corridoio da un metro e venti.`,
      poll: {
        question: "Visita di ritorno: in quali giorni potresti?",
        days: [
          [24, "09:30"],
          [25, "09:30"],
          [31, "14:00"],
        ],
        choice: "MULTIPLE",
        until: 14,
        votes: { riccardo: [0, 1, 2], elena: [1, 2], chiara: [1], davide: [0, 1], lucia: [2] },
      },
    },
    {
      by: "elena",
      at: "9 08:45",
      text: "Riccardo, il corridoio ti aspetta. Porta una sedia: una ci sta, l'abbiamo misurata.",
    },
    {
      by: "elena",
      at: "8 17:30",
      chosenBy: "lucia",
      text: `
Mi avete chiesto una testimonianza, eccola. Ero andata per vedere come si scrive un accordo e sono tornata con una sedia in più al tavolo: il modulo adesso lo compiliamo insieme, in undici minuti invece di quaranta.

**Non abbiamo copiato niente: abbiamo imparato a chiedere.**`,
    },
    {
      by: "chiara",
      at: "7 09:15",
      chosenBy: "anna",
      text: `
Dalla parte di chi ospitava: spiegare a qualcuno *perché* facciamo una cosa ci ha fatto scoprire che due non le facevamo più da un pezzo.

Il gemellaggio ha consegnato qualcosa anche a noi.`,
    },
  ],
};
