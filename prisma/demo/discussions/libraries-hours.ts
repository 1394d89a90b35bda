import type { DemoDiscussion } from "../discussion.ts";

export const librariesHours: DemoDiscussion = {
  space: "biblioteche-castelli-romani",
  title: "Aprire il sabato sì, ma il sabato di chi?",
  messages: [
    {
      by: "nicola",
      at: "452 09:40",
      text: `
Tutti chiedono il sabato. Ho chiesto *perché* a chi lo chiedeva, con un quaderno sul banco, e sono venute fuori tre richieste diverse con la stessa parola:

1. chi lavora e non può venire mai altrimenti
2. chi studia e vuole **un tavolo e il riscaldamento**
3. chi ha bambini e vuole uscire di casa quando piove

La prima vuole due ore, la seconda otto, la terza un posto dove si possa far rumore. Con lo stesso sabato non le accontento.`,
    },
    {
      by: "simone",
      at: "452 11:55",
      text: "E con lo stesso stipendio nemmeno. Il sabato di chi apre lo mettiamo fra le voci?",
    },
    {
      by: "nicola",
      at: "451 09:00",
      text: `
Lo mettiamo **per primo**. Chi lavora in sede ha fatto questa tabella, che cambia la discussione:

| Apertura | Persone necessarie | Recupero | Chi resta scoperto |
|---|:-:|---|---|
| sabato mattina, tutte le sedi | 9 | lunedì | tutti, il lunedì |
| sabato mattina, a rotazione | 3 | martedì pomeriggio | una sede per volta |
| sabato intero, **una** sede | 4 | da contrattare | nessuno |
| sera fino alle 22, il giovedì | 3 | venerdì mattina | poco |

La quarta riga non l'aveva chiesta nessuno, perché nessuno l'aveva mai vista.`,
    },
    {
      by: "michele",
      at: "450 10:15",
      text: `
Nella mia, che è piccola, la rotazione ha fallito per una ragione sola: **la gente non si ricorda a chi tocca**. La terza volta che uno trova chiuso, non viene più nemmeno quando è aperto.

Meglio una sede sola, sempre quella, anche se è lontana.`,
    },
    {
      by: "teresa",
      at: "449 15:20",
      text: "Da utente: confermo tutto. Io so che il forno apre alle sei. Se aprisse alle sei *a rotazione*, comprerei i crackers.",
    },
    {
      by: "simone",
      at: "430 08:45",
      atFirst: "Provato il giovedì fino alle 22. È andata bene.",
      text: `
Provato il giovedì fino alle 22, otto settimane. Conto a mano, due volte per sera:

- ore 19: da 6 a 11 persone
- ore 21: da 14 a **23**

Alle nove di sera quasi tutti studenti, più due signori che vengono per il giornale *perché la mattina c'è coda*. Di questi ultimi non sapeva niente nessuno.

(Ho riscritto il messaggio: quello di prima diceva solo che è andata bene, ed è un'informazione che non serve a nessuno.)`,
    },
    {
      by: "nicola",
      at: "429 09:30",
      text: `
Quindi, per adesso:

- **giovedì sera** per chi studia (gruppo 2)
- **sabato mattina in una sede sola**, sempre la stessa, per chi lavora (gruppo 1)
- per i bambini (gruppo 3) il sabato non basta: serve una stanza con la porta

Il gruppo 3 resta senza risposta. Lo scrivo perché non sembri risolto.`,
    },
    {
      by: "elena",
      at: "404 11:00",
      text: "Per il gruppo 3: a volte la stanza con la porta ce l'ha la scuola, ed è vuota proprio il sabato. Vale una telefonata.",
    },
    {
      by: "nicola",
      at: "344 16:35",
      text: `
La telefonata è valsa. Due sabati al mese, un'aula con la porta, chiavi in mano a **due** persone e un foglio con scritto chi chiude le finestre.

~~Convenzione di 14 pagine~~ Scambio di lettere di una pagina, con dentro l'unica cosa che litigava davvero: chi paga il riscaldamento (metà e metà).`,
    },
  ],
};
