import type { DemoDiscussion } from "../discussion.ts";

/** Two people, no subject: what one asks before asking it aloud. */
export const talkFirstSteps: DemoDiscussion = {
  space: "forum",
  title: "",
  with: ["giulia"],
  messages: [
    {
      by: "paolo",
      at: "1 12:10",
      text: `
Buongiorno Giulia, sono appena arrivato e non vorrei aprire una discussione che c'è già. Dove guardo per capire se qualcuno ha già lavorato sui *tirocini*?`,
    },
    {
      by: "giulia",
      at: "1 12:35",
      text: `
Benvenuto, Paolo. Nelle [discussioni](/discussioni) cerca «tirocini» fra i titoli; se non trovi nulla, apri pure: una domanda doppia si unisce in un minuto, una domanda taciuta no.`,
    },
  ],
};
