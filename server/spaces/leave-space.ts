import { isStaff, memberGroup, type Viewer } from "../members/contract.ts";
import { Denied } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { takingPartNow } from "./taking-part.ts";

/**
 * Ends every participation of a member in a space, by the member or by the staff. The rights end at once,
 * open sockets included; what was written stays signed as it was.
 * @throws Denied
 */
export const leaveSpace = ({ transact }: Platform) =>
  async function leaveSpace(viewer: Viewer, input: { spaceId: number; memberId: number }): Promise<void> {
    if (viewer.member?.id !== input.memberId && !isStaff(viewer)) throw Denied("staffOnly");
    await transact(async (work) => {
      const tx = await work.prisma();
      const ended = await tx.participation.updateManyAndReturn({
        where: { ...input, ...takingPartNow() },
        data: { until: new Date() },
      });
      for (const { administrationId } of ended)
        await work.announce({
          name: "participation.ended",
          actorId: viewer.member?.id ?? null,
          administrationId,
          spaceId: input.spaceId,
          thing: { kind: "member", id: input.memberId },
          cuts: [memberGroup(input.memberId)],
        });
    });
  };
