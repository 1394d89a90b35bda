import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { Conflict, Denied, NotFound } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { canRevoke } from "../spaces/contract.ts";
import { lockSpace } from "../spaces/lock-space.ts";
import { RevokeInput } from "./inputs.ts";
import { requireTwinning } from "./twinning-gate.ts";

/**
 * Withdraws an invitation: its letter works no more. Again answers as done.
 * @throws NotFound, Denied (`signInFirst`, `leadsOnly`), Invalid, Conflict (`invitationUsed`)
 */
export const revokeInvitation = ({ sql, transact }: Platform) =>
  async function revokeInvitation(viewer: Viewer, slug: string, input: unknown): Promise<void> {
    const { id: actorId } = requireMember(viewer);
    const { space } = await requireTwinning(viewer, sql, slug);
    const { invitationId } = parse(RevokeInput, input);
    await transact(async (work) => {
      await lockSpace(work.sql, space.id);
      const tx = await work.prisma();
      const invitation = await tx.invitation.findFirst({ where: { id: invitationId, spaceId: space.id } });
      if (!invitation) throw NotFound();
      if (!canRevoke(viewer, space.id, invitation.administrationId)) throw Denied("leadsOnly");
      if (invitation.usedAt) throw Conflict("invitationUsed");
      if (invitation.revokedAt) return;
      await tx.invitation.update({ where: { id: invitationId }, data: { revokedAt: new Date() } });
      await work.announce({
        name: "invitation.revoked",
        actorId,
        administrationId: invitation.administrationId,
        spaceId: space.id,
        thing: { kind: "invitation", id: invitationId },
      });
    });
  };
