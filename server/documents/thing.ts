import type { Viewer } from "../members/contract.ts";
import { isSuspended } from "../members/contract.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import { canManageSpace, type SpaceView, takesPart } from "../spaces/contract.ts";
import type { Thing, ThingFinder } from "../spaces/things.ts";
import { canReadDocument, type DocumentGate } from "./contract.ts";
import { DOCUMENT_GATE, SPACE_OF_DOCUMENT } from "./present.ts";

const select = statement(
  "thing_document",
  `SELECT ${DOCUMENT_GATE} AS gate, ${SPACE_OF_DOCUMENT} AS space, d.title
   FROM document d JOIN space s ON s.id = d.space_id WHERE d.id = $1`,
);
const lock = statement("thing_lock_document", "SELECT id FROM document WHERE id = $1 FOR UPDATE");

type Found = { gate: DocumentGate; space: SpaceView; title: string };

/** A document, when another room means it: readable as its page is; in the bin it is gone for everybody else's things. */
export const documentDoor: ThingFinder = {
  find: readable,
  async hold(viewer, sql, id) {
    await sql(lock, [id]);
    // In a statement of its own: it sees what was committed while the lock was waited for.
    return readable(viewer, sql, id);
  },
};

async function readable(viewer: Viewer, sql: Sql, id: number): Promise<Thing> {
  const [found] = await sql<Found>(select, [id]);
  if (!found || found.gate.binned || !canReadDocument(viewer, found.gate)) throw NotFound();
  const { gate, space, title } = found;
  return {
    ref: { kind: "document", id },
    title,
    path: `/documenti/${id}`,
    space,
    authorId: gate.createdById,
    takesPart: !isSuspended(viewer) && takesPart(viewer, space.id),
    tidies: canManageSpace(viewer, space.id),
  };
}
