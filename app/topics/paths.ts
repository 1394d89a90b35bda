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

export const postAnchor = (number: number | string) => `messaggio-${number}`;

/** The page a space's members know it by. */
export const spaceHomePath = ({ kind, slug }: Pick<SpaceView, "kind" | "slug">) =>
  kind === "COMMUNITY" ? "/discussioni" : `/gemellaggi/${slug}`;

/** Where a space's discussions are listed. */
export const spaceTopicsPath = ({ kind, slug }: Pick<SpaceView, "kind" | "slug">) =>
  kind === "COMMUNITY" ? "/discussioni" : `/gemellaggi/${slug}/discussioni`;
