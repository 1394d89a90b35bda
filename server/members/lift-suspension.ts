import { Denied, NotFound } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { canSuspend, memberGroup, type Viewer } from "./contract.ts";
import { LiftSuspensionInput } from "./inputs.ts";
import { requireMember } from "./require-member.ts";

/** Ends a suspension before its time. Where there is none any more, nothing happens. @throws Denied, NotFound, Invalid */
export const liftSuspension = ({ prisma, transact }: Platform) =>
  async function liftSuspension(viewer: Viewer, memberId: number, input: unknown): Promise<void> {
    const by = requireMember(viewer);
    const { reason } = parse(LiftSuspensionInput, input);
    const member = await prisma.member.findUnique({ where: { id: memberId } });
    if (!member?.emailConfirmedAt) throw NotFound();
    if (!canSuspend(viewer, member)) throw Denied("staffOnly");
    await transact(async (work) => {
      const tx = await work.prisma();
      const now = new Date();
      const { count } = await tx.suspension.updateMany({
        where: { memberId, liftedAt: null, until: { gt: now } },
        data: { liftedAt: now, liftedById: by.id },
      });
      if (count === 0) return;
      await work.announce({
        name: "member.suspensionLifted",
        actorId: by.id,
        administrationId: by.administration?.id ?? null,
        spaceId: null,
        thing: { kind: "member", id: memberId },
        reason,
        cuts: [memberGroup(memberId)],
      });
    });
  };
