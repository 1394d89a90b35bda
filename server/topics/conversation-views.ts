// Conversations, as their people see them.

/** Somebody in a conversation; `from`: the first post she may read. */
export type ConversationPerson = { id: number; name: string; administration: string | null; from: number };

/** Somebody was added (`from`: the first post she may read since) or left (null). */
export type ConversationStep = {
  id: number;
  member: { id: number; name: string };
  /** Who added her. */
  by: string | null;
  from: number | null;
  /** The last post there was. */
  after: number;
  /** ISO 8601. */
  at: string;
};

/** What a page of a conversation shows beside its posts. */
export type ConversationHere = {
  /** By name. */
  people: ConversationPerson[];
  /** The first post that the viewer may read. */
  from: number;
  /** Since the viewer reads, and that stand on this page. */
  steps: ConversationStep[];
};

/** A conversation on a line of a member's list. */
export type ConversationCard = {
  id: number;
  slug: string;
  title: string;
  /** The others in it, by name; none when all have left. */
  people: { id: number; name: string; administration: string | null }[];
  /** The last message that the viewer may read; null where there is none. */
  last: { author: { id: number; name: string }; excerpt: string } | null;
  /** ISO 8601: when something was last written, or she was added. */
  at: string;
  unread: number;
  /** The post to open at; null for who never opened it. */
  resume: number | null;
  /** She was added and has not been there yet. */
  isNew: boolean;
};

/** Whom one writes to, while one chooses. */
export type PersonToWrite = { id: number; name: string; administration: string | null };
