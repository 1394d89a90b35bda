import type { Limit } from "../platform/rate-limits.ts";

/** Replies and edits of one member. */
export const POSTING: Limit = { name: "posting", points: 30, seconds: 60 };
/** Previews that one member asks for while writing. */
export const PREVIEWING: Limit = { name: "previewing", points: 120, seconds: 60 };
/** Boxes of tasks that one member ticks or empties. */
export const TICKING: Limit = { name: "ticking", points: 60, seconds: 60 };
/** Reactions given and taken back by one member. */
export const REACTING: Limit = { name: "reacting", points: 60, seconds: 60 };
/** Bookmarks kept by one member. */
export const BOOKMARKING: Limit = { name: "bookmarking", points: 60, seconds: 60 };
/** New conversations of one member: more are not meant for anybody. */
export const CONVERSING: Limit = { name: "conversing", points: 10, seconds: 3_600 };
/** People whom one member adds to conversations. */
export const ADDING: Limit = { name: "adding", points: 40, seconds: 3_600 };
/** Drafts saved by one member, from all her devices: each saves every two seconds at most. */
export const DRAFTING: Limit = { name: "drafting", points: 120, seconds: 60 };
/** New topics of one member. */
export const OPENING: Limit = { name: "opening", points: 10, seconds: 600 };
