import type { Viewer } from "../members/contract.ts";

export type Visibility = "PUBLIC" | "MEMBERS" | "PARTIES";
export type SpaceKind = "COMMUNITY" | "TWINNING";

/** What the policies need to know of a space. */
export type SpaceGate = { id: number; visibility: Visibility };

/** How a space is named and reached; pages show it above what is in it. */
export type SpaceView = { id: number; kind: SpaceKind; slug: string; title: string; shortTitle: string };

/** Page-cache tag of everything shown in a space; touched when who may see it changes. */
export const spaceTag = (spaceId: number) => `space:${spaceId}`;

export const takesPart = (viewer: Viewer, spaceId: number) =>
  viewer.participations.some((participation) => participation.spaceId === spaceId);

/** Responsible for a space, on whatever side. */
export const leads = (viewer: Viewer, spaceId: number) =>
  viewer.participations.some((p) => p.spaceId === spaceId && p.role === "LEAD");

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

/** The administration a member acts for in a space: that of the participation, else the member's own. */
export function actsFor(viewer: Viewer, spaceId: number): number | null {
  const participation = viewer.participations.find((p) => p.spaceId === spaceId);
  return participation?.administrationId ?? viewer.member?.administration?.id ?? null;
}
