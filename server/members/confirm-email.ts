import { Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { ConfirmInput, MEMBERS_TAG } from "./contract.ts";
import { tokenHashOf } from "./letters.ts";
import { CONFIRM_BY_ADDRESS, secretKey } from "./limits.ts";
import type { Sessions } from "./sessions.ts";

/**
 * Confirms the address a token was sent to and signs its member in: the token came from that mailbox.
 * Works once.
 *
 * @param address IP address of who asks, for the rate limit
 * @returns the Set-Cookie value
 * @throws Invalid (`token`: expired, used or never issued), TooMany
 */
export const confirmEmail = ({ transact, rateLimits }: Platform, sessions: Sessions) =>
  async function confirmEmail(address: string, input: unknown): Promise<string> {
    const { token } = parse(ConfirmInput, input);
    await rateLimits.spend(CONFIRM_BY_ADDRESS, secretKey(address));
    const memberId = await transact(async (work) => {
      const tx = await work.prisma();
      const now = new Date();
      const [used] = await tx.emailConfirmation.updateManyAndReturn({
        where: { tokenHash: tokenHashOf(token), usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
      });
      if (!used) throw Invalid({ token: { code: "tokenSpent" } });
      const { count } = await tx.member.updateMany({
        where: { id: used.memberId, emailConfirmedAt: null },
        data: { emailConfirmedAt: now },
      });
      if (count)
        await work.announce({
          name: "member.confirmed",
          actorId: used.memberId,
          administrationId: null,
          spaceId: null,
          thing: { kind: "member", id: used.memberId },
          touches: [MEMBERS_TAG],
        });
      return used.memberId;
    });
    return sessions.open(memberId);
  };
