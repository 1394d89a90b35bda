import type { Viewer } from "../members/contract.ts";
import type { Act } from "../platform/activity.ts";
import { actsFor, spaceRoom } from "../spaces/contract.ts";
import { TOPICS_TAG, type TopicGate, topicRoom, topicsTag, topicTag } from "./contract.ts";

type PostAct = {
  topic: TopicGate;
  postId: number;
  number: number;
  version: number;
  actorId: number;
  administrationId: number | null;
};

/** What a change of a post says to everybody else. */
export const postAct = (name: "post.created" | "post.edited" | "post.removed", about: PostAct): Act => ({
  name,
  actorId: about.actorId,
  administrationId: about.administrationId,
  spaceId: about.topic.space.id,
  thing: { kind: "post", id: about.postId },
  data: { topicId: about.topic.id, number: about.number, version: about.version },
  touches: [topicTag(about.topic.id), topicsTag(about.topic.space.id), TOPICS_TAG],
  rooms: [topicRoom(about.topic.id), spaceRoom(about.topic.space.id)],
});

/** What an act upon a topic as a whole says to everybody else. */
export const topicAct = (name: string, viewer: Viewer, { id, space }: TopicGate): Act => ({
  name,
  actorId: viewer.member?.id ?? null,
  administrationId: actsFor(viewer, space.id),
  spaceId: space.id,
  thing: { kind: "topic", id },
  rooms: [topicRoom(id)],
  touches: [topicTag(id), topicsTag(space.id), TOPICS_TAG],
});
