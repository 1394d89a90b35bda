import type { DemoDiscussion } from "../discussion.ts";

export const forumPhotographs: DemoDiscussion = {
  space: "forum",
  title: "Fotografie agli incontri: cartello, liberatoria o niente?",
  messages: [
    {
      by: "carmela",
      at: "158 09:20",
      text: `
Incontro pubblico, quaranta persone, una collega con il telefono che fotografa la sala «per la rendicontazione». Il giorno dopo una signora ci scrive: **in quella foto c'è lei, di mercoledì mattina, e al lavoro aveva detto che era dal medico.**

Abbiamo tolto la foto in dieci minuti. Ma la regola, qual è?`,
    },
    {
      by: "antonio",
      at: "158 11:40",
      text: `
La regola la chieda ciascuno a chi si occupa di protezione dei dati nel suo ente: qui si possono scambiare **abitudini**, non pareri.

La nostra abitudine: la foto per la rendicontazione si fa *di spalle*, dal fondo, e si vede che la sala è piena. Nessun programma ha mai chiesto le facce.`,
    },
    {
      by: "matteo",
      at: "157 08:30",
      text: "Noi liberatoria all'ingresso, firmata da tutti.",
    },
    {
      by: "cristina",
      at: "130 10:55",
      text: `
> liberatoria all'ingresso, firmata da tutti

Matteo, una pulce nell'orecchio: se la firmo **per entrare**, quanto è libera? La signora del mercoledì l'avrebbe firmata con la fila dietro, e avrebbe lo stesso problema con un foglio in più.`,
    },
    {
      by: "matteo",
      at: "129 09:10",
      text: "Hai ragione e mi dispiace, perché avevamo già stampato i fogli.",
    },
    {
      by: "vito",
      at: "129 12:15",
      text: "Io avrei una foto di quella volta che Antonio dormiva in seconda fila e",
      removed: true,
    },
    {
      by: "elena",
      at: "128 09:45",
      text: `
Quello che facciamo con le famiglie, dopo un po' di errori:

- **due zone** nella sala, dette a voce all'inizio: *da questa parte si fotografa, da quella no*
- nessuna zona è peggiore dell'altra (la prima volta avevamo messo quella senza foto in fondo, dietro la colonna: capito subito)
- bambini **mai**, neanche di spalle: i genitori riconoscono lo zaino
- si fotografano le *cose*: il cartellone, le mani, la lavagna

Le foto delle mani sono anche le più belle. Provateci.`,
    },
    {
      by: "carmela",
      at: "103 10:30",
      atFirst: "Fatte le due zone. Risultato: tutti nella zona senza foto.",
      text: `
Fatte le due zone. Risultato: **tutti** nella zona senza foto, relatori compresi.

Ho fotografato la lavagna, le tazze vuote e trentotto cappotti sull'attaccapanni. La rendicontazione è passata al primo colpo, con una nota a margine: «belli i cappotti».`,
    },
  ],
};
