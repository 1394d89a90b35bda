import type { DemoDiscussion } from "../discussion.ts";

export const forumSchool: DemoDiscussion = {
  space: "forum",
  title: "Lavorare con una scuola: il calendario non comincia a gennaio",
  messages: [
    {
      by: "alberto",
      at: "57 14:30",
      text: `
Sono un docente e in questa community siamo in due: approfitto per dire una cosa a tutti gli altri.

I progetti che ci proponete arrivano in **tre momenti sbagliati**:

| Quando arriva | Che cosa succede da noi |
|---|---|
| fine settembre | il piano delle attività è già votato |
| metà dicembre | scrutini alle porte, nessuno legge |
| fine maggio | «bellissimo, a settembre», e a settembre è cambiato mezzo collegio |

Il momento buono è **maggio, per l'anno dopo**, con una pagina sola.`,
    },
    {
      by: "valentina",
      at: "56 09:15",
      text: `
> fine maggio | «bellissimo, a settembre»
>
> Il momento buono è maggio, per l'anno dopo

Scusa, ma allora maggio è giusto o sbagliato? 🙂`,
    },
    {
      by: "alberto",
      at: "56 13:40",
      text: "*Inizio* maggio giusto, fine maggio sbagliato. Tre settimane di differenza, un anno scolastico di distanza. Chiedo scusa: a scuola ci sembra ovvio.",
    },
    {
      by: "marta",
      at: "41 15:10",
      text: `
Sono la seconda dei due. Aggiungo che cosa ci fa dire di sì:

1. **una** persona di riferimento che risponda anche alle 14, quando usciamo noi
2. un'attività che stia in *due* ore, non in una mattina: una mattina sono quattro colleghi da convincere
3. niente bus. Se c'è un bus, ci sono i consensi, la quota e un bambino che soffre la macchina
4. qualcosa che resti in classe`,
    },
    {
      by: "roberto",
      at: "40 10:05",
      text: "Punto 1: le 14 sono l'ora in cui da noi non risponde nessuno. Adesso capisco tre anni di «la scuola non si fa sentire». Metto il mio interno, giorni pari.",
    },
    {
      by: "marta",
      at: "12 14:20",
      text: `
I giorni pari funzionano. Per chi vuole provarci senza di noi, la pagina che abbiamo usato con Roberto è fatta di cinque righe, eccola intera:

~~~markdown
**Che cosa**: due ore in classe, una volta
**Per chi**: terze e quarte della primaria
**Che cosa deve fare l'insegnante prima**: niente
**Che cosa resta**: una scatola con 24 tessere
**A chi telefonare alle 14**: nome e interno
~~~

La terza riga è quella che il collegio ha riletto due volte, incredulo.`,
    },
  ],
};
