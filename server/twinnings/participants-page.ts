import type { ParticipationRole, Viewer } from "../members/contract.ts";
import type { Platform } from "../platform/platform.ts";
import {
  actsFor,
  canAdmit,
  canAskIn,
  canEndParticipation,
  canRefuse,
  canRevoke,
  rolesToGive,
} from "../spaces/contract.ts";
import { takingPartNow } from "../spaces/taking-part.ts";
import type { ParticipantsView, ParticipantView, Side } from "./contract.ts";
import { requireTwinning } from "./twinning-gate.ts";

const SIDES: (Side | null)[] = ["OFFERING", "RECEIVING", "COORDINATING", null];
const RANK: Record<ParticipationRole, number> = { LEAD: 0, CONTACT: 1, EXPERT: 2, PARTICIPANT: 3 };

/** Who takes part in a twinning, side by side, and what the viewer may do about it. @throws NotFound */
export const participantsPage = ({ sql, prisma }: Platform) =>
  async function participantsPage(viewer: Viewer, slug: string): Promise<ParticipantsView> {
    const { space, parties } = await requireTwinning(viewer, sql, slug);
    const spaceId = space.id;
    const memberId = viewer.member?.id ?? 0;
    const person = { member: { select: { name: true } }, administration: { select: { name: true } } };
    const [administrations, participations, requests, invitations, own] = await Promise.all([
      prisma.administration.findMany({
        where: { id: { in: parties.map(({ administrationId }) => administrationId) } },
        select: { id: true, name: true, verifiedAt: true },
      }),
      prisma.participation.findMany({
        where: { spaceId, ...takingPartNow() },
        include: person,
        orderBy: { id: "asc" },
      }),
      prisma.participationRequest.findMany({
        where: { spaceId, outcome: null },
        include: person,
        orderBy: { id: "asc" },
      }),
      prisma.invitation.findMany({
        where: { spaceId, usedAt: null, revokedAt: null },
        include: { administration: { select: { name: true } } },
        orderBy: { id: "asc" },
      }),
      prisma.participationRequest.findFirst({
        where: { spaceId, memberId },
        orderBy: { id: "desc" },
      }),
    ]);

    const partyOf = (id: number) => parties.find(({ administrationId }) => administrationId === id);
    const people = participations
      .map(({ id, memberId, administrationId, member, administration, role, from }): Placed => {
        const may = canEndParticipation(viewer, spaceId, { memberId, role });
        return {
          administrationId,
          id,
          memberId,
          name: member.name,
          administration: administration.name,
          role,
          from: from.toISOString(),
          mayEnd: may,
          roles: may ? rolesToGive(viewer, spaceId, administrationId) : [],
        };
      })
      .sort((a, b) => RANK[a.role] - RANK[b.role]);
    const sides = SIDES.map((side) => ({
      side,
      administrations: parties
        .filter((party) => party.side === side)
        .flatMap(({ administrationId }) => administrations.filter(({ id }) => id === administrationId))
        .map(({ name, verifiedAt }) => ({ name, verified: verifiedAt !== null })),
      people: people
        .filter(({ administrationId }) => (partyOf(administrationId)?.side ?? null) === side)
        .map(({ administrationId: _, ...view }) => view),
    })).filter(({ administrations: named, people: found }) => named.length + found.length > 0);

    const asked = own?.outcome === null ? own.createdAt.toISOString() : null;
    const ids = parties.map(({ administrationId }) => administrationId);
    return {
      sides,
      own: ownOf(participations.filter((taking) => taking.memberId === memberId)),
      mayAsk: !asked && canAskIn(viewer, space, ids),
      asked,
      refused: own?.outcome === "REFUSED" ? own.reason : null,
      requests: requests
        .filter(({ administrationId }) => canAdmit(viewer, spaceId, administrationId))
        .map(({ id, member, administration, message, createdAt }) => ({
          id,
          name: member.name,
          administration: administration.name,
          message,
          createdAt: createdAt.toISOString(),
          mayRefuse: canRefuse(viewer, spaceId),
        })),
      invitations: invitations
        .filter(({ administrationId }) => canRevoke(viewer, spaceId, administrationId))
        .map(({ id, email, administration, role, expiresAt }) => ({
          id,
          email,
          administration: administration.name,
          role,
          expiresAt: expiresAt.toISOString(),
          expired: expiresAt <= new Date(),
        })),
      inviting: administrations
        .map(({ id, name }) => {
          const own = id === actsFor(viewer, spaceId);
          return { id, name, own, roles: rolesToGive(viewer, spaceId, id) };
        })
        .filter(({ roles }) => roles.length > 0),
    };
  };

function ownOf([first]: { role: ParticipationRole; administration: { name: string } }[]) {
  return first ? { role: first.role, administration: first.administration.name } : null;
}

type Placed = ParticipantView & { administrationId: number };
