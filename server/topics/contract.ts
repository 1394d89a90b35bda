import * as z from "zod/mini";
import { isStaff, type Viewer } from "../members/contract.ts";
import { clientId, id, line, text } from "../platform/contract.ts";
import {
  canManageSpace,
  canReadSpace,
  type SpaceGate,
  type SpaceView,
  takesPart,
} from "../spaces/contract.ts";

export type Audience = "PUBLIC" | "MEMBERS" | "PARTIES" | "CHOSEN";

/** What the policies need to know of a topic. */
export type TopicGate = {
  id: number;
  audience: Audience;
  space: SpaceGate;
  /** Ids of the chosen people; empty unless the audience is CHOSEN. */
  chosen: number[];
  locked: boolean;
};

/** One post as every reader sees it: the same in a page, in an answer and in an event. */
export const REACTIONS = ["INTERESTING", "THANKS", "AGREE"] as const;
export type ReactionKind = (typeof REACTIONS)[number];

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
  /** Chosen by a lead of the twinning. */
  testimony: boolean;
  /** How many gave each; of a removed post too, for they come back with it. */
  reactions: Record<ReactionKind, number>;
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
};

/** What the viewer of a topic may do in it. */
export type TopicRights = { writes: boolean; moderates: boolean; marksTestimonies: boolean };

export type TopicView = {
  topic: TopicHead;
  rights: TopicRights;
  space: SpaceView;
  posts: PostView[];
  /** What the viewer gave to the posts of this page, by number. */
  given: Record<number, ReactionKind[]>;
  page: number;
  pages: number;
};

export type TopicCard = Omit<TopicHead, "version" | "lastNumber" | "author"> & {
  space: SpaceView;
  lastPostAt: string | null;
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
  "title" | "locked" | "pinned" | "lastNumber" | "postCount" | "participantCount"
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

/** Told as `post.created`, `post.edited`, `post.removed`; what changed of the head alone as `topic.changed`. */
export type PostEvent = TopicEvent & PostView;

export const TITLE_MAX = 200;
export const BODY_MAX = 20_000;
export const PAGE_SIZE = 20;
export const LIST_SIZE = 20;
/** Quotations in one message: more take longer to render than others should wait. */
export const QUOTES_MAX = 50;
export const TESTIMONIES_MAX = 3;

/** Page-cache tags: one topic; the topics of one space; every list of topics. */
export const topicTag = (topicId: number) => `topic:${topicId}`;
export const topicsTag = (spaceId: number) => `topics:${spaceId}`;
export const TOPICS_TAG = "topics";

export const topicRoom = (topicId: number) => `topic:${topicId}`;
/** The page of a topic that shows post `number`. */
export const pageOf = (number: number) => Math.max(1, Math.ceil(number / PAGE_SIZE));

const body = text(BODY_MAX);

export const OpenTopicInput = z.strictObject({
  title: line(TITLE_MAX, 3),
  body,
  audience: z.enum(["PUBLIC", "MEMBERS", "PARTIES", "CHOSEN"]),
  readers: z._default(z.array(id).check(z.maxLength(100)), []),
  clientId,
});
export const RenameTopicInput = z.strictObject({ discussion: line(TITLE_MAX, 3) });
export const ReplyInput = z.strictObject({ body, clientId });
/** Of a message in a topic, or of the first of one that is not yet there. */
export const PreviewInput = z.strictObject({ topicId: z.optional(id), body });
/** `version`: that of the post being changed, so that two windows cannot overwrite each other. */
const version = z.pipe(
  z.union([z.number(), z.string().check(z.regex(/^\d{1,9}$/))]),
  z.transform((value: string | number) => Number(value)),
);
export const EditInput = z.strictObject({ number: id, version, body });
/** A form's button says "yes" or "no". */
const yesOrNo = z.pipe(
  z.enum(["yes", "no"]),
  z.transform((value: "yes" | "no") => value === "yes"),
);
/** `task`: as the box of the post names itself. */
export const TickInput = z.strictObject({
  number: id,
  task: z.string().check(z.regex(/^\d{1,5}\.[a-z\d]{1,7}$/)),
  done: yesOrNo,
});
export const RemoveInput = z.strictObject({ number: id });
export const ReadInput = z.strictObject({ number: id });
export const TestimonyInput = z.strictObject({ number: id, chosen: yesOrNo });
/** One is given, or one is taken back. */
export const ReactInput = z.strictObject({
  number: id,
  give: z.optional(z.enum(REACTIONS)),
  takeBack: z.optional(z.enum(REACTIONS)),
});
/** Why staff did something; goes into the activity log. */
const reason = line(500, 3);
export const ModeratePostInput = z.strictObject({ number: id, removed: yesOrNo, reason });
export const ModerateTopicInput = z.strictObject({
  change: z.enum(["lock", "unlock", "pin", "unpin"]),
  reason,
});

const WIDTH: Record<Audience, number> = { PUBLIC: 0, MEMBERS: 1, PARTIES: 2, CHOSEN: 3 };

/** The one rule of who may read a topic: page, socket, list, count and cache ask here. */
export function canReadTopic(viewer: Viewer, topic: TopicGate): boolean {
  if (!canReadSpace(viewer, topic.space)) return false;
  switch (topic.audience) {
    case "PUBLIC":
      return true;
    case "MEMBERS":
      return viewer.member !== null;
    case "PARTIES":
      return takesPart(viewer, topic.space.id);
    case "CHOSEN":
      // Chosen among those who take part, and as long as they do.
      return (
        viewer.member !== null && takesPart(viewer, topic.space.id) && topic.chosen.includes(viewer.member.id)
      );
  }
}

/** Whoever is in the community and may read may answer; in a locked topic the staff alone. */
export const canReply = (viewer: Viewer, topic: TopicGate) =>
  viewer.member !== null && canReadTopic(viewer, topic) && (!topic.locked || isStaff(viewer));

/** A twinning's leads choose its testimonies, from what everybody who reads the twinning may read. */
export const canMarkTestimony = (viewer: Viewer, topic: TopicGate) =>
  canReadTopic(viewer, topic) && canManageSpace(viewer, topic.space.id);

type OwnedPost = { authorId: number; removed: boolean };
export const canEditPost = (viewer: Viewer, topic: TopicGate, post: OwnedPost) =>
  canReply(viewer, topic) && post.authorId === viewer.member?.id && !post.removed;
export const canRemovePost = canEditPost;

/** To what others wrote, by whoever may answer it. */
export const canReact = (viewer: Viewer, topic: TopicGate, post: OwnedPost) =>
  canReply(viewer, topic) && post.authorId !== viewer.member?.id && !post.removed;

export const canOpenTopic = (viewer: Viewer, space: SpaceGate) =>
  viewer.member !== null && canReadSpace(viewer, space);

/** The audiences a viewer may give a new topic: never wider than the space, never one that shuts the viewer out. */
export function audiencesFor(viewer: Viewer, space: SpaceGate): Audience[] {
  if (!canOpenTopic(viewer, space)) return [];
  const all: Audience[] = takesPart(viewer, space.id)
    ? ["PUBLIC", "MEMBERS", "PARTIES", "CHOSEN"]
    : ["PUBLIC", "MEMBERS"];
  return all.filter((audience) => WIDTH[audience] >= WIDTH[space.visibility]);
}

const EXCERPT = 240;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** The beginning of a post as plain text, cut at a word; from the HTML of our own renderer. */
export function excerptOf(html: string): string {
  const text = withoutQuotes(html)
    // Rows and points stand apart, as they do in the post.
    .replace(/<\/(?:li|tr)>/g, " · ")
    .replace(/<[^>]*>?/g, " ")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? "")
    .replace(/\s+/g, " ")
    .replace(/ ([.,;:!?)])/g, "$1")
    .replace(/^[ ·]+|[ ·]+$/g, "")
    .replace(/ (?:· )+/g, " · ");
  return text.length <= EXCERPT ? text : `${text.slice(0, EXCERPT).replace(/\s+\S*$/, "")}…`;
}

/** What others said is not the author's; quotations in quotations neither. */
function withoutQuotes(html: string): string {
  let depth = 0;
  return html
    .split(/(<\/?blockquote>)/)
    .map((piece) => {
      if (piece === "<blockquote>") depth += 1;
      else if (piece === "</blockquote>") depth -= 1;
      else if (depth === 0) return piece;
      return " ";
    })
    .join("");
}

type Signed = { number: number; name: string };

/** The number of the post that a place of a topic's page is; undefined for other places. */
export function quotedPlace(place: string): number | undefined {
  const number = /^messaggio-(\d{1,20})$/.exec(place)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** How a quotation names the post it is from, and where that is: the address works from anywhere. */
export const citeOf = (topicId: number, { number, name }: Signed) => ({
  text: `${name}, messaggio ${number}`,
  href: `/discussioni/${topicId}?messaggio=${number}#messaggio-${number}`,
});

/** A quotation as it is written, to be read as it is too. @param text Markdown */
export function quoteOf({ number, name }: Signed, text: string): string {
  const source = `[${name.replace(/[\\[\]`*_<]/g, "\\$&")}, messaggio ${number}](#messaggio-${number})`;
  return [source, "", ...text.split("\n")].map((line) => `> ${line}`.trimEnd()).join("\n");
}
