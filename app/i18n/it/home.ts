export const home = {
  title: "Le buone pratiche passano di mano",
  side: "Partecipa",
  lead: "Agire è la community dei gemellaggi: amministrazioni che consegnano una buona pratica e amministrazioni che la fanno propria, passo dopo passo.",
  discover: "Scopri i gemellaggi",
  latestTwinnings: "Gli ultimi gemellaggi",
  allTwinnings: "Tutti i gemellaggi",
  currentTopics: "Discussioni in corso",
  allTopics: "Tutte le discussioni",
  joinTitle: "Unisciti alla community!",
  joinText:
    "Per commentare e caricare documenti registrati con i tuoi dati essenziali: nome, amministrazione, un indirizzo di posta.",
  join: "Registrati alla community",
  mineTitle: "I miei gemellaggi",
  news: (n: number) => (n === 1 ? "1 messaggio nuovo" : `${n} messaggi nuovi`),
  mineNone: "Non partecipi ancora a nessun gemellaggio: trova il tuo.",
  noNews: "Niente di nuovo",
  latestMembers: "Ultimi iscritti",
  allMembers: "Tutti gli iscritti",
  secondWindow:
    "Prova così: apri una discussione in una finestra privata del browser, accanto a questa. Poi rispondi da qui con uno dei ruoli di prova: il messaggio arriva di là mentre guardi.",
  choosePersona: "Scegli un ruolo di prova",
};
