import type { NewsText } from "./texts.it.ts";

export const newsText: NewsText = {
  why: {
    REPLY: (who) => `${who} wrote in a discussion you follow:`,
    MENTION: (who) => `${who} mentioned you in a discussion:`,
    ADMINISTRATION: (who) => `${who} mentioned your administration in a discussion:`,
  },
  whyConversation: (who) => `${who} wrote to you in a conversation:`,
  conversation: "Conversation",
  open: "Go to the message",
  stop: "No more notifications about this discussion",
  footer:
    "We write nothing more about this discussion until you come back to it. Agire, the community of twinnings between public administrations.",
};
