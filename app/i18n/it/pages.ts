// The names of the plain pages: privacy, legal notes, accessibility. What they say is the community's.

export const pages = {
  privacy: { link: "Privacy", title: "Informativa sulla privacy" },
  legalNotes: { link: "Note legali", title: "Note legali" },
  accessibility: { link: "Accessibilità", title: "Accessibilità" },
};

export type Pages = typeof pages;
