export const accessibility = {
  title: "Segnala un ostacolo",
  body: "Che cosa ti ha ostacolato?",
  bodyHint: "Che cosa volevi fare, che cosa è successo, con quale ausilio se ne usi uno.",
  page: "Su quale pagina?",
  email: "Dove vuoi la risposta?",
  emailHint: "Un indirizzo di posta, se la vuoi. Non serve essere iscritti.",
  send: "Invia la segnalazione",
  thanks: "Grazie: la segnalazione è arrivata a chi gestisce la community.",
};
