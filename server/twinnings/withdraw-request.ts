import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { Conflict } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { lockSpace } from "../spaces/lock-space.ts";
import { requireTwinning } from "./twinning-gate.ts";

/**
 * Takes back one's own open request.
 * @throws NotFound, Denied (`signInFirst`), Conflict (`decidedAlready`: there is none open any more)
 */
export const withdrawRequest = ({ sql, transact }: Platform) =>
  async function withdrawRequest(viewer: Viewer, slug: string): Promise<void> {
    const { id: memberId } = requireMember(viewer);
    const { space } = await requireTwinning(viewer, sql, slug);
    await transact(async (work) => {
      await lockSpace(work.sql, space.id);
      const tx = await work.prisma();
      const [request] = await tx.participationRequest.updateManyAndReturn({
        where: { spaceId: space.id, memberId, outcome: null },
        data: { outcome: "WITHDRAWN", decidedAt: new Date(), decidedById: memberId, openKey: null },
      });
      if (!request) throw Conflict("decidedAlready");
      await work.announce({
        name: "participation.withdrawn",
        actorId: memberId,
        administrationId: request.administrationId,
        spaceId: space.id,
        thing: { kind: "participation-request", id: request.id },
      });
    });
  };
