import type { Platform } from "../platform/platform.ts";
import { foundCommunity } from "./found-community.ts";
import { joinSpace } from "./join-space.ts";
import { leaveSpace } from "./leave-space.ts";
import { communitySpaceId } from "./space-gate.ts";

/** Places with members and a visibility: the forum and every twinning. */
export function createSpaces(platform: Platform) {
  return {
    foundCommunity: foundCommunity(platform),
    communitySpaceId: () => communitySpaceId(platform.sql),
    joinSpace: joinSpace(platform),
    leaveSpace: leaveSpace(platform),
  };
}

export type Spaces = ReturnType<typeof createSpaces>;
