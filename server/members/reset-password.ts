import { Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { ABOUT, aboutMember } from "./about-member.ts";
import { MEMBERS_TAG, memberGroup } from "./contract.ts";
import { endSessions } from "./end-sessions.ts";
import { ResetPasswordInput } from "./inputs.ts";
import { judgePassword } from "./judge-password.ts";
import { tokenHashOf } from "./letters.ts";
import { secretKey } from "./limits.ts";
import { RESET_BY_ADDRESS } from "./password-limits.ts";
import { hashPassword } from "./passwords.ts";
import type { Sessions } from "./sessions.ts";

const spent = () => Invalid({ token: { code: "resetSpent" } });

/**
 * Gives the member a token was sent to a new password, ends every session there is, cuts their sockets, and signs
 * in: the token came from that mailbox, which is confirmed by it. Works once; a password that is refused costs it not.
 *
 * @param address IP address of who asks, for the rate limit
 * @returns the Set-Cookie value
 * @throws Invalid (`resetSpent` at `token`; `tooWeak` at `password`), TooMany, Unavailable
 */
export const resetPassword = ({ prisma, transact, rateLimits }: Platform, sessions: Sessions) =>
  async function resetPassword(address: string, input: unknown): Promise<string> {
    const { token, password } = parse(ResetPasswordInput, input);
    await rateLimits.spend(RESET_BY_ADDRESS, secretKey(address));
    const usable = { tokenHash: tokenHashOf(token), usedAt: null, expiresAt: { gt: new Date() } };
    const reset = await prisma.passwordReset.findFirst({
      where: usable,
      select: { member: { select: { id: true, ...ABOUT } } },
    });
    if (!reset) throw spent();
    const { member } = reset;
    judgePassword(password, aboutMember(member));
    const passwordHash = await hashPassword(password);
    await transact(async (work) => {
      const tx = await work.prisma();
      const now = new Date();
      const { count } = await tx.passwordReset.updateMany({ where: usable, data: { usedAt: now } });
      if (count === 0) throw spent();
      // Letters asked for twice: the other links have done their work too.
      await tx.passwordReset.updateMany({
        where: { memberId: member.id, usedAt: null },
        data: { usedAt: now },
      });
      await tx.member.update({ where: { id: member.id }, data: { passwordHash } });
      const { count: confirmed } = await tx.member.updateMany({
        where: { id: member.id, emailConfirmedAt: null },
        data: { emailConfirmedAt: now },
      });
      if (confirmed) await tx.registration.deleteMany({ where: { memberId: member.id } });
      await endSessions(work, member.id);
      const about = {
        actorId: member.id,
        administrationId: null,
        spaceId: null,
        thing: { kind: "member", id: member.id },
      };
      if (confirmed) await work.announce({ ...about, name: "member.confirmed", touches: [MEMBERS_TAG] });
      await work.announce({ ...about, name: "member.passwordReset", cuts: [memberGroup(member.id)] });
    });
    return sessions.open(member.id);
  };
