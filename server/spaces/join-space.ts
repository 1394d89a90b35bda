import { isStaff, memberGroup, type ParticipationRole, type Viewer } from "../members/contract.ts";
import { Denied } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";

/**
 * Writes down that a member takes part in a space for an administration; today a right of the staff.
 * Open pages of that member come back with the new rights.
 * @throws Denied
 */
export const joinSpace = ({ transact }: Platform) =>
  async function joinSpace(
    viewer: Viewer,
    input: { spaceId: number; memberId: number; administrationId: number; role: ParticipationRole },
  ): Promise<void> {
    if (!isStaff(viewer)) throw Denied("staffOnly");
    await transact(async (work) => {
      const tx = await work.prisma();
      await tx.participation.create({ data: input });
      await work.announce({
        name: "participation.began",
        actorId: viewer.member?.id ?? null,
        administrationId: input.administrationId,
        spaceId: input.spaceId,
        thing: { kind: "member", id: input.memberId },
        cuts: [memberGroup(input.memberId)],
      });
    });
  };
