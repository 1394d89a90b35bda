import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { administrationNamed } from "./administration-named.ts";
import { ADMINISTRATIONS_TAG, MEMBERS_TAG, type Viewer } from "./contract.ts";
import { endAffiliations } from "./end-affiliations.ts";
import { AffiliationInput } from "./inputs.ts";
import { PROFILE_BY_MEMBER } from "./profile-limits.ts";
import { requireMember } from "./require-member.ts";

/**
 * Says where one is from today, and as what; where one was until now is kept with its end. The administration may be
 * a new one. @throws Denied, Invalid, TooMany
 */
export const changeAffiliation = ({ transact, rateLimits }: Platform) =>
  async function changeAffiliation(viewer: Viewer, input: unknown): Promise<void> {
    const { id: memberId } = requireMember(viewer);
    const { administration, jobTitle } = parse(AffiliationInput, input);
    await rateLimits.spend(PROFILE_BY_MEMBER, memberId);
    await transact(async (work) => {
      const administrationId = await administrationNamed(work, administration);
      const tx = await work.prisma();
      const same = { memberId, administrationId, jobTitle, until: null };
      if (await tx.affiliation.findFirst({ where: same })) return;
      await endAffiliations(work, memberId, administrationId);
      await tx.affiliation.create({ data: { memberId, administrationId, jobTitle } });
      await work.announce({
        name: "affiliation.began",
        actorId: memberId,
        administrationId,
        spaceId: null,
        thing: { kind: "member", id: memberId },
        touches: [MEMBERS_TAG, ADMINISTRATIONS_TAG],
      });
    });
  };
