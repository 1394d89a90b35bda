import type { Limit } from "../platform/rate-limits.ts";

/** New twinnings of one member. */
export const OPENING_TWINNINGS: Limit = { name: "opening-twinnings", points: 5, seconds: 3600 };
/** Requests of one member: each sends letters. */
export const ASKING_IN: Limit = { name: "asking-in", points: 10, seconds: 3600 };
/** Invitations of one member: each sends a letter to somebody who may not know us. */
export const INVITING: Limit = { name: "inviting", points: 30, seconds: 3600 };
/** Tries of invitations of one member. */
export const ACCEPTING: Limit = { name: "accepting", points: 30, seconds: 600 };
