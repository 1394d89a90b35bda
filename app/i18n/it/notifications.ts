// What reaches people: the bell, the list, the levels, the letters.

export const notifications = {
  title: "Notifiche",
  lead: "Che cosa c'è di nuovo nelle discussioni in cui scrivi, che segui o in cui qualcuno ti ha menzionato, e fra i documenti dei gemellaggi che segui.",
  bell: (n: number) =>
    n === 0 ? "Notifiche" : n === 1 ? "Notifiche: 1 da leggere" : `Notifiche: ${n} da leggere`,
  total: (n: number) => (n === 1 ? "1 notifica" : `${n} notifiche`),
  none: "Nessuna notifica",
  noneText: "Scrivi in una discussione, o premi «Segui»: quando qualcuno risponde lo trovi qui.",
  isNew: "Da leggere",
  wrote: (who: string, n: number) => (n > 1 ? `${n} nuovi messaggi di ${who}` : `Ha scritto ${who}`),
  reasons: {
    MENTION: "Sei fra le persone menzionate",
    ADMINISTRATION: "La tua amministrazione è menzionata",
  },
  andMore: (names: string, n: number) =>
    n === 1 ? `${names} e un'altra persona` : `${names} e altre ${n} persone`,
  documentNews: (title: string, number: number) =>
    number === 1 ? `Nuovo documento: ${title}` : `Versione ${number} di ${title}`,
  documentsNews: (n: number, space: string) => `${n} documenti nuovi o cambiati in ${space}`,
  documentsMore: (titles: string, n: number) => (n === 1 ? `${titles} e un altro` : `${titles} e altri ${n}`),
  markRead: "Segna come letta",
  markAllRead: "Segna tutte come lette",
  settingsLink: "Scegli se ricevere le notifiche per posta",
  level: "Notifiche di questa discussione",
  levelOfConversation: "Notifiche di questa conversazione",
  spaceLevel: { COMMUNITY: "Notifiche del forum", TWINNING: "Notifiche del gemellaggio" },
  spaceLevelText: "Per tutte le discussioni di qui, salvo quelle per cui scegli altro, e per i documenti.",
  levels: { EVERYTHING: "Tutto", MENTIONS: "Solo menzioni", NOTHING: "Niente", USUAL: "Come di solito" },
  levelHints: {
    EVERYTHING: "Ogni nuovo messaggio.",
    MENTIONS: "Quando qualcuno menziona te o la tua amministrazione.",
    NOTHING: "Mai.",
    USUAL: "Tutto dove scrivi, altrove solo le menzioni.",
  },
  follow: "Segui",
  mail: "Notifiche per posta",
  mailText: "Una lettera per discussione; poi nessun'altra finché non ci torni.",
  wantsMail: "Scrivimi quando nelle discussioni c'è qualcosa di nuovo per me",
  saveChoice: "Salva questa scelta",
  stopTitle: "Niente più lettere",
  stopLead:
    "Puoi smettere di ricevere le notifiche della discussione di cui ti abbiamo scritto, o tutte le lettere di notifica.",
  stopTopic: "Basta notifiche di questa discussione",
  stopAll: "Basta lettere di notifica",
  stopped: {
    topic: "Fatto: di questa discussione non ti scriviamo più.",
    all: "Fatto: non ti mandiamo più lettere di notifica.",
  },
  stoppedAlready: {
    topic: "Già fatto: di questa discussione non ti scriviamo più.",
    all: "Già fatto: non ti mandiamo più lettere di notifica.",
  },
  stoppedText: "Puoi sempre cambiare idea nella pagina della discussione o nel tuo profilo.",
  stopUnknown: "Questo collegamento non vale più: puoi scegliere nel tuo profilo quali lettere ricevere.",
  mentionHint:
    "Per menzionare una persona scrivi @[Nome](iscritto:numero), per un'amministrazione @@[Nome](ente:numero): il numero di una persona è nell'indirizzo del suo profilo.",
  found: (n: number) => (n === 0 ? "Nessun suggerimento" : n === 1 ? "1 suggerimento" : `${n} suggerimenti`),
  suggestions: "Chi menzionare",
};
