import type { Viewer } from "../members/contract.ts";
import { requireSignedIn } from "../members/require-signed-in.ts";
import { statement } from "../platform/db/sql.ts";
import { Conflict } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { DiscardDraftInput } from "./inputs.ts";

const discard = statement(
  "draft_discard",
  "DELETE FROM draft WHERE member_id = $1 AND id = $2 AND version = $3::bigint RETURNING id",
);
const isThere = statement("draft_is_there", "SELECT 1 FROM draft WHERE member_id = $1 AND id = $2");

/**
 * Throws a draft of one's own away, as one saw it; of what one may not read any more too. One that is gone is no fault.
 * @throws Denied (`signInFirst`), Invalid, Conflict (`draftNewer`: another device wrote on meanwhile; it stays)
 */
export const discardDraft = ({ sql }: Platform) =>
  async function discardDraft(viewer: Viewer, input: unknown): Promise<void> {
    const member = requireSignedIn(viewer);
    const { id, version } = parse(DiscardDraftInput, input);
    const [gone] = await sql(discard, [member.id, id, version]);
    if (!gone && (await sql(isThere, [member.id, id])).length > 0) throw Conflict("draftNewer");
  };
