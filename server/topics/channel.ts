import { isSuspended, type Viewer } from "../members/contract.ts";
import type { Sql } from "../platform/db/sql.ts";
import type { Channel, RoomEvent } from "../platform/realtime.ts";
import { spaceGroup } from "../spaces/contract.ts";
import type { PostEvent, PostView, TopicEvent, TopicEvents } from "./contract.ts";
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
    const { posts, version, more, now } = await changesAfter(sql, topicId, reached);
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
