import { memberGroup, type Viewer } from "../members/contract.ts";
import { requireSignedIn } from "../members/require-signed-in.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { topicAct } from "./announcements.ts";
import { CONVERSATION_LEFT } from "./contract.ts";
import { requireConversation } from "./conversation-gate.ts";
import { lockTopic, takeVersion } from "./take-version.ts";

const leave = statement(
  "conversation_leave",
  `WITH gone AS (DELETE FROM topic_reader WHERE topic_id = $1 AND member_id = $2 RETURNING topic_id)
   INSERT INTO conversation_step (topic_id, member_id, by_id, after_number)
   SELECT t.id, $2::int, NULL, t.last_number FROM topic t JOIN gone ON gone.topic_id = t.id`,
);

/**
 * The viewer leaves a conversation: the others are told, and she reads nothing of it any more, her open windows included.
 * @throws NotFound, Denied (`signInFirst`)
 */
export const leaveConversation = ({ sql, transact }: Platform) =>
  async function leaveConversation(viewer: Viewer, topicId: number): Promise<void> {
    // The suspended too: it is about what one reads.
    const { id } = requireSignedIn(viewer);
    await requireConversation(viewer, sql, topicId);
    await transact(async (work) => {
      await lockTopic(work.sql, topicId);
      const topic = await requireConversation(viewer, work.sql, topicId);
      const version = await takeVersion(work.sql, topicId);
      await work.sql(leave, [topicId, id]);
      await work.announce({
        ...topicAct(CONVERSATION_LEFT, viewer, topic),
        data: { version },
        cuts: [memberGroup(id)],
      });
    });
  };
