export const texts = {
  option: "Opzione",
  votes: "Voti",
  share: "Percentuale",
  voters: "Chi ha votato",
  voted: { PEOPLE: "Persone che hanno votato", ADMINISTRATIONS: "Amministrazioni che hanno votato" },
  few: "Si vede da tre voti in poi",
};
