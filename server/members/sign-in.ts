import { Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { SignInInput } from "./contract.ts";
import { SEND_CONFIRMATION } from "./letters.ts";
import { SIGN_IN_BY_ADDRESS, SIGN_IN_BY_EMAIL, secretKey } from "./limits.ts";
import { passwordFits } from "./passwords.ts";
import type { Sessions } from "./sessions.ts";

/**
 * Opens a session. A right password before confirmation brings the confirming mail once more.
 *
 * @param address IP address of who asks, for the rate limit
 * @returns the Set-Cookie value
 * @throws Invalid (`wrongCredentials`, `confirmFirst`), TooMany, Unavailable
 */
export const signIn = ({ prisma, transact, rateLimits }: Platform, sessions: Sessions) =>
  async function signIn(address: string, input: unknown): Promise<string> {
    const { email, password, next } = parse(SignInInput, input);
    await rateLimits.spend(SIGN_IN_BY_ADDRESS, secretKey(address));
    await rateLimits.spend(SIGN_IN_BY_EMAIL, secretKey(email));
    const member = await prisma.member.findUnique({ where: { email } });
    if (!(await passwordFits(member?.passwordHash, password)) || !member)
      throw Invalid({}, { code: "wrongCredentials" });
    if (!member.emailConfirmedAt) {
      await transact((work) => work.enqueue(SEND_CONFIRMATION, { memberId: member.id, next }));
      throw Invalid({}, { code: "confirmFirst" });
    }
    return sessions.open(member.id);
  };
