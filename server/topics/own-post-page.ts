import type { Viewer } from "../members/contract.ts";
import { NotFound } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import type { Attached, SpaceView } from "../spaces/contract.ts";
import { requireOwnPost } from "./own-post.ts";
import { postDoor } from "./thing.ts";

export type OwnPostView = { id: number; title: string; space: SpaceView; attached: Attached | null };

/**
 * A post of the viewer's own, as another room needs it to hang something on it.
 * @throws NotFound, Denied (`signInFirst`, `topicLocked`, `notYours`)
 */
export const ownPost = ({ sql }: Platform) =>
  async function ownPost(viewer: Viewer, topicId: number, number: number): Promise<OwnPostView> {
    const { post } = await requireOwnPost(viewer, sql, topicId, number);
    if (post.removed) throw NotFound();
    const { title, space } = await postDoor.find(viewer, sql, post.id);
    return { id: post.id, title, space, attached: post.view.attached };
  };
