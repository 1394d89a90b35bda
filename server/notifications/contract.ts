import type { NotificationReason } from "../topics/contract.ts";

/** What is new for a member in one topic. */
export type NotificationView = {
  topic: { id: number; slug: string; title: string };
  /** The short title of the space; null in a conversation. */
  space: string | null;
  /** ISO 8601: when she was last told of something in it. */
  at: string;
  isNew: boolean;
  /** Posts she was told of and has not read. */
  count: number;
  /** The first of those; the last one she was told of where all are read. */
  number: number;
  /** The strongest reason among them. */
  reason: NotificationReason;
  /** Who wrote them, the latest first, three at most; and how many more. */
  authors: string[];
  moreAuthors: number;
};

/** What is new for a member among the documents of one space. */
export type LibraryNews = {
  space: { id: number; slug: string; shortTitle: string };
  /** ISO 8601: when the last of them came. */
  at: string;
  isNew: boolean;
  /** How many documents. */
  count: number;
  /** The last of them, three at most; `number` of the newest version she was told of. */
  documents: { id: number; title: string; number: number }[];
  /** Names of who put them there. */
  authors: string[];
};

export type NotificationPage = {
  notifications: (NotificationView | LibraryNews)[];
  total: number;
  page: number;
  pages: number;
};

export const NOTIFICATIONS_PAGE = 20;

/** What the room `member:<id>` is told: in how many discussions something is new, and conversations among them. */
export type UnreadEvent = { unread: number; conversations: number };
export const UNREAD_EVENT = "notifications.counted";

export const isLibraryNews = (about: NotificationView | LibraryNews): about is LibraryNews =>
  "documents" in about;
