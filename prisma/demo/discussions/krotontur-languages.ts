import type { DemoDiscussion } from "../discussion.ts";

export const krotonturLanguages: DemoDiscussion = {
  space: "krotontur",
  title: "Lavorare in due lingue senza perdersi",
  messages: [
    {
      by: "maria",
      at: "31 10:00",
      text: `
Le nostre riunioni sono in italiano, i documenti in inglese, i pensieri in greco. **Tre lingue, tre verità.**

Proposal: one page of *parole comuni*, shared by everybody. Per ogni parola, una frase che dice che cosa vuol dire **per noi**.`,
    },
    {
      by: "giorgio",
      at: "31 12:30",
      text: `
Sì. Comincio da quelle su cui ci siamo già fraintesi:

| Parola | Noi intendevamo | Loro capivano |
|---|---|---|
| *progetto* | la carta | la cosa fatta |
| *entro giugno* | il 30 | il 1° |
| *partner* | chi firma | chi lavora |`,
    },
    {
      by: "maria",
      at: "30 09:20",
      text: "«Entro giugno» mi è costato un fine settimana intero. 🙂",
    },
    {
      by: "paolo",
      at: "2 11:45",
      text: "La tabella serve anche fra uffici che parlano la stessa lingua. Posso copiarla?",
    },
  ],
};
