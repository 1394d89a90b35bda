import { isSuspended, type Viewer } from "../members/contract.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { Conflict, NotFound } from "../platform/errors.ts";
import type { SpaceView } from "../spaces/contract.ts";
import type { Thing, ThingDoor } from "../spaces/things.ts";
import { canReact, canReadPost, canTidy, citeOf, type TopicGate, topicRoom, topicTag } from "./contract.ts";
import { SPACE_VIEW, TOPIC_GATE } from "./present.ts";

const selectPost = statement(
  "thing_post",
  `SELECT ${TOPIC_GATE} AS gate, ${SPACE_VIEW} AS space, t.title, p.number, p.author_id AS "authorId"
   FROM post p JOIN topic t ON t.id = p.topic_id JOIN space s ON s.id = t.space_id
   WHERE p.id = $1 AND p.removed_at IS NULL`,
);
const lockTopicOf = statement(
  "thing_lock_topic",
  "SELECT id FROM topic WHERE id = (SELECT topic_id FROM post WHERE id = $1) FOR UPDATE",
);
const takeVersion = statement(
  "thing_take_version",
  `UPDATE topic SET version = version + 1 WHERE id = (SELECT topic_id FROM post WHERE id = $1)
   RETURNING id, space_id AS "spaceId", version`,
);
const attachTo = statement(
  "thing_attach",
  "UPDATE post SET attached = $2, version = $3 WHERE id = $1 RETURNING number",
);

type Found = { gate: TopicGate; space: SpaceView; title: string; number: number; authorId: number };

/** A post, when another room means it: readable as its topic is, gone while it is removed. */
export const postDoor: ThingDoor = {
  find: async (viewer, sql, id) => thingOf(viewer, id, await readable(viewer, sql, id)),

  async hold(viewer, sql, id) {
    const [locked] = await sql<{ id: number }>(lockTopicOf, [id]);
    if (!locked) throw NotFound();
    // In a statement of its own: it sees what was committed while the lock was waited for.
    const found = await readable(viewer, sql, id);
    if (found.gate.id !== locked.id) throw Conflict("movedMeanwhile");
    return thingOf(viewer, id, found);
  },

  async attach(sql, id, attached) {
    const [topic] = await sql<{ id: number; spaceId: number; version: number }>(takeVersion, [id]);
    if (!topic) throw NotFound();
    const { version } = topic;
    const [post] = await sql<{ number: number }>(attachTo, [id, JSON.stringify(attached), version]);
    if (!post) throw NotFound();
    return {
      spaceId: topic.spaceId,
      data: { topicId: topic.id, number: post.number, version },
      // Of no matter to lists: they are not told.
      touches: [topicTag(topic.id)],
      rooms: [topicRoom(topic.id)],
    };
  },
};

async function readable(viewer: Viewer, sql: Sql, id: number): Promise<Found> {
  const [found] = await sql<Found>(selectPost, [id]);
  if (!found || !canReadPost(viewer, found.gate, found.number)) throw NotFound();
  return found;
}

function thingOf(viewer: Viewer, id: number, { gate, space, title, number, authorId }: Found): Thing {
  const reacts = !isSuspended(viewer) && canReact(viewer, gate, { authorId: 0, removed: false });
  return {
    ref: { kind: "post", id },
    title,
    path: citeOf(gate.id, { number, name: "" }).href,
    space,
    authorId,
    takesPart: reacts && !gate.locked,
    tidies: canTidy(viewer, gate),
  };
}
