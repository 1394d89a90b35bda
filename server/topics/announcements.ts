import { memberRoom, type Viewer } from "../members/contract.ts";
import type { Act } from "../platform/activity.ts";
import { actsFor, spaceRoom } from "../spaces/contract.ts";
import { isConversation, TOPICS_TAG, type TopicGate, topicRoom, topicsTag, topicTag } from "./contract.ts";

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
  ...toldOf(about.topic),
  rooms: [topicRoom(about.topic.id), ...listsOf(about.topic)],
});

/** What an act upon a topic as a whole says to everybody else. */
export const topicAct = (name: string, viewer: Viewer, topic: TopicGate): Act => ({
  name,
  actorId: viewer.member?.id ?? null,
  administrationId: actsFor(viewer, topic.space.id),
  spaceId: topic.space.id,
  thing: { kind: "topic", id: topic.id },
  rooms: [topicRoom(topic.id)],
  ...toldOf(topic),
});

/** Of a conversation no page is kept finished, and nobody else's list is stirred. */
const toldOf = (topic: TopicGate) => ({
  touches: isConversation(topic) ? [] : [topicTag(topic.id), topicsTag(topic.space.id), TOPICS_TAG],
});

/** The rooms of those whose lists show the topic. */
export const listsOf = (topic: TopicGate) =>
  isConversation(topic) ? topic.chosen.map(memberRoom) : [spaceRoom(topic.space.id)];
