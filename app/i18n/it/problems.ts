import type { Problem } from "../../../server/platform/errors.ts";
import { every, waiting } from "./spans";

/** Titles, and how many more. */
const named = (titles: string | number | undefined, more: string | number | undefined) =>
  Number(more) > 0 ? `${titles} e altri ${more}` : titles;

export const problems = {
  checkFields: () => "Controlla i campi segnalati.",
  required: () => "Questo campo serve.",
  tooLong: ({ max }: Problem) => `Il testo è troppo lungo: al massimo ${max} caratteri.`,
  tooShort: ({ min }: Problem) => `Servono almeno ${min} caratteri.`,
  wrongType: () => "Questo valore non si può usare qui.",
  email: () => "Scrivi un indirizzo di posta completo, come nome@comune.it.",
  pec: () =>
    "Questa è una casella di posta certificata (PEC): le nostre lettere non ci arriverebbero. Scrivi un indirizzo di posta ordinaria.",
  tooWeak: () =>
    "Questa password si indovina troppo presto: usane una con più parole, che non siano il tuo nome o quello del tuo ente.",
  resetSpent: () => "Questo collegamento è già stato usato o è scaduto: chiedine un altro.",
  controlCharacters: () =>
    "Il testo contiene caratteri invisibili che non possiamo conservare: riscrivilo o incollalo come testo semplice.",
  bidiCharacters: () =>
    "Il testo contiene caratteri che invertono la scrittura e ingannano chi legge: toglili.",
  oneLine: () => "Qui va una riga sola.",
  consent: () => "Senza il consenso non possiamo registrarti.",
  unknownField: () => "Il modulo non è quello che ci aspettavamo: ricarica la pagina e riprova.",
  badForm: () => "Il modulo non è quello che ci aspettavamo: ricarica la pagina e riprova.",
  documentChangedMeanwhile: () =>
    "Qualcuno ha cambiato i dati di questo documento mentre li modificavi. Ricarica la pagina e riprova: le tue modifiche qui sotto non sono salvate.",
  documentNotYours: () => "Può farlo chi ha aggiunto il documento o chi è responsabile del gemellaggio.",
  uploadNotHere: () => "Qui carica documenti chi partecipa al gemellaggio.",
  uploadGone: () => "Il file caricato non c'è più: sceglilo di nuovo.",
  fileTooLarge: ({ megabytes }: Problem) => `Il file è troppo grande: al massimo ${megabytes} MB.`,
  fileEmpty: () => "Il file è vuoto: controlla di aver scelto quello giusto.",
  fileNotChecked: () => "Il file è in analisi: si potrà scaricare fra poco.",
  fileBlocked: () => "Il file è bloccato: l'analisi vi ha trovato una minaccia.",
  fileNotCheckable: () =>
    "Il file è più grande di quanto l'antivirus sappia analizzare, perciò nessuno lo può scaricare. Dividilo in parti, o avvisa chi gestisce la community.",
  fileBlockedBefore: () =>
    "Questo file è già stato bloccato: l'analisi vi ha trovato una minaccia. Fallo controllare a chi si occupa dei computer del tuo ente.",
  fileBroken: () =>
    "Il file è rovinato o incompleto, e non si riesce ad aprire: controllalo sul tuo computer e caricalo di nuovo.",
  tooManyPixels: ({ max }: Problem) =>
    `L'immagine è troppo grande: al massimo ${max} milioni di pixel, tutti i fotogrammi insieme. Riducila, o caricala come PDF.`,
  heic: () =>
    "È una foto in formato HEIC, che molti computer non aprono. Convertila in JPEG e caricala di nuovo; sull'iPhone: Impostazioni, Fotocamera, Formati, «Più compatibile».",
  twoKinds: () =>
    "Il file è due cose insieme, un documento e un archivio: chi lo apre vedrebbe l'una o l'altra. Caricali separati.",
  archiveBomb: () =>
    "L'archivio, una volta aperto, si gonfierebbe oltre misura: non lo possiamo prendere. Carica i file uno per uno.",
  archiveTooLarge: ({ max }: Problem) =>
    `L'archivio, una volta aperto, occupa più di ${max} GB: dividilo in parti.`,
  archiveTooMany: ({ max }: Problem) =>
    `L'archivio contiene troppi file: al massimo ${max}, contando gli archivi che ha dentro. Dividilo in parti.`,
  archiveTooDeep: ({ max }: Problem) =>
    `L'archivio ne contiene altri, uno dentro l'altro, oltre ${max} livelli: aprili e carica quello che hanno dentro.`,
  archivePaths: () =>
    "L'archivio contiene nomi che, aprendolo, scriverebbero fuori dalla sua cartella: non lo possiamo prendere.",
  noRoom: () =>
    "Sul server non c'è più posto per i file: avvisa chi gestisce la community e riprova più tardi. Il resto funziona.",
  quotaReached: ({ max, free }: Problem) =>
    `Lo spazio per i documenti è finito: ne restano ${free} MB su ${max}. Svuota il cestino o togli quello che non serve.`,
  tooManyFiles: ({ max }: Problem) => `Troppi file in una volta: al massimo ${max}.`,
  oneFile: () => "Scegli un file, uno solo.",
  sameVersion: () => "Questo file è identico all'ultima versione.",
  folderGone: () => "Questa cartella non c'è più.",
  folderThere: () => "C'è già una cartella con questo nome.",
  folderTooDeep: ({ max }: Problem) => `Le cartelle stanno una dentro l'altra al massimo per ${max} livelli.`,
  folderIntoItself: () => "Una cartella non può stare dentro sé stessa.",
  folderNameClash: ({ name }: Problem) =>
    `La cartella non è stata tolta: contiene una cartella «${name}», e un'altra con questo nome c'è già dove andrebbe. Rinominane una e riprova.`,
  folderNotYours: () => "Può farlo chi ha creato la cartella o chi è responsabile del gemellaggio.",
  tooManyFolders: ({ max }: Problem) => `In una raccolta di documenti stanno al massimo ${max} cartelle.`,
  chooseDocuments: () => "Scegli almeno un documento.",
  documentsGone: ({ gone }: Problem) =>
    gone === 1
      ? "Uno dei documenti scelti non c'è più: non è cambiato nulla. Ricarica l'elenco e riprova."
      : `${gone} dei documenti scelti non ci sono più: non è cambiato nulla. Ricarica l'elenco e riprova.`,
  documentsNotYours: ({ titles, more }: Problem) =>
    `Non è cambiato nulla, perché questi documenti può cambiarli soltanto chi li ha aggiunti o chi è responsabile: ${named(titles, more)}. Toglili dalla scelta e riprova.`,
  filesNotChecked: ({ titles, more }: Problem) =>
    `Questi file non si possono scaricare, perché sono in analisi o bloccati: ${named(titles, more)}. Toglili dalla scelta e riprova.`,
  zipTooLarge: ({ megabytes }: Problem) =>
    `Insieme i file sono troppo grandi: al massimo ${megabytes} MB per volta. Scegline di meno.`,
  tooManyTags: ({ title, max }: Problem) =>
    `«${title}» avrebbe troppe etichette: al massimo ${max}. Non è cambiato nulla.`,
  audienceTooWide: () =>
    "Lo spazio in cui sta è più ristretto: non può leggere nessuno che non veda lo spazio.",
  chooseSomebody: () => "Scegli almeno una persona.",
  chooseFromList: () => "Hai scritto un nome: scegli dall'elenco chi intendi, o cancella il nome.",
  notYourself: () => "Di questa conversazione fai già parte tu: scegli un'altra persona.",
  tooManyPeople: ({ max }: Problem) =>
    `In una conversazione si sta al massimo in ${max}, te compreso o compresa.`,
  personUnknown: () => "Una delle persone scelte non è, o non è più, nella community: toglila.",
  personUnreachable: ({ name }: Problem) => `A ${name} in questo momento non si può scrivere: togli il nome.`,
  inAlready: () => "Fa già parte della conversazione.",
  conversationFull: () => "La conversazione ha già tutte le persone che può avere.",
  notInSpace: () => "Puoi scegliere soltanto chi partecipa a questo gemellaggio.",
  tokenSpent: () =>
    "Questo collegamento è già stato usato o è scaduto. Accedi: se serve, te ne mandiamo un altro.",
  wrongCredentials: () =>
    "Indirizzo e password non corrispondono, o l'indirizzo non è ancora confermato. Se ti sei appena iscritto o iscritta, guarda la posta: la lettera di conferma è di nuovo lì.",
  registeredTwice: ({ name, administration }: Problem) =>
    `Con questo indirizzo ci si è iscritti più di una volta. Questa lettera è dell'iscrizione di ${name} (${administration}): se è la tua, scegli qui la password e conferma; se no, apri l'altra lettera.`,
  confirmFirst: () => "Prima conferma l'indirizzo: ti abbiamo appena riscritto.",
  suspended: () => "In questo momento puoi leggere, ma non scrivere: la tua partecipazione è sospesa.",
  wrongPassword: () => "Non è la tua password di adesso.",
  signInFirst: () => "Per farlo devi prima accedere.",
  signedInAsAnother: ({ name }: Problem) =>
    `Ora sei dentro come ${name}, non come chi aveva iniziato a scrivere. Se vuoi inviarlo a tuo nome, invialo di nuovo.`,
  suspendedAlready: () => "Qualcuno l'ha già sospeso: ricarica la pagina.",
  noDay: () => "Scrivi un giorno, per esempio 31/12/2026.",
  notInTwoYears: () => "L'ultimo giorno dev'essere da oggi in poi, ed entro due anni.",
  notYours: () => "Puoi cambiare soltanto i tuoi messaggi.",
  leadsOnly: () => "Può farlo soltanto chi guida il gemellaggio, o chi gestisce la community.",
  noAdministration: () => "Serve appartenere a un'amministrazione: indicala nel tuo profilo.",
  markup: () => "Qui va testo semplice: togli ciò che sta fra i segni < e >.",
  year: () => "Scrivi un anno con quattro cifre, fra il 1990 e il 2100.",
  day: () => "Scrivi una data che esiste: giorno, mese e anno.",
  datesTurnedRound: () => "La fine viene prima dell'inizio: controlla le date.",
  yearOfAnotherDay: ({ year }: Problem) =>
    `La data di inizio è del ${year}: scrivi quell'anno, o lascia vuoto questo campo.`,
  reminderPast: () => "Il promemoria dev'essere da oggi in poi.",
  noParty: () => "Indica almeno un'amministrazione.",
  sameOnBothSides: ({ name }: Problem) =>
    name
      ? `«${name}» è già fra le offerenti: un'amministrazione non consegna a sé stessa.`
      : "La stessa amministrazione sta da tutte e due le parti.",
  ownPartyMissing: ({ name }: Problem) => `Fra le amministrazioni deve esserci la tua: ${name}.`,
  tooManyParties: () => "Le amministrazioni sono troppe: al massimo 20 per parte.",
  slugTaken: () => "Questo indirizzo è già di un altro gemellaggio: scegline uno diverso.",
  twinningEditedMeanwhile: () =>
    "Nel frattempo qualcun altro ha modificato il gemellaggio. Il tuo testo è qui sotto: confrontalo con la pagina di adesso e salva di nuovo.",
  notOfAParty: () => "Può chiederlo soltanto chi appartiene a una delle amministrazioni del gemellaggio.",
  alreadyIn: () => "Partecipa già a questo gemellaggio.",
  askedAlready: () => "La richiesta c'è già: attendi la risposta, o ritirala.",
  decidedAlready: () => "Nel frattempo la richiesta è già stata decisa.",
  withdrawnMeanwhile: () => "Nel frattempo la richiesta è stata ritirata.",
  leftAlready: () => "Nel frattempo questa partecipazione è già finita.",
  lastLead: () =>
    "Sei l'ultimo responsabile del gemellaggio: prima chi gestisce la community deve nominarne un altro.",
  notAParty: () => "Scegli una delle amministrazioni del gemellaggio.",
  roleNotYours: () => "Questo ruolo non puoi darlo tu: scegline un altro.",
  invitedAlready: () => "A questo indirizzo è già stato mandato un invito, che vale ancora.",
  invitationUnknown: () => "Questo invito non c'è: controlla di aver aperto il collegamento per intero.",
  invitationUsed: () => "Questo invito è già stato usato.",
  invitationRevoked: () => "Questo invito è stato annullato da chi guida il gemellaggio.",
  invitationExpired: () => "Questo invito è scaduto: chiedine un altro a chi te l'ha mandato.",
  invitationNotYours: () => "Questo invito è stato mandato a un altro indirizzo.",
  adminsOnly: () => "Può farlo soltanto chi amministra la community.",
  pageEditedMeanwhile: () =>
    "Nel frattempo qualcun altro ha modificato questa pagina. Il tuo testo è qui sotto: confrontalo con la pagina di adesso e salva di nuovo.",
  staffOnly: () => "Può farlo soltanto chi gestisce la community.",
  unknownQuote: ({ number }: Problem) =>
    `Citi il messaggio ${number}, che in questa discussione non c'è o è stato eliminato: togli la citazione.`,
  tooManyQuotes: ({ max }: Problem) => `Le citazioni sono troppe: al massimo ${max} in un messaggio.`,
  showsNothing: () => "Così il messaggio non mostra nulla: scrivi qualche parola.",
  taskGone: () => "Nel frattempo il messaggio è cambiato: ricarica la pagina e riprova.",
  ownPost: () => "Ai propri messaggi non si danno reazioni.",
  announceOnly: () => "Qui scrive soltanto chi è responsabile: il tuo testo è qui, ma non si può inviare.",
  slowTopic: ({ minutes, seconds: wait }: Problem) =>
    `In questa discussione si invia al massimo un messaggio ogni ${every(Number(minutes))}. Il tuo testo è qui: riprova fra ${waiting(wait)}.`,
  sameTopic: () => "Una discussione non si unisce a sé stessa: indicane un'altra.",
  sameSpace: () => "È già lì: scegli un altro spazio.",
  cannotWriteThere: () => "Lì non puoi: serve essere responsabile di quello spazio, o gestire la community.",
  topicClosedThere: () => "Quella discussione è chiusa: prima riaprila, o scegline un'altra.",
  readByOthers: () => "Lì questi messaggi li leggerebbe anche chi adesso non può: restano dove sono.",
  generalStays: () => "La discussione generale resta nel suo spazio: puoi spostarne i messaggi.",
  mergedAlready: () => "Questa discussione è già stata unita a un'altra.",
  noDiscussion: () => "Scrivi il numero di una discussione o il suo indirizzo, come /discussioni/42.",
  noNumbers: () => "Scrivi i numeri dei messaggi, per esempio 3, 5-8: al massimo 500.",
  notMovable: ({ number }: Problem) =>
    `Il messaggio ${number} non c'è più o non c'è mai stato: toglilo dall'elenco.`,
  openingStays: () => "Il primo messaggio apre la discussione e resta: togli l'1 dall'elenco.",
  askerOnly: () =>
    "La risposta utile la sceglie chi ha aperto la discussione, o chi è responsabile di questo spazio.",
  undoTooLate: () =>
    "Non si può più annullare: chiedi a chi è responsabile di questo spazio di ripristinare il messaggio.",
  purged: () => "Il testo è già stato cancellato per sempre: non si può ripristinare.",
  notFound: () => "Non c'è, non c'è più o non è aperto a te.",
  sentDifferently: () =>
    "Era già partito con un altro testo, e quello è pubblicato. Se vuoi pubblicare anche questo, invialo di nuovo.",
  editedMeanwhile: () =>
    "Nel frattempo il messaggio è cambiato in un'altra finestra. Il tuo testo è qui sotto: confrontalo e salva di nuovo.",
  versionsMeanwhile: () =>
    "Nel frattempo il messaggio è cambiato: guarda le versioni di adesso e scegli di nuovo.",
  draftChanged: () => "Nel frattempo la bozza è cambiata su un altro dispositivo.",
  draftNewer: () =>
    "Nel frattempo la bozza è cambiata su un altro dispositivo: rileggila, poi scartala se non serve.",
  draftGone: () => "Nel frattempo la bozza è stata inviata o scartata su un altro dispositivo.",
  tooManyDrafts: ({ max }) => `Hai già ${max} bozze: scartane qualcuna in «Bozze».`,
  removedMeanwhile: () => "Nel frattempo il messaggio è stato eliminato.",
  topicLocked: () => "La discussione è stata chiusa: il tuo testo è qui, ma non si può più inviare.",
  mentionsTooMany: ({ max }: Problem) =>
    `In un messaggio puoi menzionare al massimo ${max} fra persone e amministrazioni.`,
  mentionUnknown: ({ names }: Problem) =>
    `Non sappiamo chi sia: ${names}. Scegli dall'elenco che compare scrivendo @ (persone) o @@ (amministrazioni), o togli la menzione.`,
  mentionCannotRead: ({ names }: Problem) =>
    `Non può leggere questa discussione: ${names}. Togli la menzione e invia di nuovo.`,
  mentionNotInSpace: ({ names }: Problem) =>
    `Qui nessuno partecipa per questa amministrazione: ${names}. Togli la menzione e invia di nuovo.`,
  movedMeanwhile: () => "Nel frattempo il messaggio è stato spostato: riprova.",
  fewOptions: ({ min }: Problem) => `Servono almeno ${min} opzioni fra cui scegliere.`,
  manyOptions: ({ max }: Problem) => `Le opzioni sono troppe: al massimo ${max}.`,
  optionTooLong: ({ max }: Problem) => `Una risposta è troppo lunga: al massimo ${max} caratteri ciascuna.`,
  optionTwice: ({ name }: Problem) => `«${name}» c'è due volte: togline una.`,
  noTime: () => "Scrivi un'ora, per esempio 09:30.",
  timeWithoutDay: () => "A un'ora manca il giorno: scrivilo, o togli l'ora.",
  dayPast: () => "Una data è già passata: scegli da oggi in poi.",
  nobodyAnswers: () =>
    "Qui non c'è nessuno che voti per un'amministrazione: fai votare le persone, o chiedi nel gemellaggio.",
  pollThere: () => "Questo messaggio ha già un sondaggio.",
  chooseOption: () => "Scegli prima che cosa votare.",
  oneOption: () => "In questo sondaggio si sceglie una cosa sola.",
  foreignOption: () => "Questa opzione non è del sondaggio: ricarica la pagina e scegli di nuovo.",
  pollOver: () => "Il sondaggio è chiuso: non si vota più.",
  pollNotOver: () => "Si vota ancora: si sceglie quando il sondaggio è chiuso.",
  pollTopicLocked: () => "La discussione è stata chiusa: qui non si vota più.",
  pollLeadsOnly: () => "Qui vota un'amministrazione alla volta: lo fa chi ne è responsabile nel gemellaggio.",
  pollNotYours: () => "Può farlo soltanto chi ha chiesto il sondaggio.",
  noChosenDate: () => "In questo sondaggio una data scelta non c'è, o non c'è ancora.",
  notLeading: () => "Scegli fra le opzioni con più voti.",
  testimoniesFull: () => "Le testimonianze sono già tre: togline una prima.",
  tooMany: ({ seconds: wait }: Problem) => `Troppe richieste di seguito. Riprova fra ${waiting(wait)}.`,
  unavailable: () => "Il servizio riparte fra pochi secondi. Il tuo testo è qui: riprova.",
  network: () => "Non riusciamo a raggiungere Agire. Il tuo testo è qui: riprova quando la rete torna.",
  fault: () => "Qualcosa non ha funzionato. Il tuo testo è qui: riprova fra poco.",
} as Record<string, (problem: Problem) => string>;
