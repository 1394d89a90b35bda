import { Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { SignInInput } from "./contract.ts";
import { SEND_CONFIRMATION } from "./letters.ts";
import { SIGN_IN_BY_ADDRESS, SIGN_IN_BY_EMAIL, SIGN_IN_BY_PAIR, secretKey } from "./limits.ts";
import { passwordFits } from "./passwords.ts";
import type { Sessions } from "./sessions.ts";

/**
 * Opens a session. A right password before confirmation brings the confirming mail once more. Tries for an e-mail
 * address are counted until one is right; those from a place always, because each one costs a hash.
 *
 * @param address IP address of who asks, for the rate limit
 * @returns the Set-Cookie value
 * @throws Invalid (`wrongCredentials`, `confirmFirst`), TooMany, Unavailable
 */
export const signIn = ({ prisma, transact, rateLimits }: Platform, sessions: Sessions) =>
  async function signIn(address: string, input: unknown): Promise<string> {
    const { email, password, next } = parse(SignInInput, input);
    await rateLimits.spend(SIGN_IN_BY_ADDRESS, secretKey(address));
    const pair = secretKey(`${email} ${address}`);
    const everywhere = secretKey(email);
    // In this order: what is refused to one place does not count against the member everywhere.
    await rateLimits.spend(SIGN_IN_BY_PAIR, pair);
    await rateLimits.spend(SIGN_IN_BY_EMAIL, everywhere);
    const member = await prisma.member.findUnique({ where: { email } });
    if (!(await passwordFits(member?.passwordHash, password)) || !member)
      throw Invalid({}, { code: "wrongCredentials" });
    if (!member.emailConfirmedAt) {
      await transact((work) => work.enqueue(SEND_CONFIRMATION, { memberId: member.id, next }));
      throw Invalid({}, { code: "confirmFirst" });
    }
    await rateLimits.giveBack(SIGN_IN_BY_PAIR, pair);
    await rateLimits.giveBack(SIGN_IN_BY_EMAIL, everywhere);
    return sessions.open(member.id);
  };
