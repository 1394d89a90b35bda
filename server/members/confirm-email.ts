import { Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { MEMBERS_TAG } from "./contract.ts";
import { ConfirmInput } from "./inputs.ts";
import { judgePassword } from "./judge-password.ts";
import { tokenHashOf } from "./letters.ts";
import { CONFIRM_BY_ADDRESS, secretKey } from "./limits.ts";
import { hashPassword } from "./passwords.ts";
import type { Sessions } from "./sessions.ts";

const spent = () => Invalid({ token: { code: "tokenSpent" } });

/**
 * Confirms the address a token was sent to and signs its member in: the token came from that mailbox. The member
 * becomes what was typed for this very letter; what others typed for the same address is forgotten. Where others
 * did, the password is chosen here by who reads the letter: she may have opened another's, whose password is not
 * hers. Works once; a password that is missing or refused costs it not.
 *
 * @param address IP address of who asks, for the rate limit
 * @returns the Set-Cookie value
 * @throws Invalid (`tokenSpent` at `token`: expired, used or never issued; `registeredTwice`, with whose the letter
 *   is, or `tooWeak` at `password`), TooMany, Unavailable
 */
export const confirmEmail = ({ prisma, transact, rateLimits }: Platform, sessions: Sessions) =>
  async function confirmEmail(address: string, input: unknown): Promise<string> {
    const { token, password } = parse(ConfirmInput, input);
    await rateLimits.spend(CONFIRM_BY_ADDRESS, secretKey(address));
    const usable = { tokenHash: tokenHashOf(token), usedAt: null, expiresAt: { gt: new Date() } };
    const letter = await prisma.emailConfirmation.findFirst({
      where: usable,
      include: { member: true, registration: { include: { administration: true } } },
    });
    if (!letter) throw spent();
    const { member, registration } = letter;
    if (!registration && !member.emailConfirmedAt) throw spent();
    const chosen = registration && password;
    if (registration && chosen)
      judgePassword(chosen, [registration.name, member.email, registration.administration.name]);
    const chosenHash = chosen ? await hashPassword(chosen) : undefined;
    await transact(async (work) => {
      const tx = await work.prisma();
      const now = new Date();
      const { count: used } = await tx.emailConfirmation.updateMany({ where: usable, data: { usedAt: now } });
      if (used === 0) throw spent();
      if (!registration) return;
      const { name, addressForm, language, passwordHash, consentVersion, consentAt } = registration;
      const { administrationId, jobTitle, administration } = registration;
      const memberId = member.id;
      if (!chosenHash && (await tx.registration.count({ where: { memberId } })) > 1)
        throw Invalid({
          password: { code: "registeredTwice", name, administration: administration.name },
        });
      const person = { name, addressForm, language, consentVersion, consentAt };
      const { count: confirmed } = await tx.member.updateMany({
        where: { id: memberId, emailConfirmedAt: null },
        data: { ...person, passwordHash: chosenHash ?? passwordHash, emailConfirmedAt: now },
      });
      // Another letter was faster: this one only signs in.
      if (!confirmed) return;
      await tx.affiliation.deleteMany({ where: { memberId } });
      await tx.affiliation.create({ data: { memberId, administrationId, jobTitle } });
      await tx.registration.deleteMany({ where: { memberId } });
      await work.announce({
        name: "member.confirmed",
        actorId: memberId,
        administrationId: null,
        spaceId: null,
        thing: { kind: "member", id: memberId },
        touches: [MEMBERS_TAG],
      });
    });
    return sessions.open(member.id);
  };
