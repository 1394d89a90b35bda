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

// The rest of a `WHERE`: $1 the member, $2 to $5 the place, three of them null and equal to nothing.
const OF_PLACE = "member_id = $1 AND (space_id = $2 OR topic_id = $3 OR post_id = $4 OR people = $5)";
// Of any number of saves upon one version ($6) the first changes it; the others find another version there. A window
// ($7, its save $8) goes on from what it saved, though it may not have heard so; and one that found the text of another
// of its browser ($9) from what that one saved up to then ($10).
const UPON = `(version = $6::bigint OR (writer = $7::uuid AND turn < $8::int) OR (writer = $9::uuid AND turn <= $10::int))`;

const write = statement(
  "draft_write",
  `WITH changed AS (
     UPDATE draft SET title = $11, body = $12, audience = $13::audience, post_version = $14,
       version = nextval('draft_version_seq'), at = now(), writer = $7::uuid, turn = $8::int
     WHERE ${OF_PLACE} AND ${UPON} RETURNING version, at
   ), made AS (
     INSERT INTO draft
       (member_id, space_id, topic_id, post_id, people, writer, turn, title, body, audience, post_version)
     SELECT $1::int, $2::int, $3::int, $4::int, $5, $7::uuid, $8::int, $11, $12, $13::audience, $14::int
     WHERE $6::bigint IS NULL AND NOT EXISTS (SELECT 1 FROM changed)
       AND (SELECT count(*) FROM draft WHERE member_id = $1) < ${DRAFTS_MAX}
     ON CONFLICT DO NOTHING RETURNING version, at
   )
   SELECT json_build_object('version', version, 'at', at) AS saved
   FROM (SELECT * FROM changed UNION ALL SELECT * FROM made) AS written`,
);
const empty = statement("draft_empty", `DELETE FROM draft WHERE ${OF_PLACE} AND ${UPON} RETURNING id`);
const selectThere = statement(
  "draft_there",
  `SELECT ${DRAFT_VIEW} AS draft, d.turn FROM draft d WHERE ${OF_PLACE.replaceAll(/\b(\w+_id|people)\b/g, "d.$&")}`,
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
    const { spaceId, topicId, postId, people } = place;
    const upon = [version ?? null, window, turn, after, afterTurn];
    const key = [member.id, spaceId, topicId, postId, people, ...upon];
    const text: Written = {
      title: ((spaceId !== null || people !== null) && title) || null,
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

async function draftThere(sql: Sql, memberId: number, { spaceId, topicId, postId, people }: DraftPlace) {
  const [row] = await sql<There>(selectThere, [memberId, spaceId, topicId, postId, people]);
  return row;
}

const saysSame = (one: Written, other: Written) =>
  one.title === other.title && one.body === other.body && one.audience === other.audience;

const changed = ({ version, at, title, body, audience }: DraftView) =>
  Conflict("draftChanged", {}, { version, at, title: title ?? "", body, audience: audience ?? "" });
