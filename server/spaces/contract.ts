import { isStaff, type ParticipationRole, type Viewer } from "../members/contract.ts";

export type Visibility = "PUBLIC" | "MEMBERS" | "PARTIES";
export type SpaceKind = "COMMUNITY" | "TWINNING";

/** What the policies need to know of a space. */
export type SpaceGate = { id: number; visibility: Visibility };

/** How a space is named and reached; pages show it above what is in it. */
export type SpaceView = { id: number; kind: SpaceKind; slug: string; title: string; shortTitle: string };

/**
 * What one room hangs on a thing of another, as every reader of that thing sees it; `kind` says which room reads it,
 * the higher `version` is the newer one.
 */
export type Attached = { kind: string; id: number; version: number };

/** The group of sockets that are in a room of a space; they are cut when fewer may see it. */
export const spaceGroup = (spaceId: number) => `space-${spaceId}`;

export const spaceRoom = (spaceId: number) => `space:${spaceId}`;

/** Page-cache tag of everything shown in a space; touched when who may see it changes. */
export const spaceTag = (spaceId: number) => `space:${spaceId}`;

export const takesPart = (viewer: Viewer, spaceId: number) =>
  viewer.participations.some((participation) => participation.spaceId === spaceId);

/** The one rule of who may see a space; its things may be narrower, never wider. */
export function canReadSpace(viewer: Viewer, space: SpaceGate): boolean {
  switch (space.visibility) {
    case "PUBLIC":
      return true;
    case "MEMBERS":
      return viewer.member !== null;
    case "PARTIES":
      return takesPart(viewer, space.id);
  }
}

/** Who reads a thing of a space, from the widest to the narrowest; never more people than read the space. */
export const AUDIENCES = ["PUBLIC", "MEMBERS", "PARTIES", "CHOSEN"] as const;
export type SpaceAudience = (typeof AUDIENCES)[number];

/** Somebody who takes part in a space, and for whom. */
export type PersonHere = { id: number; name: string; administration: string };

/** What the policies need to know of such a thing. `chosen`: ids of people; empty with another audience. */
export type AudienceGate = { audience: SpaceAudience; space: SpaceGate; chosen: readonly number[] };

/** The one rule of who may read it. */
export function canReadFor(viewer: Viewer, { audience, space, chosen }: AudienceGate): boolean {
  if (!canReadSpace(viewer, space)) return false;
  switch (audience) {
    case "PUBLIC":
      return true;
    case "MEMBERS":
      return viewer.member !== null;
    case "PARTIES":
      return takesPart(viewer, space.id);
    case "CHOSEN":
      // Chosen among those who take part, and as long as they do.
      return viewer.member !== null && takesPart(viewer, space.id) && chosen.includes(viewer.member.id);
  }
}

/** The audiences a viewer may give to something new: never wider than the space, never one that shuts the viewer out. */
export const audiencesIn = (viewer: Viewer, space: SpaceGate): SpaceAudience[] =>
  AUDIENCES.filter((audience) => {
    const width = audience === "CHOSEN" ? Number.POSITIVE_INFINITY : WIDTH[audience];
    return width >= WIDTH[space.visibility] && (width < WIDTH.PARTIES || takesPart(viewer, space.id));
  });

/** The administration a member acts for in a space: that of the participation, else the member's own. */
export function actsFor(viewer: Viewer, spaceId: number): number | null {
  const participation = viewer.participations.find((p) => p.spaceId === spaceId);
  return participation?.administrationId ?? viewer.member?.administration?.id ?? null;
}

/** From the widest to the narrowest: 0, 1, 2. */
const WIDTH: Record<Visibility, number> = { PUBLIC: 0, MEMBERS: 1, PARTIES: 2 };
/** Fewer may see it than before. */
export const isNarrower = (visibility: Visibility, than: Visibility) => WIDTH[visibility] > WIDTH[than];

/** Roles from the one with most rights to the one with fewest. */
export const ROLES = [
  "LEAD",
  "CONTACT",
  "EXPERT",
  "PARTICIPANT",
] as const satisfies readonly ParticipationRole[];

// Who may do what with the people of a space. A lead looks after the whole of it, a contact after the people of
// one administration; the staff may do what a lead may, and alone appoints and dismisses leads.

const hasRole = (viewer: Viewer, spaceId: number, role: ParticipationRole, administrationId?: number) =>
  viewer.participations.some(
    (p) =>
      p.spaceId === spaceId &&
      p.role === role &&
      (administrationId === undefined || p.administrationId === administrationId),
  );

const leads = (viewer: Viewer, spaceId: number) => hasRole(viewer, spaceId, "LEAD");

/** Edits what a space says of itself, its state and who may see it; decides about everybody who is no lead. */
export const canManageSpace = (viewer: Viewer, spaceId: number) => isStaff(viewer) || leads(viewer, spaceId);

/**
 * Who learns that a space is there and what it says of itself: whoever may read in it, and the staff, who look
 * after it. Being on the staff opens none of its discussions.
 */
export const canSeeSpace = (viewer: Viewer, space: SpaceGate) =>
  canReadSpace(viewer, space) || isStaff(viewer);

/** Asks to take part: for an administration among those of the space, by one who sees it and is not in it yet. */
export const canAskIn = (viewer: Viewer, space: SpaceGate, administrations: readonly number[]) =>
  canReadSpace(viewer, space) &&
  !takesPart(viewer, space.id) &&
  administrations.includes(viewer.member?.administration?.id ?? 0);

/** Admits one who asks for that administration. */
export const canAdmit = (viewer: Viewer, spaceId: number, administrationId: number) =>
  canManageSpace(viewer, spaceId) || hasRole(viewer, spaceId, "CONTACT", administrationId);

export const canRefuse = canManageSpace;

/** The roles one may give to people of that administration, by an invitation or later; none: may not invite. */
export function rolesToGive(viewer: Viewer, spaceId: number, administrationId: number): ParticipationRole[] {
  if (isStaff(viewer)) return [...ROLES];
  if (leads(viewer, spaceId)) return ROLES.filter((role) => role !== "LEAD");
  const contact = hasRole(viewer, spaceId, "CONTACT", administrationId);
  return contact ? ["EXPERT", "PARTICIPANT"] : [];
}

/** Withdraws an invitation for that administration, whoever sent it. */
export const canRevoke = canAdmit;

type Taking = { memberId: number; role: ParticipationRole };

/** Ends somebody's participation, or gives another role instead. One's own is left, not ended. */
export const canEndParticipation = (viewer: Viewer, spaceId: number, { memberId, role }: Taking) =>
  isStaff(viewer) || (leads(viewer, spaceId) && role !== "LEAD" && memberId !== viewer.member?.id);
