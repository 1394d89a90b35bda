import { Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { SignInInput } from "./inputs.ts";
import { SEND_CONFIRMATION } from "./letters.ts";
import { SIGN_IN_BY_ADDRESS, SIGN_IN_BY_EMAIL, SIGN_IN_BY_PAIR, secretKey } from "./limits.ts";
import { passwordFits } from "./passwords.ts";
import type { Sessions } from "./sessions.ts";

/**
 * Opens a session. A right password before confirmation brings the confirming mail once more; the answer is that to a
 * wrong one, and takes as long: who registers somebody's address and then tries to sign in learns nothing. Tries are
 * counted until one is right.
 *
 * @param address IP address of who asks, for the rate limit
 * @returns the Set-Cookie value
 * @throws Invalid (`wrongCredentials`), TooMany, Unavailable
 */
export const signIn = ({ prisma, transact, rateLimits }: Platform, sessions: Sessions) =>
  async function signIn(address: string, input: unknown): Promise<string> {
    const { email, password, next } = parse(SignInInput, input);
    const place = secretKey(address);
    const pair = secretKey(`${email} ${address}`);
    const everywhere = secretKey(email);
    // In this order: what is refused to one place does not count against the member everywhere.
    await rateLimits.spend(SIGN_IN_BY_ADDRESS, place);
    await rateLimits.spend(SIGN_IN_BY_PAIR, pair);
    await rateLimits.spend(SIGN_IN_BY_EMAIL, everywhere);
    const member = await prisma.member.findUnique({ where: { email } });
    const fits = await passwordFits(member?.passwordHash, password);
    if (!fits || !member?.emailConfirmedAt) {
      const memberId = fits && member ? member.id : null;
      await transact((work) => work.enqueue(SEND_CONFIRMATION, { memberId, next }));
      throw Invalid({}, { code: "wrongCredentials" });
    }
    await rateLimits.giveBack(SIGN_IN_BY_ADDRESS, place);
    await rateLimits.giveBack(SIGN_IN_BY_PAIR, pair);
    await rateLimits.giveBack(SIGN_IN_BY_EMAIL, everywhere);
    return sessions.open(member.id);
  };
