import type { Viewer } from "../members/contract.ts";
import { NotFound } from "../platform/errors.ts";
import type { Channel } from "../platform/realtime.ts";
import { stirs } from "../platform/stirred.ts";

/**
 * The one room `topics:1` of lists that go across all spaces: told that something changed in some discussion, not in
 * which, for not everybody may read all of them. For members: what guests are shown is a minute old at most.
 */
export const listsChannel: Channel<Viewer> = {
  kind: "topics",
  withoutPresence: true,
  async join(viewer, id) {
    if (!viewer.member || id !== 1) throw NotFound();
    return { said: { version: 0 }, groups: [] };
  },
  changesAfter: stirs("topics"),
};
