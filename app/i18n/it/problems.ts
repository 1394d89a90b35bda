import type { Problem } from "../../../server/platform/errors.ts";

const seconds = (value: string | number | undefined) => {
  const n = Number(value ?? 0);
  if (n < 60) return n === 1 ? "un secondo" : `${n} secondi`;
  const minutes = Math.ceil(n / 60);
  return minutes === 1 ? "un minuto" : `${minutes} minuti`;
};

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
  audienceTooWide: () => "Questa discussione non può essere più aperta dello spazio in cui nasce.",
  chooseSomebody: () => "Scegli almeno una persona.",
  notInSpace: () => "Puoi scegliere soltanto chi partecipa a questo gemellaggio.",
  tokenSpent: () =>
    "Questo collegamento è già stato usato o è scaduto. Accedi: se serve, te ne mandiamo un altro.",
  wrongCredentials: () => "Indirizzo o password non corrispondono.",
  confirmFirst: () => "Prima conferma l'indirizzo: ti abbiamo appena riscritto.",
  suspended: () => "In questo momento puoi leggere, ma non scrivere: la tua partecipazione è sospesa.",
  wrongPassword: () => "Non è la tua password di adesso.",
  signInFirst: () => "Per farlo devi prima accedere.",
  suspendedAlready: () => "Qualcuno l'ha già sospeso: ricarica la pagina.",
  noDay: () => "Scrivi un giorno, per esempio 31/12/2026.",
  notInTwoYears: () => "L'ultimo giorno dev'essere da oggi in poi, ed entro due anni.",
  notYours: () => "Puoi cambiare soltanto i tuoi messaggi.",
  staffOnly: () => "Può farlo soltanto chi gestisce la community.",
  notFound: () => "Non c'è, non c'è più o non è aperto a te.",
  sentDifferently: () =>
    "Era già partito con un altro testo, e quello è pubblicato. Se vuoi pubblicare anche questo, invialo di nuovo.",
  editedMeanwhile: () =>
    "Nel frattempo il messaggio è cambiato in un'altra finestra. Il tuo testo è qui sotto: confrontalo e salva di nuovo.",
  removedMeanwhile: () => "Nel frattempo il messaggio è stato eliminato.",
  tooMany: ({ seconds: wait }: Problem) => `Troppe richieste di seguito. Riprova fra ${seconds(wait)}.`,
  unavailable: () => "Il servizio riparte fra pochi secondi. Il tuo testo è qui: riprova.",
  network: () => "Non riusciamo a raggiungere Agire. Il tuo testo è qui: riprova quando la rete torna.",
  fault: () => "Qualcosa non ha funzionato. Il tuo testo è qui: riprova fra poco.",
} as Record<string, (problem: Problem) => string>;
