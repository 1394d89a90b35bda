import { AFFILIATION_ENDED } from "../members/end-affiliations.ts";
import type { Platform } from "../platform/platform.ts";

/** What one asked for on behalf of an administration that one has left is asked no more. */
export function subscribe({ activities }: Platform) {
  activities.within(AFFILIATION_ENDED, async ({ administrationId, thing, data }, work) => {
    if (administrationId === null || data?.stays) return;
    const tx = await work.prisma();
    await tx.participationRequest.updateMany({
      where: { memberId: thing.id, administrationId, outcome: null },
      data: { outcome: "WITHDRAWN", decidedAt: new Date(), decidedById: thing.id, openKey: null },
    });
  });
}
