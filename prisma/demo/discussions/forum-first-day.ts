import type { DemoDiscussion } from "../discussion.ts";

export const forumFirstDay: DemoDiscussion = {
  space: "forum",
  title: "Primo giorno in un gemellaggio: che cosa avreste voluto sapere?",
  messages: [
    {
      by: "riccardo",
      at: "8 10:15",
      text: `
Sono in ufficio da meno di un mese e mi hanno messo su un gemellaggio che va avanti da anni. Tutti si danno del tu, tutti sanno perché il martedì no.

**Una frase a testa**: che cosa avreste voluto sentirvi dire il primo giorno?`,
    },
    { by: "teresa", at: "8 10:40", text: "«Leggi le discussioni vecchie *dal fondo*: la conclusione è lì.»" },
    {
      by: "stefano",
      at: "8 11:05",
      text: "«Gli acronimi non li sa nessuno. Chiedi.» E per sapere *a chi*, c'è l'elenco degli [iscritti](/iscritti).",
    },
    {
      by: "anna",
      at: "7 09:00",
      text: "«La persona dall'altra parte ha il tuo stesso problema e meno tempo per dirtelo.»",
    },
    {
      by: "simone",
      at: "7 12:20",
      text: `
Due, ma brevi:

1. «I verbali dicono che cosa, le telefonate dicono perché.»
2. «Il martedì no perché c'è mercato e non si parcheggia.» *(l'ho scoperto dopo un anno)*`,
    },
    {
      by: "noemi",
      at: "2 09:30",
      text: `
Tirocinante, secondo giorno. Ho letto tutto e ho una domanda che forse è sciocca: quando in una riunione non capisco, **è meglio interrompere o scrivere dopo?**`,
    },
    {
      by: "roberto",
      at: "2 09:55",
      text: "Interrompere. L'altra metà della sala ti ringrazierà in silenzio. Te lo firmo anche, visto che ho la porta di fronte.",
    },
    {
      by: "marta",
      at: "1 13:45",
      text: "Da insegnante: non esistono domande sciocche, esistono risposte frettol",
      removed: true,
    },
    {
      by: "marta",
      at: "1 14:10",
      text: "Avevo cominciato una frase da calendario da parete e l'ho tolta. Noemi, più semplice: interrompi.",
    },
    {
      by: "noemi",
      at: "5h",
      text: "Fatto, stamattina, con voce da topo. «Scusate, che cos'è il PdT?» Tre persone hanno dato **tre risposte diverse**, e la riunione ha cambiato argomento per mezz'ora.",
    },
  ],
};
