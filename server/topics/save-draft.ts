import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { Conflict, Denied } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { DRAFTS_MAX, type DraftSaved, type DraftView } from "./contract.ts";
import { type DraftPlace, requireDraftPlace } from "./draft-place.ts";
import { DRAFT_VIEW } from "./draft-view.ts";
import { DraftInput } from "./inputs.ts";
import { DRAFTING } from "./limits.ts";

// The rest of a `WHERE`: $1 the member, $2 to $4 the place, two of them null and equal to nothing.
const OF_PLACE = "member_id = $1 AND (space_id = $2 OR topic_id = $3 OR post_id = $4)";
// Of any number of saves upon one version ($5) the first changes it; the others find another version there. A window
// ($6, its save $7) goes on from what it saved, though it may not have heard so; and one that found the text of another
// of its browser ($8) from what that one saved up to then ($9).
const UPON = `(version = $5::bigint OR (writer = $6::uuid AND turn < $7::int) OR (writer = $8::uuid AND turn <= $9::int))`;

const write = statement(
  "draft_write",
  `WITH changed AS (
     UPDATE draft SET title = $10, body = $11, audience = $12::audience, post_version = $13,
       version = nextval('draft_version_seq'), at = now(), writer = $6::uuid, turn = $7::int
     WHERE ${OF_PLACE} AND ${UPON} RETURNING version, at
   ), made AS (
     INSERT INTO draft (member_id, space_id, topic_id, post_id, writer, turn, title, body, audience, post_version)
     SELECT $1::int, $2::int, $3::int, $4::int, $6::uuid, $7::int, $10, $11, $12::audience, $13::int
     WHERE $5::bigint IS NULL AND NOT EXISTS (SELECT 1 FROM changed)
       AND (SELECT count(*) FROM draft WHERE member_id = $1) < ${DRAFTS_MAX}
     ON CONFLICT DO NOTHING RETURNING version, at
   )
   SELECT json_build_object('version', version, 'at', at) AS saved
   FROM (SELECT * FROM changed UNION ALL SELECT * FROM made) AS written`,
);
const empty = statement("draft_empty", `DELETE FROM draft WHERE ${OF_PLACE} AND ${UPON} RETURNING id`);
const selectThere = statement(
  "draft_there",
  `SELECT ${DRAFT_VIEW} AS draft, d.turn FROM draft d WHERE ${OF_PLACE.replaceAll(/\b\w+_id/g, "d.$&")}`,
);

type There = { draft: DraftView; turn: number };
type Written = Pick<DraftView, "title" | "body" | "audience" | "postVersion">;

/**
 * Keeps what a member has begun to write somewhere, for her alone. Nothing written discards it.
 * @param input the place (@see requireDraftPlace), the text, and the version that the text rests on: the one last seen
 * @returns its new version; null where nothing was written and nothing is kept
 * @throws NotFound, Denied (`signInFirst`, `notYours` when the text is another member's, …), Invalid, TooMany, Conflict:
 *   `draftChanged` with what another device saved meanwhile (`version`, `at`, `title`, `body`, `audience`), `draftGone`
 *   where it was sent or discarded meanwhile, `tooManyDrafts`, `removedMeanwhile`
 */
export const saveDraft = ({ sql, rateLimits }: Platform) =>
  async function saveDraft(viewer: Viewer, input: unknown): Promise<DraftSaved | null> {
    const member = requireMember(viewer);
    const { version, title, body, audience, postVersion, ...more } = parse(DraftInput, input);
    const { window = null, turn = 0, after = null, afterTurn = 0, ...owned } = more;
    const { member: owner = member.id, ...named } = owned;
    if (owner !== member.id) throw Denied("notYours");
    const place = await requireDraftPlace(viewer, sql, named);
    await rateLimits.spend(DRAFTING, member.id);
    const { spaceId, topicId, postId } = place;
    const upon = [version ?? null, window, turn, after, afterTurn];
    const key = [member.id, spaceId, topicId, postId, ...upon];
    const text: Written = {
      title: (spaceId !== null && title) || null,
      body: body ?? "",
      audience: (spaceId !== null && audience) || null,
      postVersion: (postId !== null && postVersion) || null,
    };
    const isEmpty = text.title === null && text.body === "";
    if (isEmpty) {
      if ((await sql(empty, key)).length > 0) return null;
    } else {
      const said = [text.title, text.body, text.audience, text.postVersion];
      const [row] = await sql<{ saved: DraftSaved }>(write, [...key, ...said]);
      if (row) return row.saved;
    }
    const there = await draftThere(sql, member.id, place);
    if (there) {
      // It came after a later save of the same window; or its answer was lost, or both devices say the same.
      const isLate = window !== null && there.draft.writer === window && there.turn >= turn;
      if (!isLate && !saysSame(there.draft, text)) throw changed(there.draft);
      return { version: there.draft.version, at: there.draft.at };
    }
    if (isEmpty) return null;
    throw version === undefined ? Conflict("tooManyDrafts", {}, { max: DRAFTS_MAX }) : Conflict("draftGone");
  };

async function draftThere(sql: Sql, memberId: number, { spaceId, topicId, postId }: DraftPlace) {
  const [row] = await sql<There>(selectThere, [memberId, spaceId, topicId, postId]);
  return row;
}

const saysSame = (one: Written, other: Written) =>
  one.title === other.title && one.body === other.body && one.audience === other.audience;

const changed = ({ version, at, title, body, audience }: DraftView) =>
  Conflict("draftChanged", {}, { version, at, title: title ?? "", body, audience: audience ?? "" });
