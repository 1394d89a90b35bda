import type { Viewer } from "../members/contract.ts";
import { tokenHashOf } from "../members/letters.ts";
import { requireMember } from "../members/require-member.ts";
import { Conflict, Denied, NotFound } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { beginParticipation } from "../spaces/begin-participation.ts";
import { lockSpace } from "../spaces/lock-space.ts";
import { takingPartNow } from "../spaces/taking-part.ts";
import { InvitationToken } from "./inputs.ts";
import { ACCEPTING } from "./limits.ts";

/**
 * Takes part by an invitation: the member whose confirmed address it was sent to, once. The same member again,
 * still in, is answered as done.
 * @throws Denied (`signInFirst`, `invitationNotYours`), Invalid, TooMany, NotFound (`invitationUnknown`), Conflict
 *   (`invitationUsed`, `invitationRevoked`, `invitationExpired`)
 */
export const acceptInvitation = ({ transact, prisma, rateLimits }: Platform) =>
  async function acceptInvitation(viewer: Viewer, input: unknown): Promise<{ slug: string }> {
    const { id: memberId } = requireMember(viewer);
    const { token } = parse(InvitationToken, input);
    await rateLimits.spend(ACCEPTING, memberId);
    const where = { tokenHash: tokenHashOf(token) };
    const found = await prisma.invitation.findUnique({ where, select: { spaceId: true } });
    if (!found) throw NotFound("invitationUnknown");
    return transact(async (work) => {
      await lockSpace(work.sql, found.spaceId);
      const tx = await work.prisma();
      const member = await tx.member.findUniqueOrThrow({ where: { id: memberId } });
      const invitation = await tx.invitation.findUnique({ where, include: { space: true } });
      if (!invitation) throw NotFound("invitationUnknown");
      const { id, email, spaceId, administrationId, role, space } = invitation;
      if (email !== member.email) throw Denied("invitationNotYours");
      const isIn = (await tx.participation.count({ where: { spaceId, memberId, ...takingPartNow() } })) > 0;
      if (invitation.usedAt && isIn) return { slug: space.slug };
      if (invitation.usedAt) throw Conflict("invitationUsed");
      if (invitation.revokedAt) throw Conflict("invitationRevoked");
      if (invitation.expiresAt <= new Date()) throw Conflict("invitationExpired");
      await tx.invitation.update({ where: { id }, data: { usedAt: new Date(), usedById: memberId } });
      if (!isIn)
        await beginParticipation(work, invitation.invitedById, { spaceId, memberId, administrationId, role });
      await work.announce({
        name: "invitation.accepted",
        actorId: memberId,
        administrationId,
        spaceId,
        thing: { kind: "invitation", id },
      });
      return { slug: space.slug };
    });
  };
