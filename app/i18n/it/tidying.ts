/** What an act says of itself: numbers and codes. */
type Data = Record<string, string | number | boolean | null>;

const messages = (n: unknown) => (n === 1 ? "un messaggio" : `${n} messaggi`);

/** What stands after "ogni". */
export const every = (minutes: number) =>
  minutes === 1
    ? "minuto"
    : minutes < 60
      ? `${minutes} minuti`
      : minutes === 60
        ? "ora"
        : `${minutes / 60} ore`;

export const tidying = {
  log: "Registro",
  logOf: "Registro di chi mette ordine",
  logOfForum: "Registro di chi mette ordine nel forum",
  logLead: "Chi ha messo ordine nelle discussioni, per quale amministrazione, quando e perché.",
  logEmpty: "Ancora niente da registrare",
  logEmptyText: "Quando qualcuno rimuove un messaggio o chiude una discussione, qui resta scritto.",
  logOlder: "Più indietro",
  byItself: "In automatico",
  actingFor: (name: string) => `per ${name}`,
  reasonWas: "Motivo:",
  versions: (n: number) => `Versioni del messaggio ${n}`,
  versionTitle: (n: number) => `Versione ${n}`,
  firstVersion: "Il testo con cui il messaggio è nato.",
  changedBy: (n: number) =>
    `Che cosa cambia rispetto alla versione ${n - 1}: tolto è barrato, aggiunto è sottolineato.`,
  diffRemoved: "tolto:",
  diffAdded: "aggiunto:",
  allVersions: "Tutte le versioni",
  currentVersion: "quella di adesso",
  restoreVersion: "Torna a questa versione",
  backToPost: "Vai al messaggio",
  undoRemoval: "Annulla l'eliminazione",
  removedText: "Leggi il testo",
  announceOnly: "Solo annunci",
  announceOnlyText: "Qui scrive soltanto chi è responsabile: tu puoi leggere e reagire.",
  slow: (minutes: number) => `Qui si invia al massimo un messaggio ogni ${every(minutes)}.`,
  closes: (days: number) =>
    `La discussione si chiude da sola dopo ${days === 1 ? "un giorno" : `${days} giorni`} di silenzio.`,
  settings: "Gestisci la discussione",
  settingsLead: "Ogni scelta va nel registro, con il tuo nome, la tua amministrazione e il motivo.",
  state: "Aperta o chiusa, in evidenza",
  pinUntil: "In evidenza fino al",
  pinUntilHint: "L'ultimo giorno compreso. Lascia vuoto se non ha una fine.",
  pinnedUntil: (when: string) => `In evidenza fino al ${when}.`,
  rules: "Come si scrive",
  slowMinutes: "Un messaggio a persona ogni",
  slowHint: "Vale per tutti, tranne chi è responsabile.",
  noSlow: "Nessun limite",
  minutes: (n: number) =>
    n === 1 ? "1 minuto" : n < 60 ? `${n} minuti` : n === 60 ? "1 ora" : `${n / 60} ore`,
  closeAfterDays: "Si chiude da sola dopo",
  closeHint: "Di silenzio: ogni nuovo messaggio fa ripartire il conto.",
  neverCloses: "Mai",
  days: (n: number) => `${n} giorni`,
  announceOnlyLabel: "Solo annunci: scrive chi è responsabile, gli altri leggono e reagiscono",
  saveRules: "Salva le regole",
  split: "Dividi",
  splitNumbers: "Messaggi da spostare in una nuova discussione",
  splitNumbersHint: "I loro numeri, per esempio 3, 5-8.",
  splitTitle: "Titolo della nuova discussione",
  splitYes: "Sposta i messaggi",
  merge: "Unisci a un'altra",
  mergeInto: "Discussione in cui portare i messaggi",
  mergeHint:
    "Il suo numero o il suo indirizzo, come /discussioni/42. I messaggi vanno in fondo; qui resta dove trovarli.",
  mergeYes: "Unisci le discussioni",
  move: "Sposta in un altro spazio",
  moveTo: "Nuovo spazio",
  moveChoose: "Scegli…",
  moveHint: "Se lo spazio è più riservato, lo diventa anche la discussione.",
  moveYes: "Sposta la discussione",
  moved: "Messaggio spostato in un'altra discussione.",
  movedTo: "Vai dove si trova ora",
  merged: "Questa discussione è stata unita a un'altra: i messaggi sono lì.",
  useful: "Risposta utile",
  markUseful: "Segna come risposta utile",
  unmarkUseful: "Togli «Risposta utile»",
  goToUseful: "Vai al messaggio",
  acts: {
    "post.removed": ({ number }: Data) => `Rimosso il messaggio ${number}`,
    "post.restored": ({ number }: Data) => `Ripristinato il messaggio ${number}`,
    "post.versionRestored": ({ number }: Data) => `Ripristinata una versione del messaggio ${number}`,
    "post.purged": ({ number }: Data) => `Cancellato per sempre il testo del messaggio ${number}`,
    "topic.locked": (_: Data) => "Discussione chiusa",
    "topic.unlocked": (_: Data) => "Discussione riaperta",
    "topic.closedBySilence": ({ days }: Data) => `Discussione chiusa dopo ${days} giorni di silenzio`,
    "topic.pinned": (_: Data) => "Discussione messa in evidenza",
    "topic.unpinned": (_: Data) => "Discussione tolta dall'evidenza",
    "topic.rulesChanged": (_: Data) => "Regole della discussione cambiate",
    "topic.movedAway": (_: Data) => "Discussione spostata in un altro spazio",
    "topic.movedHere": (_: Data) => "Discussione arrivata da un altro spazio",
    "topic.split": ({ posts }: Data) => `Spostati in una nuova discussione: ${messages(posts)}`,
    "topic.mergedAway": ({ posts }: Data) => `Discussione unita a un'altra: ${messages(posts)}`,
    "topic.mergedHere": ({ posts }: Data) => `Accolta qui un'altra discussione: ${messages(posts)}`,
    "poll.closed": ({ number }: Data) => `Sondaggio chiuso nel messaggio ${number}`,
  },
};
