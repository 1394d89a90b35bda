import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { Conflict, Denied, Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { actsFor, canManageSpace } from "../spaces/contract.ts";
import { editSpace } from "../spaces/edit-space.ts";
import { lockSpace } from "../spaces/lock-space.ts";
import { TWINNINGS_TAG, twinningTag } from "./contract.ts";
import { EditTwinningInput } from "./inputs.ts";
import { partiesNamed } from "./parties-named.ts";
import { toldOf } from "./told-of.ts";
import { requireTwinning } from "./twinning-gate.ts";

/**
 * Changes a twinning: what it says, its parties, its state, who may see it. Who loses sight of it loses it at once,
 * and what stands in it too.
 * @throws NotFound, Denied (`signInFirst`, `leadsOnly`), Invalid, Conflict (`editedMeanwhile`)
 */
export const editTwinning = ({ sql, transact }: Platform) =>
  async function editTwinning(viewer: Viewer, slug: string, input: unknown): Promise<void> {
    const editor = requireMember(viewer);
    const twinning = await requireTwinning(viewer, sql, slug);
    const spaceId = twinning.space.id;
    if (!canManageSpace(viewer, spaceId)) throw Denied("leadsOnly");
    const { version, visibility, state, offering, receiving, coordinating, ...texts } = parse(
      EditTwinningInput,
      input,
    );
    const told = toldOf(texts);
    await transact(async (work) => {
      await lockSpace(work.sql, spaceId);
      const tx = await work.prisma();
      const { count } = await tx.twinning.updateMany({
        where: { id: twinning.id, version },
        data: { ...told, state, version: { increment: 1 } },
      });
      if (count === 0) throw Conflict("editedMeanwhile");
      const parties = await partiesNamed(work, { offering, receiving, coordinating });
      // Who they were may be unknown; once known, they are not forgotten.
      const had = await tx.twinningParty.deleteMany({ where: { twinningId: twinning.id } });
      if (parties.length === 0 && had.count > 0) throw Invalid({ offering: { code: "noParty" } });
      await tx.twinningParty.createMany({
        data: parties.map((party, position) => ({ ...party, position, twinningId: twinning.id })),
      });
      await editSpace(viewer, work, spaceId, { title: told.title, shortTitle: told.acronym, visibility });
      await work.announce({
        name: "twinning.edited",
        actorId: editor.id,
        administrationId: actsFor(viewer, spaceId),
        spaceId,
        thing: { kind: "twinning", id: twinning.id },
        data: { version: version + 1, state },
        touches: [TWINNINGS_TAG, twinningTag(slug)],
      });
    });
  };
