import { statement } from "../platform/db/sql.ts";
import type { Work } from "../platform/transact.ts";
import { ADMINISTRATIONS_TAG, MEMBERS_TAG } from "./contract.ts";

// One's own row stands for all of one's affiliations: two windows change them one after the other.
const lockMember = statement("affiliation_lock", "SELECT id FROM member WHERE id = $1 FOR NO KEY UPDATE");

const A_DAY_MS = 86_400_000;

export const AFFILIATION_ENDED = "affiliation.ended";

/**
 * Ends where a member is today, within the caller's transaction. What began less than a day ago was a slip of the
 * pen, and goes.
 * @param staysIn the administration where the member goes on, in another role
 */
export async function endAffiliations(work: Work, memberId: number, staysIn?: number): Promise<void> {
  await work.sql(lockMember, [memberId]);
  const tx = await work.prisma();
  const now = new Date();
  const where = { memberId, OR: [{ until: null }, { until: { gt: now } }] };
  const ending = await tx.affiliation.findMany({ where });
  const slips = ending.filter(({ from }) => now.getTime() - from.getTime() < A_DAY_MS).map(({ id }) => id);
  await tx.affiliation.deleteMany({ where: { id: { in: slips } } });
  await tx.affiliation.updateMany({ where, data: { until: now } });
  for (const { administrationId } of ending)
    await work.announce({
      name: AFFILIATION_ENDED,
      actorId: memberId,
      administrationId,
      spaceId: null,
      thing: { kind: "member", id: memberId },
      data: { stays: administrationId === staysIn },
      touches: [MEMBERS_TAG, ADMINISTRATIONS_TAG],
    });
}
