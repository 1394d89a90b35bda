import type { NotificationReason } from "../topics/contract.ts";

/** The words of a letter about a post, in one language. */
export type NewsText = {
  /** @param who the author, and for which administration */
  why: Record<NotificationReason, (who: string) => string>;
  /** … in a conversation, where nobody else reads it. */
  whyConversation: (who: string) => string;
  /** In the subject, where a discussion names its space. */
  conversation: string;
  open: string;
  stop: string;
  footer: string;
};

export const newsText: NewsText = {
  why: {
    REPLY: (who) => `${who} ha scritto in una discussione che segui:`,
    MENTION: (who) => `${who} ti ha menzionato in una discussione:`,
    ADMINISTRATION: (who) => `${who} ha menzionato la tua amministrazione in una discussione:`,
  },
  whyConversation: (who) => `${who} ti ha scritto in una conversazione:`,
  conversation: "Conversazione",
  open: "Vai al messaggio",
  stop: "Non ricevere più notifiche di questa discussione",
  footer:
    "Di questa discussione non ti scriviamo altro finché non ci torni. Agire, la community dei gemellaggi fra amministrazioni.",
};
