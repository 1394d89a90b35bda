import { AFFILIATION_ENDED } from "../members/end-affiliations.ts";
import type { Platform } from "../platform/platform.ts";
import { endParticipations } from "./end-participations.ts";

/** Who leaves an administration takes part for it no more, from the same moment. */
export function subscribe({ activities }: Platform) {
  activities.within(AFFILIATION_ENDED, async ({ actorId, administrationId, thing, data }, work) => {
    if (administrationId === null || data?.stays) return;
    await endParticipations(work, actorId, { memberId: thing.id, administrationId });
  });
}
