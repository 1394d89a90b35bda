import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { documentAct } from "./announcements.ts";
import { holdDocument, requireChange, requireDocument } from "./document-gate.ts";
import { NothingInput } from "./inputs.ts";
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
  function binDocument(viewer: Viewer, documentId: number, input: unknown): Promise<void> {
    return turn(platform, viewer, documentId, { away: true, input });
  };

/** … and back to where it lay. @throws as above */
export const unbinDocument = (platform: Platform) =>
  function unbinDocument(viewer: Viewer, documentId: number, input: unknown): Promise<void> {
    return turn(platform, viewer, documentId, { away: false, input });
  };

type Turn = { away: boolean; input: unknown };

async function turn(
  { sql, transact, rateLimits }: Platform,
  viewer: Viewer,
  documentId: number,
  { away, input }: Turn,
): Promise<void> {
  const member = requireMember(viewer);
  await requireDocument(viewer, sql, documentId);
  parse(NothingInput, input);
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
