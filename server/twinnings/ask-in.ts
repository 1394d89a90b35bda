import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { Conflict, Denied } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { canAskIn, takesPart } from "../spaces/contract.ts";
import { lockSpace } from "../spaces/lock-space.ts";
import { takingPartNow } from "../spaces/taking-part.ts";
import { AskInInput } from "./inputs.ts";
import { SEND_REQUEST } from "./letters.ts";
import { ASKING_IN } from "./limits.ts";
import { requireTwinning } from "./twinning-gate.ts";

/**
 * A member of a participating administration asks to take part; those who may admit get a letter.
 * @throws NotFound, Denied (`signInFirst`, `notOfAParty`), Invalid, TooMany, Conflict (`alreadyIn`, `askedAlready`)
 */
export const askIn = ({ sql, transact, rateLimits }: Platform) =>
  async function askIn(viewer: Viewer, slug: string, input: unknown): Promise<void> {
    const member = requireMember(viewer);
    const { space, parties } = await requireTwinning(viewer, sql, slug);
    const { message = null } = parse(AskInInput, input);
    if (takesPart(viewer, space.id)) throw Conflict("alreadyIn");
    const administrations = parties.map(({ administrationId }) => administrationId);
    const administrationId = member.administration?.id;
    if (!administrationId || !canAskIn(viewer, space, administrations)) throw Denied("notOfAParty");
    await rateLimits.spend(ASKING_IN, member.id);
    await transact(async (work) => {
      await lockSpace(work.sql, space.id);
      const tx = await work.prisma();
      const asking = { spaceId: space.id, memberId: member.id };
      if (await tx.participation.count({ where: { ...asking, ...takingPartNow() } }))
        throw Conflict("alreadyIn");
      if (await tx.participationRequest.count({ where: { ...asking, outcome: null } }))
        throw Conflict("askedAlready");
      const openKey = `${space.id}:${member.id}`;
      const request = await tx.participationRequest.create({
        data: { ...asking, administrationId, message, openKey },
      });
      await work.announce({
        name: "participation.requested",
        actorId: member.id,
        administrationId,
        spaceId: space.id,
        thing: { kind: "participation-request", id: request.id },
      });
      const admitting = await tx.participation.findMany({
        where: {
          spaceId: space.id,
          AND: [takingPartNow(), { OR: [{ role: "LEAD" }, { role: "CONTACT", administrationId }] }],
        },
        select: { memberId: true },
        distinct: ["memberId"],
      });
      for (const { memberId: toId } of admitting)
        await work.enqueue(SEND_REQUEST, { requestId: request.id, toId });
    });
  };
