import type { Limit } from "../platform/rate-limits.ts";

/** Files that one member uploads. */
export const UPLOADING: Limit = { name: "uploading", points: 500, seconds: 3_600 };
/** Documents, versions and folders that one member adds, changes, moves or throws away. */
export const KEEPING: Limit = { name: "keeping-documents", points: 120, seconds: 600 };
