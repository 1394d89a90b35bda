import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { Denied, NotFound } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { slugOf } from "../platform/slug.ts";
import { actsFor, canManageSpace } from "../spaces/contract.ts";
import { toldInSpace } from "./announcements.ts";
import { RenameTopicInput } from "./inputs.ts";

const rename = statement(
  "topic_rename_general",
  "UPDATE topic SET version = version + 1, title = $2, slug = $3 WHERE space_id = $1 AND is_general RETURNING id",
);

/**
 * Gives the discussion a space was born with another title: by those who look after the space. Old addresses lead on.
 * @throws NotFound, Denied (`signInFirst`, `leadsOnly`), Invalid
 */
export const renameGeneralTopic = ({ transact }: Platform) =>
  async function renameGeneralTopic(viewer: Viewer, spaceId: number, input: unknown): Promise<void> {
    const { id: actorId } = requireMember(viewer);
    if (!canManageSpace(viewer, spaceId)) throw Denied("leadsOnly");
    const { discussion: title } = parse(RenameTopicInput, input);
    await transact(async (work) => {
      const [topic] = await work.sql<{ id: number }>(rename, [spaceId, title, slugOf(title)]);
      if (!topic) throw NotFound();
      await work.announce({
        name: "topic.renamed",
        actorId,
        administrationId: actsFor(viewer, spaceId),
        spaceId,
        thing: { kind: "topic", id: topic.id },
        ...toldInSpace(topic.id, spaceId),
      });
    });
  };
