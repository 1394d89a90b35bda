import type { SpaceView } from "../../server/spaces/contract.ts";
import { pageOf } from "../../server/topics/contract.ts";

type Named = { id: number; slug: string };

/** /discussioni/42/titolo, with the page when it is not the first. */
export const topicPath = ({ id, slug }: Named, page = 1) =>
  `/discussioni/${id}/${slug}${page > 1 ? `?pagina=${page}` : ""}`;

/** The address of one post, right without JavaScript too. */
export const postPath = (topic: Named, number: number) =>
  `${topicPath(topic, pageOf(number))}#${postAnchor(number)}`;

/** … where the topic's title is not known: it leads on to the address above. */
export const placePath = (topicId: number, number: number) =>
  `/discussioni/${topicId}?messaggio=${number}#${postAnchor(number)}`;

export const postAnchor = (number: number) => `messaggio-${number}`;

/** Where the useful answer is shown. */
export const USEFUL = "risposta-utile";

/** What a post said before. */
export const versionsPath = (topicId: number, number: number, version?: number) =>
  `/discussioni/${topicId}/messaggi/${number}/versioni${version ? `?versione=${version}` : ""}`;

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
