import type { NotificationLevel } from "../members/contract.ts";
import type { Attached, SpaceAudience, SpaceView } from "../spaces/contract.ts";
import type { ConversationHere } from "./conversation-views.ts";

// What others see of the room, in pages, answers and events alike.

/** PEOPLE: a conversation, of its people alone. */
export type Audience = SpaceAudience | "PEOPLE";

/** How one writes in a topic and where it stands, as everybody who reads it may know. */
export type TopicRules = {
  /** Those who tidy write; the others read and react. */
  announceOnly: boolean;
  /** One reply of a person in so many minutes. */
  slowMinutes: number | null;
  /** After so many days of silence it is closed. */
  closeAfterDays: number | null;
  /** Of the useful answer. */
  usefulNumber: number | null;
  /** The topic its messages went to. */
  mergedInto: number | null;
  spaceId: number;
  /** How often somebody was added to a conversation or left it. */
  steps: number;
};

export type ReactionKind = "INTERESTING" | "THANKS" | "AGREE";

/** One post as every reader sees it: the same in a page, in an answer and in an event. */
export type PostView = {
  number: number;
  /** The topic's version at the last change of this post; the higher one is the newer one. */
  version: number;
  clientId: string;
  author: { id: number; name: string; administration: string | null };
  /** Safe HTML; empty when removed. */
  html: string;
  /** ISO 8601. */
  createdAt: string;
  editedAt: string | null;
  removed: boolean;
  /** By somebody else than its author. */
  removedByStaff: boolean;
  /** ISO 8601. */
  removedAt: string | null;
  /** The text is gone for good. */
  purged: boolean;
  /** The message stands there now; here a stub keeps its number. */
  movedTo: { topicId: number; number: number } | null;
  /** Chosen by a lead of the twinning. */
  testimony: boolean;
  /** How many gave each; of a removed post too, for they come back with it. */
  reactions: Record<ReactionKind, number>;
  /** What another room hangs on it; null when removed. */
  attached: Attached | null;
};

/** A space one takes part in, and how many messages there are unread. */
export type SpaceNews = { space: SpaceView; posts: number };

/** A message shown under a twinning's results. */
export type TestimonyView = {
  number: number;
  html: string;
  topic: { id: number; slug: string };
  author: { id: number; name: string; administration: string | null; jobTitle: string | null };
};

export type TopicHead = {
  id: number;
  slug: string;
  title: string;
  /** The discussion its space was born with; the interface opens it. */
  isGeneral: boolean;
  audience: Audience;
  createdAt: string;
  author: { id: number; name: string; administration: string | null } | null;
  version: number;
  lastNumber: number;
  postCount: number;
  participantCount: number;
  locked: boolean;
  pinned: boolean;
  rules: TopicRules;
};

/** What the viewer of a topic may do in it. */
export type TopicRights = {
  writes: boolean;
  /** Reacts, and changes what is one's own. */
  reacts: boolean;
  moderates: boolean;
  marksTestimonies: boolean;
  choosesUseful: boolean;
};

export type TopicView = {
  topic: TopicHead;
  rights: TopicRights;
  space: SpaceView;
  posts: PostView[];
  /** The useful answer, whatever page it stands on. */
  useful: PostView | null;
  /** What the viewer gave to the posts of this page, by number. */
  given: Record<number, ReactionKind[]>;
  /** Of what the viewer is told here; null for a guest. */
  level: NotificationLevel | null;
  /** What the viewer keeps a bookmark of on this page, by number. */
  bookmarks: Record<number, Bookmark>;
  page: number;
  pages: number;
  /** Where a day was asked for: the first post of that day or later; null where there is none. */
  found: number | null;
  /** Who talks here, where it is a conversation. */
  conversation: ConversationHere | null;
  /** How far the viewer has read; null for a guest, and for who never opened it. */
  reading: TopicReading | null;
  /** When it was read, ISO 8601, by the database's clock; null for a guest, whose pages are kept finished. */
  at: string | null;
  /** The reply that the viewer has begun. */
  draft: DraftView | null;
};

/** A post kept by a member; `remindOn` a day, 2026-11-23. */
export type Bookmark = { note: string | null; remindOn: string | null };

/** … among all of hers. `due`: its day has come. */
export type BookmarkView = Bookmark & {
  number: number;
  author: string;
  /** Plain text. */
  excerpt: string;
  due: boolean;
  /** The short title of the space; null in a conversation. */
  space: string | null;
  topic: { id: number; slug: string; title: string };
};

/**
 * What a member has begun to write somewhere. Of any two versions of it the higher one is the later one, whatever was
 * sent or discarded between them.
 */
export type DraftView = DraftSaved & {
  /** Of a new topic. */
  title: string | null;
  body: string;
  audience: Audience | null;
  /** Of a change: the version of the post that it rests on. */
  postVersion: number | null;
  /** The window that saved it, by the name it gave itself; null where it gave none. */
  writer: string | null;
};

/** `at`: ISO 8601. */
export type DraftSaved = { version: number; at: string };

export type DraftKind = "NEW_TOPIC" | "REPLY" | "EDIT" | "CONVERSATION";

/** … among all of hers. */
export type DraftEntry = DraftSaved & {
  id: number;
  kind: DraftKind;
  title: string | null;
  /** Its beginning as plain text. */
  excerpt: string;
  /** Markdown, where one cannot go on with it in its place. */
  body: string | null;
  /** Null of a conversation, and where one may not read any more. `number`: of the post being changed. */
  place: {
    space: SpaceView;
    topic: { id: number; slug: string; title: string } | null;
    number: number | null;
    inConversation: boolean;
  } | null;
  /** For whom a conversation was begun (@see peopleKey); null of all else. */
  people: { key: string; names: string[] } | null;
  /** It can be gone on with. */
  open: boolean;
};

/** `firstUnread`: the first post of somebody else after `number` that is still there; null where there is none. */
export type TopicReading = { number: number; firstUnread: number | null };

/** Where a member goes on reading a topic, and how many messages of others wait there. */
export type Unread = {
  unread: number;
  /** The post to open at: the first unread one, else the last; null for a guest, and for who never opened it. */
  resume: number | null;
};

export type TopicCard = Omit<TopicHead, "version" | "lastNumber" | "author" | "rules"> &
  Unread & {
    space: SpaceView;
    lastPostAt: string | null;
  };

/** Of a list, the greatest first: by latest activity, by opening, by how many take part. */
export type TopicOrder = "activity" | "newest" | "participants";
/** Nobody but who opened it wrote in it; something in it the viewer has not read. */
export type TopicShare = "unanswered" | "unread";

/** Somebody whom a text may mean: a member or an administration. */
export type Mentionable = { kind: "iscritto" | "ente"; id: number; name: string; detail: string };

/** Why somebody is told of a post, the strongest reason alone. */
export type NotificationReason = "REPLY" | "MENTION" | "ADMINISTRATION";

/** A post as it is told to those whom it concerns. */
export type PostNews = {
  postId: number;
  number: number;
  /** ISO 8601. */
  createdAt: string;
  edited: boolean;
  author: { id: number; name: string; administration: string | null };
  /** Markdown as written, and its safe HTML. */
  body: string;
  html: string;
  topic: { id: number; slug: string; title: string };
  space: SpaceView;
  inConversation: boolean;
  /** Members who are told of it and may read it now; never its author. */
  concerned: { memberId: number; reason: NotificationReason }[];
};

/** A post among all that a member wrote. */
export type MemberPost = {
  number: number;
  createdAt: string;
  /** Plain text. */
  excerpt: string;
  /** Acted for. */
  administration: string | null;
  topic: { id: number; slug: string; title: string };
  /** The short title of the space. */
  space: string;
};

/** What of a topic's head may change while one looks on. */
export type TopicNow = Pick<
  TopicHead,
  "title" | "audience" | "locked" | "pinned" | "rules" | "lastNumber" | "postCount" | "participantCount"
>;

/** What changed in a topic after a version: each changed post once, in the order of the changes. */
export type TopicChanges = {
  version: number;
  now: TopicNow;
  posts: PostView[];
  /** More is to be asked for after `version`. */
  more: boolean;
};

/**
 * What the room `topic:<id>` is told. A reader who holds a version not lower than `after` takes it and holds
 * `version` from then on; one who holds less has missed something and asks for the changes.
 */
export type TopicEvent = { topicId: number; after: number; version: number; now: TopicNow };

export type PostEvent = TopicEvent & PostView;

/** What the room says, by name; what changed of the head alone is `topic.changed`. */
export type TopicEvents = Record<"post.created" | "post.edited" | "post.removed", PostEvent> & {
  "topic.changed": TopicEvent;
};
