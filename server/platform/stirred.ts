import type { Channel } from "./realtime.ts";

/**
 * For rooms in which nothing is said but that something changed, as `<kind>.stirred`: whoever hears it asks for what
 * it may know. The count of tellings stands for a version.
 */
export const stirs =
  (kind: string): Channel<never>["changesAfter"] =>
  async (id, reached) => ({
    version: reached + 1,
    events: [{ name: `${kind}.stirred`, payload: { room: `${kind}:${id}` } }],
    more: false,
  });
