import type { Platform } from "../platform/platform.ts";
import { openTwinning } from "./open-twinning.ts";
import { twinningList } from "./twinning-list.ts";
import { twinningPage } from "./twinning-page.ts";
import { twinningsOf } from "./twinnings-of.ts";

export function createTwinnings(platform: Platform) {
  return {
    openTwinning: openTwinning(platform),
    twinningList: twinningList(platform),
    twinningPage: twinningPage(platform),
    twinningsOf: twinningsOf(platform),
  };
}

export type Twinnings = ReturnType<typeof createTwinnings>;
