import type { Platform } from "../platform/platform.ts";
import { myTwinnings } from "./my-twinnings.ts";
import { openTwinning } from "./open-twinning.ts";
import { twinningList } from "./twinning-list.ts";
import { twinningPage } from "./twinning-page.ts";

export function createTwinnings(platform: Platform) {
  return {
    myTwinnings: myTwinnings(platform),
    openTwinning: openTwinning(platform),
    twinningList: twinningList(platform),
    twinningPage: twinningPage(platform),
  };
}

export type Twinnings = ReturnType<typeof createTwinnings>;
