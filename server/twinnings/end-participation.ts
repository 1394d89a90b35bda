import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { Denied } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { canEndParticipation } from "../spaces/contract.ts";
import { endParticipations } from "../spaces/end-participations.ts";
import { currentParticipation } from "./current-participation.ts";
import { EndInput } from "./inputs.ts";
import { requireTwinning } from "./twinning-gate.ts";

/**
 * Ends somebody else's participation: a lead that of everybody who is no lead, the staff anybody's.
 * @throws NotFound, Denied (`signInFirst`, `leadsOnly`), Invalid, Conflict (`leftAlready`)
 */
export const endParticipation = ({ sql, transact }: Platform) =>
  async function endParticipation(viewer: Viewer, slug: string, input: unknown): Promise<void> {
    const { id: actorId } = requireMember(viewer);
    const { space } = await requireTwinning(viewer, sql, slug);
    const { participationId } = parse(EndInput, input);
    await transact(async (work) => {
      const participation = await currentParticipation(work, space.id, participationId);
      if (!canEndParticipation(viewer, space.id, participation)) throw Denied("leadsOnly");
      const { id, spaceId, memberId } = participation;
      await endParticipations(work, actorId, { id, spaceId, memberId });
    });
  };
