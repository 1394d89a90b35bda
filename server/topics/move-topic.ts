import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { canManageSpace, spaceGroup, spaceTag, type Visibility } from "../spaces/contract.ts";
import { requireSpace } from "../spaces/space-gate.ts";
import { topicAct } from "./announcements.ts";
import { type Audience, TOPICS_TAG, type TopicGate, topicsTag } from "./contract.ts";
import { reachesNobodyNew } from "./reaches-nobody-new.ts";
import { lockTopic } from "./take-version.ts";
import { MoveTopicInput } from "./tidying-inputs.ts";
import { requireTidier } from "./topic-gate.ts";

// Whoever makes the space narrower waits, and then narrows what came into it too.
const visibilityNow = statement("move_visibility", "SELECT visibility FROM space WHERE id = $1 FOR SHARE");
const selectGeneral = statement("move_general", `SELECT is_general AS "isGeneral" FROM topic WHERE id = $1`);
// A testimony is one of the twinning it was given in. Each change of a post takes a version of its own.
const forgetTestimonies = statement(
  "move_testimonies",
  `WITH chosen AS (
     SELECT id, row_number() OVER (ORDER BY number)::int AS n FROM post WHERE topic_id = $1 AND testimony_at IS NOT NULL
   ), taken AS (
     UPDATE topic SET version = version + (SELECT count(*)::int FROM chosen) WHERE id = $1
     RETURNING version - (SELECT count(*)::int FROM chosen) AS base
   )
   UPDATE post p SET testimony_at = NULL, testimony_by_id = NULL, version = taken.base + chosen.n
   FROM chosen, taken WHERE p.id = chosen.id`,
);
const move = statement(
  "move_topic",
  "UPDATE topic SET version = version + 1, space_id = $2, audience = $3::audience WHERE id = $1",
);

const WIDTH = { PUBLIC: 0, MEMBERS: 1, PARTIES: 2, CHOSEN: 3, PEOPLE: 4 };

/** The topic's own audience, or the space's where that is narrower. */
const narrowed = (audience: Audience, visibility: Visibility): Audience =>
  WIDTH[visibility] > WIDTH[audience] ? visibility : audience;

/**
 * Moves a topic to another space (`space`, its slug) that the viewer keeps in order too. Where the space is narrower
 * the topic becomes so; a topic for the parties or for chosen people stays, for others would read it there.
 * @returns who reads it now
 * @throws NotFound, Denied (`signInFirst`, `leadsOnly`), Invalid (`space`: `cannotWriteThere`, `sameSpace`,
 *   `readByOthers`; or `generalStays`)
 */
export const moveTopic = ({ sql, transact }: Platform) =>
  async function moveTopic(viewer: Viewer, topicId: number, input: unknown): Promise<Audience> {
    const { space: slug, reason } = parse(MoveTopicInput, input);
    requireMember(viewer);
    await requireTidier(viewer, sql, topicId);
    const space = await requireSpace(viewer, sql, slug).catch(() => null);
    if (!space || !canManageSpace(viewer, space.id)) throw Invalid({ space: { code: "cannotWriteThere" } });
    return transact(async (work) => {
      const [now] = await work.sql<{ visibility: Visibility }>(visibilityNow, [space.id]);
      await lockTopic(work.sql, topicId);
      const { topic } = await requireTidier(viewer, work.sql, topicId);
      await requireMovable(work.sql, topic, space.id);
      const to: TopicGate = {
        ...topic,
        space: { id: space.id, visibility: now?.visibility ?? space.visibility },
      };
      to.audience = narrowed(topic.audience, to.space.visibility);
      if (!reachesNobodyNew(topic, to)) throw Invalid({ space: { code: "readByOthers" } });

      await work.sql(forgetTestimonies, [topicId]);
      await work.sql(move, [topicId, space.id, to.audience]);
      const data = { from: topic.space.id, to: space.id, audience: to.audience };
      const away = topicAct("topic.movedAway", viewer, topic);
      await work.announce({
        ...away,
        data,
        reason,
        touches: [...(away.touches ?? []), topicsTag(space.id), TOPICS_TAG, spaceTag(topic.space.id)],
        // Whoever looks on is judged anew, by the space it stands in now.
        cuts: [spaceGroup(topic.space.id)],
      });
      await work.announce({ ...topicAct("topic.movedHere", viewer, to), data, rooms: [], reason });
      return to.audience;
    });
  };

async function requireMovable(sql: Sql, topic: TopicGate, spaceId: number) {
  if (topic.space.id === spaceId) throw Invalid({ space: { code: "sameSpace" } });
  const [state] = await sql<{ isGeneral: boolean }>(selectGeneral, [topic.id]);
  if (state?.isGeneral) throw Invalid({}, { code: "generalStays" });
}
