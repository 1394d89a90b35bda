import type { Viewer } from "../members/contract.ts";
import type { Act } from "../platform/activity.ts";
import { actsFor, spaceRoom } from "../spaces/contract.ts";
import { documentTag, libraryTag } from "./contract.ts";

/** What an act upon a document says to everybody else. */
export const documentAct = (
  name: `document.${string}`,
  viewer: Viewer,
  { id, spaceId }: { id: number; spaceId: number },
): Act => ({
  name,
  actorId: viewer.member?.id ?? null,
  administrationId: actsFor(viewer, spaceId),
  spaceId,
  thing: { kind: "document", id },
  touches: [documentTag(id), libraryTag(spaceId)],
  rooms: [spaceRoom(spaceId)],
});
