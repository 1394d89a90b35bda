import type { Limit } from "../platform/rate-limits.ts";

/** Votes given, changed and taken back by one member. */
export const VOTING: Limit = { name: "voting", points: 60, seconds: 60 };
/** Polls that one member adds to her messages. */
export const ASKING: Limit = { name: "asking", points: 10, seconds: 600 };
