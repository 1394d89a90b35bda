import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { slugOf } from "../platform/slug.ts";
import { topicAct } from "./announcements.ts";
import { requireConversation } from "./conversation-gate.ts";
import { RenameConversationInput } from "./inputs.ts";
import { POSTING } from "./limits.ts";

const rename = statement(
  "conversation_rename",
  `UPDATE topic SET version = version + 1, title = $2, slug = $3
   WHERE id = $1 AND title <> $2 RETURNING version`,
);

/**
 * Gives a conversation another name, by anybody in it. The same name again is done.
 * @throws NotFound, Denied (`signInFirst`, `suspended`), Invalid, TooMany
 */
export const renameConversation = ({ sql, transact, rateLimits }: Platform) =>
  async function renameConversation(viewer: Viewer, topicId: number, input: unknown): Promise<void> {
    const member = requireMember(viewer);
    const topic = await requireConversation(viewer, sql, topicId);
    const { title } = parse(RenameConversationInput, input);
    await rateLimits.spend(POSTING, member.id);
    await transact(async (work) => {
      const [renamed] = await work.sql<{ version: number }>(rename, [topicId, title, slugOf(title)]);
      if (!renamed) return;
      await work.announce({
        ...topicAct("conversation.renamed", viewer, topic),
        data: { version: renamed.version },
      });
    });
  };
