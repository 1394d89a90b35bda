import type { DemoMessage } from "../discussion.ts";

/** How the long discussion begins: the questions. */
export const enteringQuestions: DemoMessage[] = [
  {
    by: "lucia",
    at: "46 09:12",
    text: `
Sto raccogliendo le domande che un comune si fa **prima** di entrare in un distretto famiglia. Non quelle dei convegni: quelle vere, che si dicono in corridoio.

Comincio da tre:

1. Quanto tempo porta via, e a chi?
2. Serve subito una delibera, o si può cominciare piano?
3. Se un'impresa vuole entrare e il comune non ancora, come si fa?

Aggiungete le vostre. Con Anna e Davide proviamo a rispondere a tutte qui, così resta scritto.`,
  },
  {
    by: "anna",
    at: "46 11:40",
    text: `
Ottima idea. Prendo la prima, perché è quella che spaventa di più.

Il tempo grosso non sta nelle riunioni: sta nel **tenere il filo** fra una riunione e l'altra. Se c'è una persona che lo tiene, anche poche ore a settimana, il resto si trova. Se non c'è, l'entusiasmo non basta.

Quindi la prima cosa che chiederei a un comune è un nome e un cognome.`,
  },
  {
    by: "teresa",
    at: "46 15:05",
    text: `
Arrivo da un altro gemellaggio, ma questa mi riguarda. Nei comuni piccoli quel nome e cognome ha già l'anagrafe, il protocollo e magari pure la biblioteca.

Si può entrare **in due o tre comuni vicini**, con un filo solo?`,
  },
  {
    by: "davide",
    at: "45 08:50",
    text: `
> con un filo solo

Secondo me sì, e spesso è meglio. Un accordo di area serve a questo: è un patto fra chi sta nello stesso territorio.

Metterei una condizione: non uno che fa e gli altri che applaudono. Ciascuno firma **una cosa sua**, anche piccola.`,
  },
  {
    by: "stefano",
    at: "45 10:22",
    text: `
Domanda da informatico: chi aggiorna la pagina del distretto?

Ho visto progetti bellissimi finire perché il sito era rimasto alla conferenza stampa. Proporrei *nessun sito nuovo*, ma una pagina in quello che c'è già, con tre cose:

- chi partecipa
- che cosa ha promesso
- **quando l'abbiamo guardata l'ultima volta**`,
  },
  {
    by: "lucia",
    at: "45 10:58",
    text: "Il terzo punto me lo scrivo sul muro.",
  },
  {
    by: "antonio",
    at: "44 09:30",
    atFirst: "Metto in fila le domande arrivate fin qui, poi aggiungo la tabella.",
    text: `
Metto in fila le domande arrivate fin qui. Correggetemi.

| Domanda | Chi la fa | Risposta |
|---|---|:-:|
| Quanto tempo, e a chi? | chi lo dovrà trovare | [messaggio 2](#messaggio-2) |
| Si entra in più comuni insieme? | i più piccoli | [messaggio 4](#messaggio-4) |
| Chi aggiorna la pagina? | chi ha già visto morire un sito | [messaggio 5](#messaggio-5) |
| Serve subito una delibera? | tutti | *aperta* |
| Prima l'impresa o prima il comune? | le associazioni | *aperta* |`,
  },
  {
    by: "silvia",
    at: "44 12:10",
    text: "Ne aggiungo una: il marchio per i comuni viene **prima** del distretto, come un biglietto d'ingresso, o **dopo**, come un traguardo?",
  },
  {
    by: "antonio",
    at: "44 12:41",
    text: `
Le condizioni per il marchio stanno nella loro disciplina e preferisco non riassumerle a memoria: un riassunto sbagliato fa più danni di una pagina lunga.

Segno la domanda fra quelle aperte: è giusto che la risposta sia scritta bene.`,
  },
  {
    by: "francesca",
    at: "43 17:20",
    text: `
Vi porto qualcosa dalla co-progettazione, che ha lo stesso problema: tutti entusiasti alla prima riunione, metà alla terza.

Alla **prima riunione** proverei a fare solo questo:

1. ognuno dice che cosa *può* fare, non che cosa vorrebbe
2. si sceglie **una** cosa da finire entro tre mesi
3. si fissa la data in cui la si guarda insieme

Niente statuti, niente loghi. I loghi mangiano le riunioni.`,
  },
  {
    by: "anna",
    at: "42 09:05",
    text: `
> ognuno dice che cosa *può* fare, non che cosa vorrebbe

Rubo questa frase. È la differenza fra un elenco di desideri e un accordo.`,
  },
  {
    by: "nicola",
    at: "42 11:30",
    text: `
Dalle biblioteche: noi le famiglie le vediamo **tutti i giorni**, spesso prima di qualunque altro ufficio. Eppure ai tavoli arriviamo per ultimi.

Una biblioteca può stare in un distretto con un impegno suo, o passa sempre dal comune?`,
  },
  {
    by: "davide",
    at: "42 14:00",
    text: `
Per me l'impegno deve avere la firma di chi lo mantiene. Se a tenere aperto il sabato è la biblioteca, lo scriva la biblioteca.

Fra l'altro gli orari sono l'impegno che si capisce più in fretta.`,
  },
  {
    by: "luca",
    at: "41 10:15",
    text: `
Sulla terza domanda di Lucia (*prima l'impresa o prima il comune?*) mi pare che la risposta sia già [nella pagina del gemellaggio](/gemellaggi/trepu): in Alta Val Rendena accanto all'accordo c'è una banca che adotta l'Audit famiglia-lavoro.

Ognuno ha fatto il suo passo. Nessuno ha aspettato l'altro per cominciare.`,
  },
  {
    by: "anna",
    at: "41 16:30",
    text: `
Esatto, e guardate che passi sono: il part-time per le mamme e un angolo per i bambini dei clienti. Due cose che si spiegano **in una riga**.

Quando un impegno non sta in una riga, di solito non è ancora un impegno.`,
  },
  {
    by: "teresa",
    at: "40 09:00",
    text: `
L'angolo per i bambini mi ha fatto ridere e poi pensare. Allo sportello chi arriva con un passeggino deve scegliere: o riempie il modulo o tiene il bambino.

Un tavolino e quattro matite. Domani.`,
  },
  {
    by: "giorgio",
    at: "40 10:40",
    text: "E i costi? So che è brutto chiederlo in mezzo alle belle idee, ma in giunta è la prima domanda. C'è qualcosa che si può fare **senza un capitolo di spesa**?",
  },
  {
    by: "lucia",
    at: "40 12:00",
    text: `
Bruttissimo ma necessario. Io distinguerei così:

- **Non costa**
  - spostare l'orario di uno sportello
  - dire sul sito dove si può cambiare un bambino
  - invitare un'associazione a leggere un regolamento *prima* che sia approvato
- **Costa poco**
  - il tavolino e le matite di Teresa
- **Costa, e va detto**
  - tariffe diverse, servizi nuovi

Cominciare dalla prima riga non è ripiegare: è farsi credere.`,
  },
  {
    by: "stefano",
    at: "39 09:25",
    text: "Aggiungo alla prima riga: togliere un modulo. Ogni modulo tolto è una mezza mattina restituita a qualcuno, e non serve nessun bando.",
  },
  {
    by: "maria",
    at: "39 11:50",
    text: `
Buongiorno da Heraklion, scusate il mio italiano.

Da fuori faccio la domanda di chi arriva: se una famiglia straniera viene in vacanza, come capisce che questo è un posto per lei? *One page in English* è già molto.`,
  },
  {
    by: "silvia",
    at: "39 14:35",
    text: "Maria, il tuo italiano è meglio dei nostri moduli. E la domanda è giusta: una pagina in inglese è un altro impegno che sta in una riga.",
  },
  {
    by: "davide",
    at: "38 09:10",
    text: `
Provo a rispondere sulla **delibera**, che è rimasta aperta.

Distinguerei due momenti:

1. *ci stiamo provando*: basta che chi decide lo sappia e lo dica
2. *ci siamo*: qui serve un atto, perché un impegno senza atto dura quanto chi l'ha preso

Fra i due metterei qualche mese e una cosa finita.`,
  },
];
