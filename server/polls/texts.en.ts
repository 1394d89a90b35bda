import type { texts as it } from "./texts.it.ts";

export const texts: typeof it = {
  option: "Option",
  votes: "Votes",
  share: "Share",
  voters: "Who voted",
  voted: { PEOPLE: "People who voted", ADMINISTRATIONS: "Administrations that voted" },
  few: "Shown from three votes on",
};
