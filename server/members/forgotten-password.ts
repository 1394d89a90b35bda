import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { ForgottenPasswordInput } from "./inputs.ts";
import { SEND_PASSWORD_RESET } from "./letters.ts";
import { secretKey } from "./limits.ts";
import { FORGOTTEN_BY_ADDRESS, FORGOTTEN_BY_EMAIL } from "./password-limits.ts";

/**
 * Asks for a letter with a link to a new password. The answer, and what is done before it, are the same whether
 * somebody has the address or not: the job finds out who gets a letter.
 *
 * @param address IP address of who asks, for the rate limit
 * @throws Invalid, TooMany
 */
export const forgottenPassword = ({ prisma, transact, rateLimits }: Platform) =>
  async function forgottenPassword(address: string, input: unknown): Promise<{ email: string }> {
    const { email, next } = parse(ForgottenPasswordInput, input);
    await rateLimits.spend(FORGOTTEN_BY_ADDRESS, secretKey(address));
    await rateLimits.spend(FORGOTTEN_BY_EMAIL, secretKey(email));
    const member = await prisma.member.findUnique({ where: { email }, select: { id: true } });
    await transact((work) => work.enqueue(SEND_PASSWORD_RESET, { memberId: member?.id ?? null, next }));
    return { email };
  };
