import type { Platform } from "../platform/platform.ts";
import { ABOUT, aboutMember } from "./about-member.ts";
import { ResetPasswordInput } from "./inputs.ts";
import { tokenHashOf } from "./letters.ts";

/**
 * By what a new password will be judged, for the page that a letter leads to: whoever holds the letter reads that
 * mailbox. Nothing where the link works no more.
 */
export const resetAbout = ({ prisma }: Platform) =>
  async function resetAbout(token: unknown): Promise<string[]> {
    const { data } = ResetPasswordInput.shape.token.safeParse(token);
    if (!data) return [];
    const where = { tokenHash: tokenHashOf(data), usedAt: null, expiresAt: { gt: new Date() } };
    const reset = await prisma.passwordReset.findFirst({ where, select: { member: { select: ABOUT } } });
    return reset ? aboutMember(reset.member) : [];
  };
