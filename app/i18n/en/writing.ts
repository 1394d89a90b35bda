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
  previewEmpty: "Here you will see the post as others will see it.",
  words: "text",
  linked: "text of the link",
  column: "Column",
};
