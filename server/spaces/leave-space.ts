import { isStaff, type Viewer } from "../members/contract.ts";
import { Conflict, Denied } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { endParticipations } from "./end-participations.ts";
import { LeaveInput } from "./inputs.ts";
import { lockSpace } from "./lock-space.ts";
import { takingPartNow } from "./taking-part.ts";

/**
 * Ends every participation of a member in a space, by the member or by the staff. A space keeps a lead: the last
 * one stays until the staff has appointed another.
 * @throws Denied, Invalid, Conflict (`lastLead`)
 */
export const leaveSpace = ({ transact }: Platform) =>
  async function leaveSpace(viewer: Viewer, input: unknown): Promise<void> {
    const { spaceId, memberId } = parse(LeaveInput, input);
    if (viewer.member?.id !== memberId && !isStaff(viewer)) throw Denied("staffOnly");
    await transact(async (work) => {
      await lockSpace(work.sql, spaceId);
      const tx = await work.prisma();
      const leads = await tx.participation.findMany({
        where: { spaceId, role: "LEAD", ...takingPartNow() },
        select: { memberId: true },
      });
      const isLast = leads.length > 0 && leads.every((lead) => lead.memberId === memberId);
      if (isLast && !isStaff(viewer)) throw Conflict("lastLead");
      await endParticipations(work, viewer.member?.id ?? null, { spaceId, memberId });
    });
  };
