import { isSuspended, type Viewer } from "../members/contract.ts";
import type { Sql } from "../platform/db/sql.ts";
import type { Channel, RoomEvent } from "../platform/realtime.ts";
import { spaceGroup } from "../spaces/contract.ts";
import {
  isConversation,
  type PostEvent,
  type PostView,
  type TopicEvent,
  type TopicEvents,
} from "./contract.ts";
import { changesAfter } from "./topic-changes.ts";
import { topicStanding } from "./topic-gate.ts";

/** The room `topic:<id>`: who may join, and what is new since a version. */
export const topicChannel = (sql: Sql): Channel<Viewer> => ({
  kind: "topic",
  writes: (viewer) => viewer.member !== null && !isSuspended(viewer),
  async join(viewer, topicId) {
    const { gate, version, lastNumber } = await topicStanding(viewer, sql, topicId);
    return { said: { version, lastNumber }, groups: [spaceGroup(gate.space.id)] };
  },
  async changesAfter(topicId, reached) {
    const { posts, version, more, now, ...topic } = await changesAfter(sql, topicId, reached, 1);
    // Not everybody in a conversation may read all of it, so nothing that is said travels to all: told of a version
    // after one that nobody has yet, each asks what was missed, and is answered what she may read.
    if (isConversation(topic)) {
      const payload: TopicEvent = { topicId, after: version, version, now };
      return { version, events: [{ name: "topic.changed", payload }], more };
    }
    let after = reached;
    const events: RoomEvent[] = posts.map((post) => {
      // Each post says from where to where it leads; what several changes left at one row arrives as one.
      const payload: PostEvent = { ...post, now, topicId, after };
      after = post.version;
      return { name: eventName(post), payload };
    });
    if (version > after) {
      const payload: TopicEvent = { topicId, after, version, now };
      events.push({ name: "topic.changed", payload });
    }
    return { version, events, more };
  },
});

function eventName(post: PostView): Exclude<keyof TopicEvents, "topic.changed"> {
  if (post.removed) return "post.removed";
  return post.editedAt === null ? "post.created" : "post.edited";
}
