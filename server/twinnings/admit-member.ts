import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { Denied } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { beginParticipation } from "../spaces/begin-participation.ts";
import { canAdmit } from "../spaces/contract.ts";
import { AdmitInput } from "./inputs.ts";
import { SEND_DECISION } from "./letters.ts";
import { openRequest } from "./open-request.ts";
import { requireTwinning } from "./twinning-gate.ts";

/**
 * Admits who asked, as a participant for the administration asked for. A letter says so.
 * @throws NotFound, Denied (`signInFirst`, `leadsOnly`), Invalid, Conflict (`decidedAlready`, `withdrawnMeanwhile`)
 */
export const admitMember = ({ sql, transact }: Platform) =>
  async function admitMember(viewer: Viewer, slug: string, input: unknown): Promise<void> {
    const { id: actorId } = requireMember(viewer);
    const { space } = await requireTwinning(viewer, sql, slug);
    const { requestId } = parse(AdmitInput, input);
    await transact(async (work) => {
      const { memberId, administrationId } = await openRequest(work, space.id, requestId);
      if (!canAdmit(viewer, space.id, administrationId)) throw Denied("leadsOnly");
      const taking = { spaceId: space.id, memberId, administrationId, role: "PARTICIPANT" as const };
      await beginParticipation(work, actorId, taking);
      await work.enqueue(SEND_DECISION, { requestId });
    });
  };
