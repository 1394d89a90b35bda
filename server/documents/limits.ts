import type { Limit } from "../platform/rate-limits.ts";

/** Files that one member uploads. */
export const UPLOADING: Limit = { name: "uploading", points: 500, seconds: 3_600 };
/** Documents, versions and folders that one member adds, changes, moves or throws away. */
export const KEEPING: Limit = { name: "keeping-documents", points: 120, seconds: 600 };
/** Files of several documents that one member asks for. */
export const ZIPPING: Limit = { name: "zipping-documents", points: 30, seconds: 600 };
