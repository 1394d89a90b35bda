import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { Denied, Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { canEndParticipation, rolesToGive, spaceTag } from "../spaces/contract.ts";
import { currentParticipation } from "./current-participation.ts";
import { ChangeRoleInput } from "./inputs.ts";
import { requireTwinning } from "./twinning-gate.ts";

/**
 * Gives somebody another role; to appoint a lead is for the staff.
 * @throws NotFound, Denied (`signInFirst`, `leadsOnly`), Invalid, Conflict (`leftAlready`)
 */
export const changeRole = ({ sql, transact }: Platform) =>
  async function changeRole(viewer: Viewer, slug: string, input: unknown): Promise<void> {
    const { id: actorId } = requireMember(viewer);
    const { space } = await requireTwinning(viewer, sql, slug);
    const { participationId, role } = parse(ChangeRoleInput, input);
    await transact(async (work) => {
      const participation = await currentParticipation(work, space.id, participationId);
      if (!canEndParticipation(viewer, space.id, participation)) throw Denied("leadsOnly");
      const { id, administrationId, memberId } = participation;
      if (!rolesToGive(viewer, space.id, administrationId).includes(role))
        throw Invalid({ role: { code: "roleNotYours" } });
      if (participation.role === role) return;
      const tx = await work.prisma();
      await tx.participation.update({ where: { id }, data: { role } });
      await work.announce({
        name: "participation.roleChanged",
        actorId,
        administrationId,
        spaceId: space.id,
        thing: { kind: "member", id: memberId },
        data: { from: participation.role, to: role },
        touches: [spaceTag(space.id)],
      });
    });
  };
