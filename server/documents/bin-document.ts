import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { documentAct } from "./announcements.ts";
import { holdDocument, requireChange, requireDocument } from "./document-gate.ts";
import { KEEPING } from "./limits.ts";

const bin = statement(
  "document_bin",
  "UPDATE document SET binned_at = now(), binned_by_id = $2 WHERE id = $1",
);
const unbin = statement(
  "document_unbin",
  "UPDATE document SET binned_at = NULL, binned_by_id = NULL WHERE id = $1",
);

/** Puts a document into the bin; there already is done. @throws NotFound, Denied (`signInFirst`, `suspended`, `documentNotYours`), TooMany */
export const binDocument = (platform: Platform) =>
  function binDocument(viewer: Viewer, documentId: number): Promise<void> {
    return turn(platform, viewer, documentId, true);
  };

/** … and back to where it lay. @throws as above */
export const unbinDocument = (platform: Platform) =>
  function unbinDocument(viewer: Viewer, documentId: number): Promise<void> {
    return turn(platform, viewer, documentId, false);
  };

async function turn(
  { sql, transact, rateLimits }: Platform,
  viewer: Viewer,
  documentId: number,
  away: boolean,
) {
  const member = requireMember(viewer);
  await requireDocument(viewer, sql, documentId);
  await rateLimits.spend(KEEPING, member.id);
  await transact(async (work) => {
    const gate = await holdDocument(viewer, work.sql, documentId);
    requireChange(viewer, gate);
    if (gate.binned === away) return;
    await work.sql(away ? bin : unbin, away ? [documentId, member.id] : [documentId]);
    const name = away ? "document.binned" : "document.unbinned";
    await work.announce(documentAct(name, viewer, { id: documentId, spaceId: gate.space.id }));
  });
}
