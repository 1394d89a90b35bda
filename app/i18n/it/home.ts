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
  joinText: "Per commentare e proporre basta presentarsi: nome, amministrazione, un indirizzo di posta.",
  join: "Registrati alla community",
};
