import { tokenHashOf } from "../members/letters.ts";
import type { Platform } from "../platform/platform.ts";
import { InvitationToken } from "./inputs.ts";

/**
 * The address an invitation that still stands was sent to, so that who registers from it need not guess which one it
 * is good for; null otherwise. Who has the token has the letter.
 */
export const invitedAddress = ({ prisma }: Platform) =>
  async function invitedAddress(token: string): Promise<string | null> {
    if (!InvitationToken.safeParse({ token }).success) return null;
    const standing = { usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } };
    const where = { tokenHash: tokenHashOf(token), ...standing };
    return (await prisma.invitation.findFirst({ where, select: { email: true } }))?.email ?? null;
  };
