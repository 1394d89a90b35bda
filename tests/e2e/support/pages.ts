/** Every page that a guest may open, by what it is. */
export const PAGES = [
  { name: "home", path: "/" },
  { name: "twinnings", path: "/gemellaggi" },
  { name: "twinning", path: "/gemellaggi/trepu" },
  { name: "twinning of which little is known", path: "/gemellaggi/nu112" },
  { name: "discussions of a twinning", path: "/gemellaggi/trepu/discussioni" },
  { name: "forum", path: "/discussioni" },
  { name: "topic", path: "/discussioni/1" },
  { name: "register", path: "/registrati" },
  { name: "sign in", path: "/accedi" },
  { name: "confirm", path: "/conferma/abcdefghijklmnopqrstuvwxyz234567" },
  { name: "test mail", path: "/posta-di-prova" },
  { name: "privacy", path: "/privacy" },
  { name: "legal notes", path: "/note-legali" },
  { name: "site map", path: "/mappa" },
  { name: "accessibility", path: "/accessibilita" },
  { name: "not found", path: "/questa-pagina-non-esiste" },
] as const;
