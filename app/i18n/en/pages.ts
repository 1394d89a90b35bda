import type { Pages } from "../it/pages";

export const pages: Pages = {
  privacy: { link: "Privacy", title: "Privacy notice" },
  legalNotes: { link: "Legal notes", title: "Legal notes" },
  accessibility: { link: "Accessibility", title: "Accessibility" },
};
