import type { Platform } from "../platform/platform.ts";
import { defineLetters } from "./letters.ts";
import { reportBarrier } from "./report-barrier.ts";

/** What gets in somebody's way, told without signing in. */
export function createAccessibility(platform: Platform) {
  defineLetters(platform);
  return { reportBarrier: reportBarrier(platform) };
}
