import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { Conflict, Denied, Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { rolesToGive } from "../spaces/contract.ts";
import { lockSpace } from "../spaces/lock-space.ts";
import { INVITATION_DAYS } from "./contract.ts";
import { InviteInput } from "./inputs.ts";
import { SEND_INVITATION } from "./letters.ts";
import { INVITING } from "./limits.ts";
import { requireTwinning } from "./twinning-gate.ts";

const DAY_MS = 86_400_000;

/**
 * Invites whoever reads that mailbox, for one of the parties, a member or not yet; the letter is sent by a job. Who
 * takes part already gets it too, and accepting changes nothing: refusing would tell whose address it is.
 * @throws NotFound, Denied (`signInFirst`, `leadsOnly`), Invalid, TooMany, Conflict (`invitedAlready`)
 */
export const inviteMember = ({ sql, transact, rateLimits }: Platform) =>
  async function inviteMember(viewer: Viewer, slug: string, input: unknown): Promise<void> {
    const { id: invitedById } = requireMember(viewer);
    const { space, parties } = await requireTwinning(viewer, sql, slug);
    const administrations = parties.map(({ administrationId }) => administrationId);
    const invites = (administrationId: number) => rolesToGive(viewer, space.id, administrationId).length > 0;
    if (!administrations.some(invites)) throw Denied("leadsOnly");
    const { email, administrationId, role } = parse(InviteInput, input);
    if (!administrations.includes(administrationId) || !invites(administrationId))
      throw Invalid({ administrationId: { code: "notAParty" } });
    if (!rolesToGive(viewer, space.id, administrationId).includes(role))
      throw Invalid({ role: { code: "roleNotYours" } });
    await rateLimits.spend(INVITING, invitedById);
    await transact(async (work) => {
      await lockSpace(work.sql, space.id);
      const tx = await work.prisma();
      const open = { usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } };
      if (await tx.invitation.count({ where: { spaceId: space.id, email, ...open } }))
        throw Conflict("invitedAlready", { email: { code: "invitedAlready" } });
      const expiresAt = new Date(Date.now() + INVITATION_DAYS * DAY_MS);
      const invitation = await tx.invitation.create({
        data: { spaceId: space.id, email, administrationId, role, invitedById, expiresAt },
      });
      await work.announce({
        name: "invitation.sent",
        actorId: invitedById,
        administrationId,
        spaceId: space.id,
        thing: { kind: "invitation", id: invitation.id },
      });
      await work.enqueue(SEND_INVITATION, { invitationId: invitation.id });
    });
  };
