import type { DemoDiscussion } from "../discussion.ts";

export const railwaysSigns: DemoDiscussion = {
  space: "ferrovie-dimenticate",
  title: "Cartelli lungo il percorso: quante parole, quali lingue, chi li pulisce",
  messages: [
    {
      by: "michele",
      at: "402 09:20",
      text: `
Mi hanno chiesto i testi per undici cartelli. Da bibliotecario ho scritto undici bellissime pagine. Poi sono andato sul posto con un foglio della misura giusta e ho provato a leggerne una **in piedi, al sole, con un bambino che tira la giacca**.

Sono arrivato alla quarta riga. Quante parole ci vanno, secondo voi?`,
    },
    {
      by: "silvia",
      at: "402 11:30",
      text: `
Sessanta. Le ho contate sui cartelli che mi sono fermata a leggere *io*, senza che fosse lavoro.

Su quelli da duecento avevo fatto la fotografia «per leggerli dopo». Indovina quante ne ho riaperte.`,
    },
    {
      by: "luca",
      at: "401 10:00",
      text: `
D'accordo su sessanta, ma suddivise. Schema che in altri percorsi abbiamo visto tenere:

- **un titolo che si legge camminando** (cinque parole)
- **una cosa da guardare adesso**, con la direzione: «alla tua sinistra, il muro più scuro»
- **una cosa che non c'è più**
- il resto su una pagina, che si apre dal telefono o *si stampa in ufficio turistico* per chi il telefono non lo usa`,
    },
    {
      by: "angela",
      at: "400 08:15",
      text: `
Da vigile aggiungo le informazioni di cui nessun testo parla mai e che mi chiedono tutti i giorni:

1. quanto manca?
2. c'è acqua?
3. si può tornare indietro con qualcosa che non siano i piedi?

Sessanta parole vanno bene, purché venti siano queste.`,
    },
    {
      by: "michele",
      at: "400 12:40",
      text: `
Colpito. Riscrivo il cartello numero tre, per prova:

> **Qui si cambiava macchina**
>
> Guarda a destra: la vasca di pietra. La locomotiva beveva, i passeggeri scendevano a sgranchirsi.
>
> *Acqua:* fra 400 m. *Prossimo paese:* 25 minuti. *Ritorno in autobus:* orari in piazza.

Sono trentatré parole. Mi sento nudo.`,
    },
    {
      by: "fabio",
      at: "397 15:00",
      text: `
Sulle lingue: nel campione di interviste che ci hanno passato per l'esercizio (112 persone, due domeniche) la seconda lingua non era l'inglese ma **il dialetto dei nipoti tornati per l'estate**. Scherzo fino a un certo punto: molti leggono l'italiano ma vengono da fuori, e cercano il nome che usava il nonno.

Se lo spazio è poco, il nome locale nel titolo vale più di una traduzione mediocre.`,
    },
    {
      by: "maria",
      at: "396 11:10",
      text: 'Un piccolo avviso da chi legge le traduzioni: *meglio niente che sbagliato*. Once I was invited by a sign to "drink the station master".',
    },
    {
      by: "teresa",
      at: "371 09:00",
      text: `
E arriviamo al titolo della discussione: **chi li pulisce?** Undici cartelli costano una volta, la pulizia costa per sempre. Nel piano c'era la posa e non c'era la spugna.

Tabella di quel che abbiamo deciso per la prova:

| Cosa | Chi | Ogni quanto |
|---|---|---|
| passare con la spugna | chi accompagna le passeggiate | ogni uscita |
| controllare viti e pali | squadra comunale | ~~due volte l'anno~~ aprile e ottobre |
| rileggere i testi | la biblioteca | ogni due anni |
| togliere quelli sbagliati | **chiunque di noi, subito** | — |

Scrivere i mesi invece di «due volte l'anno» è un'idea del caposquadra: «due volte l'anno» vuol dire mai.`,
    },
    {
      by: "angela",
      at: "282 10:30",
      text: "Primo giro del caposquadra: viti controllate. Un cartello l'ha trovato girato al contrario, verso il bosco. Lo leggevano i cinghiali, che però sapevano già dov'era l'acqua.",
    },
  ],
};
