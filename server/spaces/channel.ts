import type { Viewer } from "../members/contract.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import type { Channel } from "../platform/realtime.ts";
import { stirs } from "../platform/stirred.ts";
import { canSeeSpace, type SpaceGate, spaceGroup } from "./contract.ts";

const selectGate = statement("space_channel", "SELECT id, visibility FROM space WHERE id = $1");

/**
 * The room `space:<id>`: told that something was written there, not where nor what, for not everybody who sees a space
 * may read all of it. Who is in it is cut when fewer may see the space, comes back, and is told then whether it is
 * still there.
 */
export const spaceChannel = (sql: Sql): Channel<Viewer> => ({
  kind: "space",
  withoutPresence: true,
  async join(viewer, spaceId) {
    const [space] = await sql<SpaceGate>(selectGate, [spaceId]);
    if (!space || !canSeeSpace(viewer, space)) throw NotFound();
    return { said: { version: 0 }, groups: [spaceGroup(spaceId)] };
  },
  changesAfter: stirs("space"),
});
