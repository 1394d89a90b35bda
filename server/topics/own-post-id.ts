import type { Viewer } from "../members/contract.ts";
import { NotFound } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { requireOwnPost } from "./own-post.ts";

/** By which another room means a post of the viewer's own. @throws NotFound, Denied (`signInFirst`, `topicLocked`, `notYours`) */
export const ownPostId = ({ sql }: Platform) =>
  async function ownPostId(viewer: Viewer, topicId: number, number: number): Promise<number> {
    const { post } = await requireOwnPost(viewer, sql, topicId, number);
    if (post.removed) throw NotFound();
    return post.id;
  };
