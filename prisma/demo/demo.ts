import type { Community } from "../../server/community.ts";
import type { Env } from "../../server/platform/env.ts";
import type { Platform } from "../../server/platform/platform.ts";

/** What every step of the load works with. */
export type Demo = { community: Community; platform: Platform; env: Env; say: (sentence: string) => void };
