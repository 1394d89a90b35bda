import type { Texts } from "../it";

export const writing: Texts["writing"] = {
  formatting: "Formatting",
  tools: {
    bold: "Bold",
    italic: "Italic",
    heading: "Heading",
    list: "List",
    numbers: "Numbered list",
    tasks: "List of things to do",
    quote: "Quotation",
    link: "Link",
    table: "Table",
  },
  preview: "Preview",
  previewEmpty: "Here you will see the message as others will see it.",
  leaveTitle: "You have a text that is not sent",
  leaveText: "If you leave this page now, the message you have begun is not sent.",
  leaveKept: "You find it again among your drafts.",
  stay: "Stay here",
  leave: "Leave without sending",
  words: "text",
  linked: "text of the link",
  column: "Column",
};
