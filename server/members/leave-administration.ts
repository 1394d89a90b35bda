import type { Platform } from "../platform/platform.ts";
import type { Viewer } from "./contract.ts";
import { endAffiliations } from "./end-affiliations.ts";
import { PROFILE_BY_MEMBER } from "./profile-limits.ts";
import { requireMember } from "./require-member.ts";

/** Says that one is in no administration from now on. @throws Denied, TooMany */
export const leaveAdministration = ({ transact, rateLimits }: Platform) =>
  async function leaveAdministration(viewer: Viewer): Promise<void> {
    const { id } = requireMember(viewer);
    await rateLimits.spend(PROFILE_BY_MEMBER, id);
    await transact((work) => endAffiliations(work, id));
  };
