import type { DemoDiscussion } from "../discussion.ts";

export const forumMinutes: DemoDiscussion = {
  space: "forum",
  title: "Il verbale che non legge nessuno",
  messages: [
    {
      by: "rosa",
      at: "171 16:45",
      text: `
Esperimento cattivo: nel verbale di una riunione a sei enti ho scritto, a pagina quattro, «chi legge questa riga mi telefoni e vince un caffè». Sono passati tre mesi.

Ho ancora tutto il caffè. **A che cosa serve, un verbale, e a chi?**`,
    },
    {
      by: "daniele",
      at: "170 08:50",
      text: `
Serve a chi *non c'era* e a chi *litigherà*. Due lettori diversi, due testi diversi:

- per chi non c'era: **tre decisioni e tre nomi**, nel corpo del messaggio, mai in allegato
- per chi litigherà: la discussione, in fondo, con gli interventi

Di solito scriviamo il secondo e lo mandiamo ai primi.`,
    },
    {
      by: "laura",
      at: "170 11:15",
      text: "Da quando lo scrivo **durante**, sullo schermo, davanti a tutti, dura la metà. E quando uno dice «non intendevo questo» lo correggiamo lì, non dopo due settimane di «in riferimento a quanto verbalizzato».",
    },
    {
      by: "rosa",
      at: "169 09:30",
      text: `
Laura, detto fatto. Provata stamattina, con questo schema che sta in una schermata:

~~~
DECISO      chi        entro
...         ...        ...

NON DECISO  perché     si riprende il
...         ...        ...
~~~

La seconda metà è la novità: *non deciso* non era mai stato scritto. Metà delle discussioni di oggi era lì.`,
    },
    {
      by: "giorgio",
      at: "169 12:00",
      text: "Lavoriamo a due porte di distanza e il caffè lo scopro qui. Pagina quattro, dici? Arrivo.",
    },
  ],
};
