import { Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { ABOUT, aboutMember } from "./about-member.ts";
import type { Viewer } from "./contract.ts";
import { endSessions } from "./end-sessions.ts";
import { ChangePasswordInput } from "./inputs.ts";
import { judgePassword } from "./judge-password.ts";
import { CHANGE_BY_MEMBER } from "./password-limits.ts";
import { hashPassword, passwordFits } from "./passwords.ts";
import { requireSignedIn } from "./require-signed-in.ts";
import type { Sessions } from "./sessions.ts";

/**
 * Changes one's own password, for who knows the present one; ends all other sessions and cuts their sockets.
 * @param cookieHeader says which session asks and stays
 * @throws Denied (`signInFirst`), Invalid (`wrongPassword`, `tooWeak`), TooMany, Unavailable
 */
export const changePassword = ({ prisma, transact, rateLimits }: Platform, sessions: Sessions) =>
  async function changePassword(
    viewer: Viewer,
    cookieHeader: string | undefined,
    input: unknown,
  ): Promise<void> {
    const { id } = requireSignedIn(viewer);
    const { currentPassword, password } = parse(ChangePasswordInput, input);
    await rateLimits.spend(CHANGE_BY_MEMBER, id);
    const member = await prisma.member.findUniqueOrThrow({
      where: { id },
      select: { passwordHash: true, ...ABOUT },
    });
    if (!(await passwordFits(member.passwordHash, currentPassword)))
      throw Invalid({ currentPassword: { code: "wrongPassword" } });
    judgePassword(password, aboutMember(member));
    const passwordHash = await hashPassword(password);
    await transact(async (work) => {
      const tx = await work.prisma();
      await tx.member.update({ where: { id }, data: { passwordHash } });
      await endSessions(work, id, { but: sessions.hashOf(cookieHeader) });
      await work.announce({
        name: "member.passwordChanged",
        actorId: id,
        administrationId: null,
        spaceId: null,
        thing: { kind: "member", id },
      });
    });
  };
