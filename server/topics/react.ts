import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { Denied, Invalid, NotFound } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { actsFor } from "../spaces/contract.ts";
import { postAct } from "./announcements.ts";
import { canReact, type PostView, type ReactionKind, topicRoom } from "./contract.ts";
import { ReactInput } from "./inputs.ts";
import { REACTING } from "./limits.ts";
import { POST_PEOPLE, POST_VIEW } from "./present.ts";
import { lockTopic, takeVersion } from "./take-version.ts";
import { requireReadable, requireTopic, requireUnlocked } from "./topic-gate.ts";

const findPost = statement(
  "react_find",
  `SELECT p.id, p.author_id AS "authorId", ${POST_VIEW} AS view, coalesce((
     SELECT json_agg(r.kind ORDER BY r.kind) FROM reaction r WHERE r.post_id = p.id AND r.member_id = $3), '[]') AS given
   FROM post p ${POST_PEOPLE} WHERE p.topic_id = $1 AND p.number = $2`,
);
const insert = statement(
  "react_give",
  "INSERT INTO reaction (post_id, member_id, kind) VALUES ($1, $2, $3::reaction_kind)",
);
const remove = statement(
  "react_take_back",
  "DELETE FROM reaction WHERE post_id = $1 AND member_id = $2 AND kind = $3::reaction_kind",
);
const count = statement(
  "react_count",
  `WITH p AS (
     UPDATE post SET version = $3,
       interesting_count = interesting_count + CASE $2 WHEN 'INTERESTING' THEN $4::int ELSE 0 END,
       thanks_count = thanks_count + CASE $2 WHEN 'THANKS' THEN $4::int ELSE 0 END,
       agree_count = agree_count + CASE $2 WHEN 'AGREE' THEN $4::int ELSE 0 END
     WHERE id = $1 RETURNING *
   ) SELECT ${POST_VIEW} AS view FROM p ${POST_PEOPLE}`,
);

type Found = { id: number; authorId: number; view: PostView; given: ReactionKind[] };

/**
 * Gives a reaction to somebody's post (`give`) or takes it back (`takeBack`); what is so already is answered as done.
 * @returns the post, and what the viewer gave to it now
 * @throws NotFound, Denied (`signInFirst`, `topicLocked`, `ownPost`), Invalid, TooMany
 */
export const react = ({ sql, transact, rateLimits }: Platform) =>
  async function react(
    viewer: Viewer,
    topicId: number,
    input: unknown,
  ): Promise<{ post: PostView; given: ReactionKind[] }> {
    const member = requireMember(viewer);
    const topic = await requireTopic(viewer, sql, topicId);
    const { number, give, takeBack } = parse(ReactInput, input);
    const kind = give ?? takeBack;
    if (!kind || (give && takeBack)) throw Invalid({}, { code: "badForm" });
    requireUnlocked(viewer, topic);
    requireReadable(topic, number);
    await rateLimits.spend(REACTING, member.id);
    return transact(async (work) => {
      // In line with every other change of the topic: of twenty clicks at once one counts.
      await lockTopic(work.sql, topicId);
      const [post] = await work.sql<Found>(findPost, [topicId, number, member.id]);
      if (!post || post.view.removed) throw NotFound();
      if (!canReact(viewer, topic, { ...post, removed: false })) throw Denied("ownPost");
      const { id: postId, given } = post;
      if (given.includes(kind) === Boolean(give)) return { post: post.view, given };
      const version = await takeVersion(work.sql, topicId);
      await work.sql(give ? insert : remove, [postId, member.id, kind]);
      const [changed] = await work.sql<{ view: PostView }>(count, [postId, kind, version, give ? 1 : -1]);
      if (!changed) throw NotFound();
      const administrationId = actsFor(viewer, topic.space.id);
      const about = { topic, postId, number, version, actorId: member.id, administrationId };
      const name = give ? "reaction.given" : "reaction.takenBack";
      // Of no matter to lists: they are not told.
      await work.announce({ ...postAct("post.edited", about), name, rooms: [topicRoom(topicId)] });
      const now = give ? [...given, kind] : given.filter((one) => one !== kind);
      return { post: changed.view, given: now };
    });
  };
