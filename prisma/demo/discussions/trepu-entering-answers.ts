import type { DemoMessage } from "../discussion.ts";

/** How the long discussion goes on: the answers, and a first attempt. */
export const enteringAnswers: DemoMessage[] = [
  {
    by: "antonio",
    at: "36 10:05",
    text: `
Mi piace. Lo scriverei come una tappa vera e propria:

> **Prima tappa: una cosa finita.** Non un progetto approvato, non un tavolo insediato. Una cosa che una famiglia può già usare.`,
  },
  {
    by: "luca",
    at: "36 10:20",
    text: "Mi piace. Lo scriverei come una tappa vera e pr",
    removed: true,
  },
  {
    by: "francesca",
    at: "35 09:40",
    text: `
Attenzione a chi *misura* la cosa finita. Se la misura chi l'ha fatta, è sempre riuscita.

Noi (intendo: chi fa questo mestiere) chiediamo a tre persone che non c'entrano di usarla davanti a noi. In silenzio. È faticosissimo stare zitti.`,
  },
  {
    by: "teresa",
    at: "35 12:15",
    text: `
Confermo: faticosissimo. 😅

Intanto il tavolino c'è. Le matite sono finite in due giorni e ho imparato che servono **i fogli**, perché altrimenti si colorano i moduli.`,
  },
  {
    by: "lucia",
    at: "35 12:30",
    text: "Questo va nel manuale: *prevedere i fogli*.",
  },
  {
    by: "giorgio",
    at: "33 15:10",
    text: `
Posso fare l'avvocato del diavolo? Tutto questo funziona dove c'è già chi ha voglia. Che cosa si dice a un'amministrazione che entra **solo per il bollino**?`,
  },
  {
    by: "anna",
    at: "32 08:55",
    text: `
Si dice: benvenuta. E poi le si chiede la riga di prima: *qual è il tuo impegno?*

Non mi preoccupa chi entra per il bollino. Mi preoccupa un percorso che non gli chieda niente **dopo**.`,
  },
  {
    by: "nicola",
    at: "32 10:30",
    text: `
Allora serve una data di scadenza. In biblioteca la tessera si rinnova: è anche il momento in cui ci si parla.

- si entra con un impegno
- dopo un anno lo si guarda **insieme**
- si rinnova, si cambia, oppure si esce senza drammi`,
  },
  {
    by: "stefano",
    at: "32 11:02",
    text: "«Si esce senza drammi» è la parte che manca sempre. Chi non può uscire non entra.",
  },
  {
    by: "lucia",
    at: "31 09:20",
    text: `
Metto insieme un primo schema, da smontare:

| Tappa | Che cosa si chiede | Quanto dura |
|---|---|--:|
| 1. Ci proviamo | un nome, un impegno in una riga | 3 mesi |
| 2. Una cosa finita | tre persone la usano davanti a noi | — |
| 3. Ci siamo | un atto, una pagina aggiornata | 12 mesi |
| 4. Ci guardiamo | rinnovo, modifica o uscita | 1 incontro |

Le durate sono **di esempio**, per averne una da discutere.`,
  },
  {
    by: "davide",
    at: "31 11:45",
    text: "La tappa 2 senza durata è perfetta così: finché non è finita, non è finita.",
  },
  {
    by: "silvia",
    at: "30 09:50",
    text: `
Alla tappa 1 aggiungerei **chi resta fuori**. Nell'entusiasmo si invitano sempre gli stessi: quelli di cui abbiamo il numero.

Tre domande da farsi prima di spedire gli inviti:

1. Chi ha bambini e lavora di notte, lo sente qualcuno?
2. Chi non ha la macchina ci arriva?
3. Chi non legge bene l'italiano capisce di essere invitato?`,
  },
  {
    by: "maria",
    at: "30 13:15",
    text: "Numero 3: grazie. Da noi mettiamo sempre una persona che traduce *anche il tono*, non solo le parole.",
  },
  {
    by: "antonio",
    at: "27 10:10",
    text: `
Questa la aggiungo allo schema. E mi chiedo se le **associazioni delle famiglie** debbano esserci dalla tappa 1 o se sia giusto arrivarci con qualcosa in mano.

Coinvolgerle è uno degli obiettivi del gemellaggio, quindi il *se* non è in discussione. Il *quando* sì.`,
  },
  {
    by: "anna",
    at: "27 11:35",
    text: `
Dalla tappa 1. Arrivare «con qualcosa in mano» vuol dire quasi sempre arrivare con le cose già decise.

Si può arrivare a mani vuote, purché con le orecchie piene di domande.`,
  },
  {
    by: "luca",
    at: "26 16:05",
    text: `
Per chi deve preparare il primo incontro, questa è la scaletta che uso io. Un'ora, non un minuto di più:

~~~
00:00  chi siamo, in una frase a testa
00:10  una storia vera, raccontata da chi l'ha vissuta
00:20  che cosa possiamo fare noi (a coppie)
00:40  le righe sul muro: una per impegno
00:55  la data della prossima volta
~~~

La storia vera è il pezzo che fa tutto il lavoro.`,
  },
  {
    by: "teresa",
    at: "24 09:30",
    text: `
Provata la scaletta di Luca, con due comuni vicini. Com'è andata, senza abbellire:

- **bene**: la storia vera (una nonna che accompagna tre nipoti in tre scuole con tre orari)
- **così così**: il lavoro a coppie, ci conoscevamo troppo
- **male**: all'una meno cinque non avevamo una data

La data l'abbiamo trovata ieri. Undici telefonate.`,
  },
  {
    by: "francesca",
    at: "24 10:15",
    text: "Undici telefonate sono il costo vero dei progetti. Grazie per averlo scritto: di solito nei resoconti non c'è.",
  },
  {
    by: "davide",
    at: "20 09:00",
    text: `
Torno sul **rinnovo** proposto da Nicola. Aggiungerei una regola semplice:

> Chi ha mantenuto l'impegno racconta come. Chi non ce l'ha fatta racconta perché.

I secondi sono i racconti più utili per chi viene dopo.`,
  },
  {
    by: "giorgio",
    at: "15 12:25",
    text: `
Ritiro l'avvocato del diavolo. ~~Il bollino~~ La riga mi ha convinto: è difficile fingere in una riga.

Resta una domanda: chi **legge** tutte queste righe, quando saranno cento?`,
  },
  {
    by: "stefano",
    at: "14 08:45",
    text: `
Un foglio condiviso, quattro colonne, nessun programma nuovo:

| Chi | Impegno | Da quando | Guardato il |
|---|---|---|---|
| un comune | lo sportello apre anche il giovedì sera | marzo | … |
| una biblioteca | un sabato al mese per i più piccoli | aprile | … |

Se fra un anno il foglio non basta, sarà un bel problema da avere.`,
  },
  {
    by: "paolo",
    at: "5 10:05",
    text: `
Buongiorno, sono nuovo e ho letto **tutto** dall'inizio: meglio di qualunque linea guida.

Domanda da principiante: se il mio ente non è ancora in nessun gemellaggio, può cominciare lo stesso dalla tappa 1? Il tavolino, i fogli e la riga mi sembrano alla portata.`,
  },
  {
    by: "anna",
    at: "5 11:20",
    text: `
Benvenuto Paolo! La tappa 1 non ha una porta: chi vuole comincia.

Per il resto la via più corta è chiedere a chi ci è appena passato. Teresa, undici telefonate dopo, è la persona giusta.`,
  },
  {
    by: "teresa",
    at: "4 09:10",
    text: "Eccomi. Paolo, scrivi nel forum quando vuoi: ti racconto che cosa **non** rifarei.",
  },
  {
    by: "lucia",
    at: "1 16:40",
    text: `
Lo schema ha retto a un mese e mezzo delle vostre domande. Lo chiudo in una pagina, con:

1. le quattro tappe
2. le tre domande di Silvia su chi resta fuori
3. la scaletta di Luca
4. *prevedere i fogli*

Se manca qualcosa, ditelo qui: aspetto ancora qualche giorno.`,
  },
  {
    by: "paolo",
    at: "2h",
    text: "Manca solo la data della prossima volta. 🙂",
  },
];
