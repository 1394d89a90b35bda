import type { Limit } from "../platform/rate-limits.ts";

/** Changes of one's own profile. */
export const PROFILE_BY_MEMBER: Limit = { name: "profile", points: 30, seconds: 600 };
