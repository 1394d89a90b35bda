import { createHash } from "node:crypto";
import type { PostView } from "../../server/topics/contract.ts";

/** What a reader sees of a topic, post by post. */
export type Sequence = {
  number: number;
  version: number;
  removed: boolean;
  edited: boolean;
  html: string;
  thanks: number;
}[];

export const sequenceOf = (posts: readonly PostView[]): Sequence =>
  posts.map(({ number, version, removed, editedAt, html, reactions }) => ({
    ...{ number, version, removed, edited: editedAt !== null, html, thanks: reactions.THANKS },
  }));

/** Equal for equal sequences. */
export const digestOf = (sequence: Sequence): string =>
  createHash("sha256").update(JSON.stringify(sequence)).digest("hex");
