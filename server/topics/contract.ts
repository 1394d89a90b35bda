import { isSuspended, type Viewer } from "../members/contract.ts";
import {
  audiencesIn,
  canManageSpace,
  canReadFor,
  canReadSpace,
  type SpaceAudience,
  type SpaceGate,
} from "../spaces/contract.ts";
import type { Audience, ReactionKind } from "./views.ts";

export type * from "./conversation-views.ts";
export type * from "./views.ts";

/** What the policies need to know of a topic. */
export type TopicGate = {
  id: number;
  audience: Audience;
  space: SpaceGate;
  /** Ids of the chosen people, or of those of a conversation; empty with another audience. */
  chosen: number[];
  /** Of a conversation: the first post of those who do not read from the beginning, by their ids. */
  froms?: Record<number, number> | null;
  locked: boolean;
  announceOnly?: boolean;
  slowMinutes?: number | null;
  /** Who opened it. */
  authorId?: number | null;
};

/** What one may give to a post of somebody else. */
export const REACTIONS = ["INTERESTING", "THANKS", "AGREE"] as const satisfies readonly ReactionKind[];

export const TITLE_MAX = 200;
export const BODY_MAX = 20_000;
export const PAGE_SIZE = 20;
export const LIST_SIZE = 20;
/** Quotations in one message: more take longer to render than others should wait. */
export const QUOTES_MAX = 50;
export const TESTIMONIES_MAX = 3;
/** In one conversation. */
export const PEOPLE_MAX = 20;
/** For so long one can bring back what one has removed oneself. */
export const UNDO_MINUTES = 10;
/** A draft that nobody goes on with is forgotten after so long. */
export const DRAFT_MONTHS = 6;
/** Drafts of one member. */
export const DRAFTS_MAX = 200;
/** Whom one post may mean. */
export const MENTIONS_MAX = 10;

/** Page-cache tags: one topic; the topics of one space; every list of topics. */
export const topicTag = (topicId: number) => `topic:${topicId}`;
export const topicsTag = (spaceId: number) => `topics:${spaceId}`;
export const TOPICS_TAG = "topics";

/** Told of every change of a discussion, whichever it is: for lists of all of them. */
export const LISTS_ROOM = "topics:1";
export const topicRoom = (topicId: number) => `topic:${topicId}`;
/** The page of a topic that shows post `number`. */
export const pageOf = (number: number) => Math.max(1, Math.ceil(number / PAGE_SIZE));

/** The wider, the smaller: who reads a topic. */
export const WIDTH: Record<Audience, number> = { PUBLIC: 0, MEMBERS: 1, PARTIES: 2, CHOSEN: 3, PEOPLE: 4 };

/** The one rule of who may read a topic: page, socket, list, count and cache ask here. */
export function canReadTopic(viewer: Viewer, topic: TopicGate): boolean {
  const { audience, space, chosen } = topic;
  if (audience !== "PEOPLE") return canReadFor(viewer, { audience, space, chosen });
  return canReadSpace(viewer, space) && viewer.member !== null && chosen.includes(viewer.member.id);
}

/** Announced within the transaction by which somebody leaves one. */
export const CONVERSATION_LEFT = "conversation.left";

/** What a conversation is called when nobody gave it a name. @param names of all its people */
export function conversationTitle(names: readonly string[]): string {
  const shown = names.length > 4 ? names.slice(0, 3) : names;
  const more = names.length - shown.length;
  return [...shown, ...(more > 0 ? [`+${more}`] : [])].join(", ").slice(0, TITLE_MAX);
}

/** The same for the same members, in whatever order, named twice or not: their ids with commas between. */
export const peopleKey = (ids: readonly number[]) => [...new Set(ids)].sort((a, b) => a - b).join();

export const isConversation = ({ audience }: { audience: Audience }) => audience === "PEOPLE";

/** The number of the first post the viewer may read in a topic that she may read. */
export const readsFrom = (viewer: Viewer, topic: TopicGate) => topic.froms?.[viewer.member?.id ?? 0] ?? 1;

/** … and of one post: who was added to a conversation later reads nothing of what was said before. */
export const canReadPost = (viewer: Viewer, topic: TopicGate, number: number) =>
  canReadTopic(viewer, topic) && number >= readsFrom(viewer, topic);

/**
 * Who keeps a topic in order: the leads of its space, and the staff everywhere; where they may read, and no suspended
 * one. A conversation is kept by nobody.
 */
export const canTidy = (viewer: Viewer, topic: TopicGate) =>
  !isSuspended(viewer) &&
  !isConversation(topic) &&
  canReadTopic(viewer, topic) &&
  canManageSpace(viewer, topic.space.id);

/** Whoever is in the community and may read reacts, and changes what is one's own; in a locked topic those who tidy. */
const canTakePart = (viewer: Viewer, topic: TopicGate) =>
  viewer.member !== null && canReadTopic(viewer, topic) && (!topic.locked || canTidy(viewer, topic));

/** … and answers; where there are announcements only, those who tidy. */
export const canReply = (viewer: Viewer, topic: TopicGate) =>
  canTakePart(viewer, topic) && (!topic.announceOnly || canTidy(viewer, topic));

/** A twinning's leads choose its testimonies, from what everybody who reads the twinning may read. */
export const canMarkTestimony = canTidy;

/** Who asked, and those who tidy, choose the useful answer; among few people there is none to be found again. */
export const canChooseUseful = (viewer: Viewer, topic: TopicGate) =>
  !isConversation(topic) &&
  canTakePart(viewer, topic) &&
  (topic.authorId === viewer.member?.id || canTidy(viewer, topic));

type OwnedPost = { authorId: number; removed: boolean };
export const canEditPost = (viewer: Viewer, topic: TopicGate, post: OwnedPost) =>
  canTakePart(viewer, topic) && post.authorId === viewer.member?.id && !post.removed;
export const canRemovePost = canEditPost;

/** To what others wrote, by whoever may answer it. */
export const canReact = (viewer: Viewer, topic: TopicGate, post: OwnedPost) =>
  canTakePart(viewer, topic) && post.authorId !== viewer.member?.id && !post.removed;

export const canOpenTopic = (viewer: Viewer, space: SpaceGate) =>
  viewer.member !== null && canReadSpace(viewer, space);

/** The audiences a viewer may give a new topic. */
export const audiencesFor = (viewer: Viewer, space: SpaceGate): SpaceAudience[] =>
  canOpenTopic(viewer, space) ? audiencesIn(viewer, space) : [];

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
