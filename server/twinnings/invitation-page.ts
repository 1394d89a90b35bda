import type { Viewer } from "../members/contract.ts";
import { tokenHashOf } from "../members/letters.ts";
import type { Platform } from "../platform/platform.ts";
import { takesPart } from "../spaces/contract.ts";
import type { InvitationView } from "./contract.ts";
import { InvitationToken } from "./inputs.ts";

/** What an invitation says; nothing of the twinning to anybody but the invited. */
export const invitationPage = ({ prisma }: Platform) =>
  async function invitationPage(viewer: Viewer, token: string): Promise<InvitationView> {
    if (!InvitationToken.safeParse({ token }).success) return { standing: "unknown" };
    const invitation = await prisma.invitation.findUnique({
      where: { tokenHash: tokenHashOf(token) },
      include: { space: true, administration: true, invitedBy: true },
    });
    if (!invitation) return { standing: "unknown" };
    const { usedAt, revokedAt, expiresAt, email, space, administration, role } = invitation;
    if (revokedAt) return { standing: "revoked" };
    if (!usedAt && expiresAt <= new Date()) return { standing: "expired" };
    if (!viewer.member) return { standing: usedAt ? "used" : "signIn" };
    const member = await prisma.member.findUnique({ where: { id: viewer.member.id } });
    if (member?.email !== email) return { standing: "notYours" };
    if (usedAt && !takesPart(viewer, space.id)) return { standing: "used" };
    return {
      standing: usedAt ? "accepted" : "open",
      slug: space.slug,
      title: space.title,
      by: invitation.invitedBy.name,
      administration: administration.name,
      role,
      expiresAt: expiresAt.toISOString(),
    };
  };
