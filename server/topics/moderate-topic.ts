import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { actsFor } from "../spaces/contract.ts";
import { ModerateTopicInput, TOPICS_TAG, topicRoom, topicsTag, topicTag } from "./contract.ts";
import { requireTidier } from "./topic-gate.ts";

const changes = {
  lock: statement(
    "topic_lock",
    "UPDATE topic SET version = version + 1, locked_at = now() WHERE id = $1 AND locked_at IS NULL RETURNING id",
  ),
  unlock: statement(
    "topic_unlock",
    "UPDATE topic SET version = version + 1, locked_at = NULL WHERE id = $1 AND locked_at IS NOT NULL RETURNING id",
  ),
  pin: statement(
    "topic_pin",
    "UPDATE topic SET version = version + 1, pinned_at = now() WHERE id = $1 AND pinned_at IS NULL RETURNING id",
  ),
  unpin: statement(
    "topic_unpin",
    "UPDATE topic SET version = version + 1, pinned_at = NULL WHERE id = $1 AND pinned_at IS NOT NULL RETURNING id",
  ),
};
const NAMES = {
  lock: "topic.locked",
  unlock: "topic.unlocked",
  pin: "topic.pinned",
  unpin: "topic.unpinned",
};

/**
 * Locks, unlocks, pins or unpins a topic (`change`), for a reason that goes into the activity log. Again is done.
 * @throws NotFound, Denied (`signInFirst`, `leadsOnly`), Invalid
 */
export const moderateTopic = ({ sql, transact }: Platform) =>
  async function moderateTopic(viewer: Viewer, topicId: number, input: unknown): Promise<void> {
    const { change, reason } = parse(ModerateTopicInput, input);
    const { tidier, topic } = await requireTidier(viewer, sql, topicId);
    await transact(async (work) => {
      const [changed] = await work.sql(changes[change], [topicId]);
      if (!changed) return;
      await work.announce({
        name: NAMES[change],
        actorId: tidier.id,
        administrationId: actsFor(viewer, topic.space.id),
        spaceId: topic.space.id,
        thing: { kind: "topic", id: topicId },
        reason,
        rooms: [topicRoom(topicId)],
        touches: [topicTag(topicId), topicsTag(topic.space.id), TOPICS_TAG],
      });
    });
  };
