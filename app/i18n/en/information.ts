import type { Texts } from "../it";

export const information: Texts["information"] = {
  starting: "Version of November 2026",
  editedOn: "Version of",
  edit: "Edit this page",
  toComplete: "This is the text it began with",
  toCompleteText:
    "Everybody sees it as it is. Fill in what stands between square brackets and remove what does not hold for you; the Italian text is edited apart.",
  editTitle: (page: string) => `Editing “${page}”`,
  editLink: "Edit",
  editLead: "You are editing the English text. For the Italian one change the language of the page first.",
  body: "Text",
  bodyHint:
    "In Markdown: headings begin with #, lists with -, **bold** stands between asterisks, links are written [like this](https://…).",
  ofConsent:
    "Whoever registers after you save consents to this version, and it is noted with them which one.",
  save: "Save",
  saving: "Saving…",
  cancel: "Cancel",
  asItIs: "See the page as it is now",
  versions: "Saved versions",
  version: (number: number) => `Version ${number}`,
};
