import type { Limit } from "../platform/rate-limits.ts";

/** Letters for a forgotten password. */
export const FORGOTTEN_BY_ADDRESS: Limit = { name: "forgotten-ip", points: 60, seconds: 3600 };
export const FORGOTTEN_BY_EMAIL: Limit = { name: "forgotten-email", points: 3, seconds: 3600 };
/** Tries to use such a letter. */
export const RESET_BY_ADDRESS: Limit = { name: "reset-ip", points: 60, seconds: 600 };
/** Tries of somebody signed in to say the present password. */
export const CHANGE_BY_MEMBER: Limit = { name: "change-password", points: 10, seconds: 600 };
