import type { Viewer } from "../members/contract.ts";
import { Conflict } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { requireOwnPost } from "./own-post.ts";

export type PostSource = { number: number; version: number; body: string };

/** The Markdown of one's own post, to be changed. @throws NotFound, Denied, Conflict (`removedMeanwhile`) */
export const postSource = ({ sql }: Platform) =>
  async function postSource(viewer: Viewer, topicId: number, number: number): Promise<PostSource> {
    const { post } = await requireOwnPost(viewer, sql, topicId, number);
    if (post.removed) throw Conflict("removedMeanwhile");
    return { number, version: post.version, body: post.body };
  };
