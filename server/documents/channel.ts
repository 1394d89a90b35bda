import type { Viewer } from "../members/contract.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import type { Channel } from "../platform/realtime.ts";
import { stirs } from "../platform/stirred.ts";
import { canReadSpace, type SpaceGate, spaceGroup } from "../spaces/contract.ts";

const selectGate = statement("library_channel", "SELECT id, visibility FROM space WHERE id = $1");

/**
 * The room `library:<id of the space>`: told that something changed in its library, not in which document, for not
 * everybody who reads there may read all of them.
 */
export const libraryChannel = (sql: Sql): Channel<Viewer> => ({
  kind: "library",
  withoutPresence: true,
  async join(viewer, spaceId) {
    const [space] = await sql<SpaceGate>(selectGate, [spaceId]);
    if (!space || !canReadSpace(viewer, space)) throw NotFound();
    return { said: { version: 0 }, groups: [spaceGroup(spaceId)] };
  },
  changesAfter: stirs("library"),
});
