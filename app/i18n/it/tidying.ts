/** What an act says of itself: numbers and codes. */
type Data = Record<string, string | number | boolean | null>;

const messages = (n: unknown) => (n === 1 ? "un messaggio" : `${n} messaggi`);

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
  },
};
