import type { SpaceView } from "../../server/spaces/contract.ts";
import { pageOf, type Unread } from "../../server/topics/contract.ts";

type Named = { id: number; slug: string };

/**
 * /discussioni/42/titolo, with the page where one is meant. Without it a member is led to where she stopped reading,
 * so the first page, too, is named by its number.
 */
export const topicPath = ({ id, slug }: Named, page?: number) =>
  `/discussioni/${id}/${slug}${page ? `?pagina=${page}` : ""}`;

/** Where a list leads: to the first post not read yet, or the last one; to the beginning who never opened it. */
export const resumePath = (topic: Named & Pick<Unread, "resume">) =>
  topic.resume === null ? topicPath(topic) : postPath(topic, topic.resume);

/** The address of one post, right without JavaScript too. */
export const postPath = (topic: Named, number: number) =>
  `${topicPath(topic, pageOf(number))}#${postAnchor(number)}`;

/** … where the topic's title is not known: it leads on to the address above. */
export const placePath = (topicId: number, number: number) =>
  `/discussioni/${topicId}?messaggio=${number}#${postAnchor(number)}`;

/** Where one's own post is changed. */
export const editPath = (topic: Named, number: number) => workPath(topic, number, "modifica");

/** Where a post is kept to be found again. */
export const bookmarkPath = (topic: Named, number: number) => workPath(topic, number, "segnalibro");

const workPath = (topic: Named, number: number, work: string) =>
  `${topicPath(topic, pageOf(number))}&${work}=${number}#${postAnchor(number)}`;

export const postAnchor = (number: number | string) => `messaggio-${number}`;

/** Where the useful answer is shown. */
export const USEFUL = "risposta-utile";

/** What a post said before. */
export const versionsPath = (topicId: number, number: number, version?: number) =>
  `/discussioni/${topicId}/messaggi/${number}/versioni${version ? `?versione=${version}` : ""}`;

export const CONVERSATIONS = "/conversazioni";

/** Where one writes to somebody. @param people their ids with commas between; empty for nobody yet */
export const newConversationPath = (people = "") =>
  `${CONVERSATIONS}/nuova${people && `?con=${people.replaceAll(",", "&con=")}`}`;

/** Who is in a conversation, and who comes and goes. */
export const conversationPeoplePath = (topicId: number) => `${CONVERSATIONS}/${topicId}/persone`;

/** Where those who tidy keep a topic in order. */
export const settingsPath = (topicId: number) => `/discussioni/${topicId}/gestione`;

/** The page a space's members know it by. */
export const spaceHomePath = ({ kind, slug }: Pick<SpaceView, "kind" | "slug">) =>
  kind === "COMMUNITY" ? "/discussioni" : `/gemellaggi/${slug}`;

/** Who tidied what in a space. */
export const spaceLogPath = ({ kind, slug }: Pick<SpaceView, "kind" | "slug">) =>
  kind === "COMMUNITY" ? "/discussioni/registro" : `/gemellaggi/${slug}/registro`;

/** Where a space's discussions are listed. */
export const spaceTopicsPath = ({ kind, slug }: Pick<SpaceView, "kind" | "slug">) =>
  kind === "COMMUNITY" ? "/discussioni" : `/gemellaggi/${slug}/discussioni`;
