import { memberGroup } from "../members/contract.ts";
import type { Work } from "../platform/transact.ts";
import { spaceTag } from "./contract.ts";
import { takingPartNow } from "./taking-part.ts";

/**
 * Ends what somebody takes part in, inside the caller's transaction; the rights end at once, open sockets
 * included. What was written stays signed as it was.
 * @param which the member's participations in a space or for an administration, or one of them
 */
export async function endParticipations(
  work: Work,
  actorId: number | null,
  which: { memberId: number; id?: number } & ({ spaceId: number } | { administrationId: number }),
): Promise<void> {
  const tx = await work.prisma();
  const ended = await tx.participation.updateManyAndReturn({
    where: { ...which, ...takingPartNow() },
    data: { until: new Date() },
  });
  for (const { administrationId, spaceId, memberId } of ended)
    await work.announce({
      name: "participation.ended",
      actorId,
      administrationId,
      spaceId,
      thing: { kind: "member", id: memberId },
      touches: [spaceTag(spaceId)],
      cuts: [memberGroup(memberId)],
    });
}
