import type { Viewer } from "../members/contract.ts";
import type { Sql } from "../platform/db/sql.ts";
import { Conflict, Denied, Invalid } from "../platform/errors.ts";
import { requireSpace } from "../spaces/space-gate.ts";
import { canReply } from "./contract.ts";
import { requireOwnPost } from "./own-post.ts";
import { requireTopic, requireUnlocked } from "./topic-gate.ts";

/** Ids of the space of a new topic, the topic of a reply, the post of a change; one of the three. */
export type DraftPlace = { spaceId: number | null; topicId: number | null; postId: number | null };

type Named = { space?: string | undefined; topic?: number | undefined; number?: number | undefined };

const NOWHERE: DraftPlace = { spaceId: null, topicId: null, postId: null };

/**
 * Where a viewer writes, who may write there.
 * @param named the slug of a space; or the id of a topic, with the number of a post of the viewer's to be changed
 * @throws NotFound, Denied (`topicLocked`, `announceOnly`, `notYours`), Conflict (`removedMeanwhile`), Invalid
 */
export async function requireDraftPlace(viewer: Viewer, sql: Sql, named: Named): Promise<DraftPlace> {
  const { space, topic, number } = named;
  if (space !== undefined && topic === undefined && number === undefined)
    return { ...NOWHERE, spaceId: (await requireSpace(viewer, sql, space)).id };
  if (space !== undefined || topic === undefined) throw Invalid({}, { code: "badForm" });
  if (number === undefined) {
    const gate = await requireTopic(viewer, sql, topic);
    requireUnlocked(viewer, gate);
    if (!canReply(viewer, gate)) throw Denied("announceOnly");
    return { ...NOWHERE, topicId: gate.id };
  }
  const { post } = await requireOwnPost(viewer, sql, topic, number);
  if (post.removed) throw Conflict("removedMeanwhile");
  return { ...NOWHERE, postId: post.id };
}
