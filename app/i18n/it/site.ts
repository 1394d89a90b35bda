export const site = {
  name: "Agire",
  tagline: "La community dei gemellaggi fra amministrazioni",
  parent: "Community aperta",
  about:
    "Un'amministrazione che ha una buona pratica la consegna a una che ne ha bisogno. Qui se ne parla, insieme e alla luce del sole.",
  demo: "Community dimostrativa: persone, messaggi e documenti inventati",
  skipToContent: "Vai al contenuto",
  skipToFooter: "Vai al piè di pagina",
  menu: "Menu",
  closeMenu: "Chiudi il menu",
  mainNavigation: "Navigazione principale",
  breadcrumb: "Percorso di navigazione",
  home: "Home",
  language: "Lingua",
  map: "Mappa del sito",
  legalLinks: "Collegamenti legali",
  columns: { community: "Community", takePart: "Partecipa" },
  licence: "Software libero, licenza EUPL-1.2",
  mail: "Posta di prova",
  goHome: "Torna alla pagina iniziale",
  newTab: "(si apre in una nuova scheda)",
};

export const nav = { twinnings: "Gemellaggi", topics: "Discussioni" };

export const account = {
  menu: "Il tuo menu:",
  signIn: "Accedi",
  signOut: "Esci",
  register: "Registrati",
};

export const form = {
  errorsTitle: "C'è qualcosa da sistemare",
  optional: "(facoltativo)",
  requiredNote: "I campi con * sono obbligatori.",
};

export const faults = {
  notFoundTitle: "Pagina non trovata",
  notFound: "Questa pagina non c'è, non c'è più o non è aperta a tutti.",
  perhapsForMembers: "Se sei della community, accedi: forse per te è aperta.",
  deniedTitle: "Non puoi entrare qui",
  denied: "Questa pagina è di chi è iscritto alla community.",
  unavailableTitle: "Torniamo subito",
  unavailable:
    "Il servizio riparte fra pochi secondi. Ciò che avevi già inviato è al sicuro; se stavi inviando qualcosa, torna indietro: il testo è ancora lì.",
  unreachableTitle: "Manca la rete",
  unreachable: "Non riusciamo a raggiungere Agire. Controlla la connessione e riprova.",
  faultTitle: "Qualcosa non ha funzionato",
  fault: "L'abbiamo annotato. Riprova fra poco.",
  badTitle: "Richiesta non valida",
  bad: "L'indirizzo o i dati inviati non hanno senso per noi.",
  reload: "Ricarica la pagina",
};

export const mail = {
  title: "Posta di prova",
  lead: "Le lettere che la community avrebbe spedito. Si leggono qui soltanto nella dimostrazione.",
  none: "Nessuna lettera, per ora",
  noneText: "Registrati e torna qui: troverai la lettera di conferma.",
  to: "A",
};

export const lists = {
  any: "Tutti",
  anyRegion: "Tutte",
  filter: "Cerca",
  reset: "Togli i filtri",
  noneFound: "Nessun risultato",
  noneFoundText: "Togli un filtro o prova con altre parole.",
  label: "Pagine dell'elenco",
  first: "Inizio dell'elenco",
  previous: "Precedente",
  next: "Successiva",
  page: (n: number) => `Pagina ${n}`,
  pageOf: (n: number, of: number) => `Pagina ${n} di ${of}`,
};
