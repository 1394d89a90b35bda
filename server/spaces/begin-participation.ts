import { memberGroup, type ParticipationRole } from "../members/contract.ts";
import type { Work } from "../platform/transact.ts";
import { spaceTag } from "./contract.ts";

/**
 * Somebody takes part from now on, inside the caller's transaction; a request still open is granted by it. Open
 * pages of that member come back with the new rights.
 * @param actorId who decided it
 */
export async function beginParticipation(
  work: Work,
  actorId: number | null,
  taking: { spaceId: number; memberId: number; administrationId: number; role: ParticipationRole },
): Promise<void> {
  const tx = await work.prisma();
  const { spaceId, memberId, administrationId } = taking;
  await tx.participation.create({ data: taking });
  await tx.participationRequest.updateMany({
    where: { spaceId, memberId, outcome: null },
    data: { outcome: "ADMITTED", decidedAt: new Date(), decidedById: actorId, openKey: null },
  });
  await work.announce({
    name: "participation.began",
    actorId,
    administrationId,
    spaceId,
    thing: { kind: "member", id: memberId },
    touches: [spaceTag(spaceId)],
    cuts: [memberGroup(memberId)],
  });
}
