import type { Platform } from "../platform/platform.ts";
import { spaceChannel } from "./channel.ts";
import { chooseSpaceLevel } from "./choose-level.ts";
import { foundCommunity } from "./found-community.ts";
import { joinSpace } from "./join-space.ts";
import { leaveSpace } from "./leave-space.ts";
import { communitySpaceId } from "./space-gate.ts";
import { subscribe } from "./subscribe.ts";
import { createThings } from "./things.ts";

/** Places with members and a visibility: the forum and every twinning. */
export function createSpaces(platform: Platform) {
  subscribe(platform);
  return {
    things: createThings(),
    foundCommunity: foundCommunity(platform),
    channel: spaceChannel(platform.sql),
    communitySpaceId: () => communitySpaceId(platform.sql),
    joinSpace: joinSpace(platform),
    leaveSpace: leaveSpace(platform),
    chooseSpaceLevel: chooseSpaceLevel(platform),
  };
}

export type Spaces = ReturnType<typeof createSpaces>;
