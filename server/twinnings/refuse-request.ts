import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { Denied } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { canRefuse } from "../spaces/contract.ts";
import { RefuseInput } from "./inputs.ts";
import { SEND_DECISION } from "./letters.ts";
import { openRequest } from "./open-request.ts";
import { requireTwinning } from "./twinning-gate.ts";

/**
 * Refuses who asked, with a reason that is told in a letter and on the page.
 * @throws NotFound, Denied (`signInFirst`, `leadsOnly`), Invalid, Conflict (`decidedAlready`, `withdrawnMeanwhile`)
 */
export const refuseRequest = ({ sql, transact }: Platform) =>
  async function refuseRequest(viewer: Viewer, slug: string, input: unknown): Promise<void> {
    const { id: actorId } = requireMember(viewer);
    const { space } = await requireTwinning(viewer, sql, slug);
    if (!canRefuse(viewer, space.id)) throw Denied("leadsOnly");
    const { requestId, reason } = parse(RefuseInput, input);
    await transact(async (work) => {
      const { administrationId } = await openRequest(work, space.id, requestId);
      const tx = await work.prisma();
      await tx.participationRequest.update({
        where: { id: requestId },
        data: { outcome: "REFUSED", reason, decidedAt: new Date(), decidedById: actorId, openKey: null },
      });
      await work.announce({
        name: "participation.refused",
        actorId,
        administrationId,
        spaceId: space.id,
        thing: { kind: "participation-request", id: requestId },
      });
      await work.enqueue(SEND_DECISION, { requestId });
    });
  };
