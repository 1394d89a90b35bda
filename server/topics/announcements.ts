import { memberRoom, type Viewer } from "../members/contract.ts";
import type { Act } from "../platform/activity.ts";
import { actsFor, spaceRoom } from "../spaces/contract.ts";
import {
  isConversation,
  LISTS_ROOM,
  TOPICS_TAG,
  type TopicGate,
  topicRoom,
  topicsTag,
  topicTag,
} from "./contract.ts";

type PostAct = {
  topic: TopicGate;
  postId: number;
  number: number;
  version: number;
  actorId: number;
  administrationId: number | null;
};

type Told = Required<Pick<Act, "rooms" | "touches">>;

/** Where a change of a topic of a space is told, and what finished pages no longer say. */
export const toldInSpace = (topicId: number, spaceId: number): Told => ({
  rooms: [topicRoom(topicId), spaceRoom(spaceId), LISTS_ROOM],
  touches: [topicTag(topicId), topicsTag(spaceId), TOPICS_TAG],
});

/** … and of any topic: of a conversation its people alone hear, and no page of it is kept finished. */
export const whereTold = (topic: TopicGate): Told =>
  isConversation(topic)
    ? { rooms: [topicRoom(topic.id), ...topic.chosen.map(memberRoom)], touches: [] }
    : toldInSpace(topic.id, topic.space.id);

/** What a change of a post says to everybody else. */
export const postAct = (name: "post.created" | "post.edited" | "post.removed", about: PostAct): Act => ({
  name,
  actorId: about.actorId,
  administrationId: about.administrationId,
  spaceId: about.topic.space.id,
  thing: { kind: "post", id: about.postId },
  data: { topicId: about.topic.id, number: about.number, version: about.version },
  ...whereTold(about.topic),
});

/** What an act upon a topic as a whole says to everybody else. */
export const topicAct = (name: string, viewer: Viewer, topic: TopicGate): Act => ({
  name,
  actorId: viewer.member?.id ?? null,
  administrationId: actsFor(viewer, topic.space.id),
  spaceId: topic.space.id,
  thing: { kind: "topic", id: topic.id },
  ...whereTold(topic),
});
