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
  joinText: "To comment and make proposals, just introduce yourself: name, administration, an email address.",
  join: "Register with the community",
};
