import type { Viewer } from "../members/contract.ts";
import type { Act } from "../platform/activity.ts";
import { actsFor } from "../spaces/contract.ts";
import { documentTag, libraryRoom, libraryTag } from "./contract.ts";

type Where = { id: number; spaceId: number };

/** What an act upon a document says to everybody else. */
export const documentAct = (name: `document.${string}`, viewer: Viewer, { id, spaceId }: Where): Act => ({
  name,
  actorId: viewer.member?.id ?? null,
  administrationId: actsFor(viewer, spaceId),
  spaceId,
  thing: { kind: "document", id },
  touches: [documentTag(id), libraryTag(spaceId)],
  rooms: [libraryRoom(spaceId)],
});

/** … and one upon a folder. */
export const folderAct = (name: `folder.${string}`, viewer: Viewer, { id, spaceId }: Where): Act => ({
  name,
  actorId: viewer.member?.id ?? null,
  administrationId: actsFor(viewer, spaceId),
  spaceId,
  thing: { kind: "folder", id },
  touches: [libraryTag(spaceId)],
  rooms: [libraryRoom(spaceId)],
});
