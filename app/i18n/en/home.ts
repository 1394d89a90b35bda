import type { Texts } from "../it";

export const home: Texts["home"] = {
  title: "Good practices change hands",
  side: "Take part",
  lead: "Agire is the community of twinnings: administrations that hand over a good practice and administrations that make it their own, step by step.",
  discover: "Discover the twinnings",
  latestTwinnings: "Latest twinnings",
  allTwinnings: "All twinnings",
  currentTopics: "Discussions under way",
  allTopics: "All discussions",
  joinTitle: "Join the community!",
  joinText:
    "To comment and upload documents, register with your essential data: name, administration, an e-mail address.",
  join: "Register with the community",
  mineTitle: "My twinnings",
  news: (n: number) => (n === 1 ? "1 new message" : `${n} new messages`),
  mineNone: "You take part in no twinning yet: find yours.",
  noNews: "Nothing new",
  latestMembers: "Latest members",
  allMembers: "All members",
  secondWindow:
    "Try this: open a discussion in a private window of your browser, beside this one. Then reply from here with one of the trial roles: the message arrives over there while you watch.",
  choosePersona: "Choose a trial role",
};
