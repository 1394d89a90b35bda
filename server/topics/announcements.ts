import type { Viewer } from "../members/contract.ts";
import type { Act } from "../platform/activity.ts";
import { actsFor, spaceRoom } from "../spaces/contract.ts";
import { LISTS_ROOM, TOPICS_TAG, type TopicGate, topicRoom, topicsTag, topicTag } from "./contract.ts";

type PostAct = {
  topic: TopicGate;
  postId: number;
  number: number;
  version: number;
  actorId: number;
  administrationId: number | null;
};

/** Where a change of a topic is told, and what finished pages no longer say. */
export const whereTold = (topicId: number, spaceId: number): Required<Pick<Act, "rooms" | "touches">> => ({
  rooms: [topicRoom(topicId), spaceRoom(spaceId), LISTS_ROOM],
  touches: [topicTag(topicId), topicsTag(spaceId), TOPICS_TAG],
});

/** What a change of a post says to everybody else. */
export const postAct = (name: "post.created" | "post.edited" | "post.removed", about: PostAct): Act => ({
  name,
  actorId: about.actorId,
  administrationId: about.administrationId,
  spaceId: about.topic.space.id,
  thing: { kind: "post", id: about.postId },
  data: { topicId: about.topic.id, number: about.number, version: about.version },
  ...whereTold(about.topic.id, about.topic.space.id),
});

/** What an act upon a topic as a whole says to everybody else. */
export const topicAct = (name: string, viewer: Viewer, { id, space }: TopicGate): Act => ({
  name,
  actorId: viewer.member?.id ?? null,
  administrationId: actsFor(viewer, space.id),
  spaceId: space.id,
  thing: { kind: "topic", id },
  ...whereTold(id, space.id),
});
