import type { Viewer } from "../members/contract.ts";
import type { Sql } from "../platform/db/sql.ts";
import { Conflict, Invalid } from "../platform/errors.ts";
import { requireSpace } from "../spaces/space-gate.ts";
import { peopleKey } from "./contract.ts";
import { requireOwnPost } from "./own-post.ts";
import { requireTopic } from "./topic-gate.ts";

/** The space of a new topic, the topic of a reply, the post of a change, the people of a new conversation; one of the four. */
export type DraftPlace = {
  spaceId: number | null;
  topicId: number | null;
  postId: number | null;
  /** @see peopleKey */
  people: string | null;
};

type Named = {
  space?: string | undefined;
  topic?: number | undefined;
  number?: number | undefined;
  people?: readonly number[] | undefined;
};

const NOWHERE: DraftPlace = { spaceId: null, topicId: null, postId: null, people: null };

/**
 * Where a viewer writes, who may read there; whether it may be sent is asked when it is.
 * @param named the slug of a space; or the id of a topic, with the number of a post of the viewer's to be changed; or the
 *   ids of those that a new conversation is begun for, who are asked about when it is sent
 * @throws NotFound, Denied (of a change: `topicLocked`, `notYours`), Conflict (`removedMeanwhile`), Invalid
 */
export async function requireDraftPlace(viewer: Viewer, sql: Sql, named: Named): Promise<DraftPlace> {
  const { space, topic, number, people } = named;
  if (people !== undefined) {
    if (space !== undefined || topic !== undefined || number !== undefined)
      throw Invalid({}, { code: "badForm" });
    return { ...NOWHERE, people: peopleKey(people) };
  }
  if (space !== undefined && topic === undefined && number === undefined)
    return { ...NOWHERE, spaceId: (await requireSpace(viewer, sql, space)).id };
  if (space !== undefined || topic === undefined) throw Invalid({}, { code: "badForm" });
  // Closed meanwhile or not: the last words are kept, though they cannot be sent for now.
  if (number === undefined) return { ...NOWHERE, topicId: (await requireTopic(viewer, sql, topic)).id };
  const { post } = await requireOwnPost(viewer, sql, topic, number);
  if (post.removed) throw Conflict("removedMeanwhile");
  return { ...NOWHERE, postId: post.id };
}
