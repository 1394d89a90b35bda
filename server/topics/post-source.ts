import type { Viewer } from "../members/contract.ts";
import { Conflict } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import type { DraftView } from "./contract.ts";
import { requireOwnPost } from "./own-post.ts";

export type PostSource = {
  number: number;
  version: number;
  body: string;
  /** The change that was begun; `outdated` where it rests on a text that was changed meanwhile. */
  draft: (DraftView & { outdated: boolean }) | null;
};

/** The Markdown of one's own post, to be changed. @throws NotFound, Denied, Conflict (`removedMeanwhile`) */
export const postSource = ({ sql }: Platform) =>
  async function postSource(viewer: Viewer, topicId: number, number: number): Promise<PostSource> {
    const { post } = await requireOwnPost(viewer, sql, topicId, number);
    if (post.removed) throw Conflict("removedMeanwhile");
    const { version, body, textVersion, draft } = post;
    const outdated = draft?.postVersion != null && draft.postVersion < textVersion;
    return { number, version, body, draft: draft && { ...draft, outdated } };
  };
