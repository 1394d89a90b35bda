import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { type Statement, statement } from "../platform/db/sql.ts";
import { Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { lockSpace } from "../spaces/lock-space.ts";
import { requireSpace } from "../spaces/space-gate.ts";
import { documentAct } from "./announcements.ts";
import { type ChosenDocument, chosenDocuments, holdChosen, requireAll } from "./chosen-documents.ts";
import { canChangeDocument, TAGS_MAX } from "./contract.ts";
import { ChangeDocumentsInput } from "./inputs.ts";
import { KEEPING } from "./limits.ts";
import { requireFolder } from "./require-folder.ts";
import { requireZip } from "./zip-documents.ts";

const move = statement(
  "documents_move",
  "UPDATE document SET folder_id = $2::int, revision = revision + 1 WHERE id = ANY($1::int[])",
);
const tag = statement(
  "documents_tag",
  `UPDATE document SET revision = revision + 1, tags = tags || ARRAY(
     SELECT u.tag FROM unnest($2::text[]) WITH ORDINALITY AS u(tag, place) WHERE u.tag <> ALL(tags) ORDER BY u.place)
   WHERE id = ANY($1::int[])`,
);
const untag = statement(
  "documents_untag",
  `UPDATE document SET revision = revision + 1, tags = ARRAY(
     SELECT u.tag FROM unnest(tags) WITH ORDINALITY AS u(tag, place) WHERE u.tag <> ALL($2::text[]) ORDER BY u.place)
   WHERE id = ANY($1::int[])`,
);
const bin = statement(
  "documents_bin",
  "UPDATE document SET binned_at = now(), binned_by_id = $2 WHERE id = ANY($1::int[])",
);
const unbin = statement(
  "documents_unbin",
  "UPDATE document SET binned_at = NULL, binned_by_id = NULL WHERE id = ANY($1::int[])",
);

type Input = ReturnType<typeof parse<typeof ChangeDocumentsInput>>;
type Change = {
  act: `document.${string}`;
  update: Statement;
  /** What the statement needs besides the ids. */
  value: unknown[];
  /** What it leaves otherwise than it was. */
  concerns(document: ChosenDocument): boolean;
};

/**
 * Does one thing with several documents of a library, with all of them or with none: moves them, adds tags or takes some
 * away, throws them away, brings them back, or asks whether they can be downloaded together (`zip`).
 * @returns those that it was asked for
 * @throws NotFound, Denied (`signInFirst`, `suspended`, `documentsNotYours`, `filesNotChecked` with their `titles`),
 *   Invalid (`document`: `chooseDocuments`, `documentsGone`, `zipTooLarge`; `folder`: `folderGone`; `tags`: `required`,
 *   `tooManyTags`), TooMany
 */
export const changeDocuments = (platform: Platform) =>
  async function changeDocuments(viewer: Viewer, spaceSlug: string, input: unknown): Promise<number[]> {
    const { sql, transact, rateLimits } = platform;
    const member = requireMember(viewer);
    const space = await requireSpace(viewer, sql, spaceSlug);
    const asked = parse(ChangeDocumentsInput, input);
    const ids = asked.document;
    if (asked.act === "zip") {
      await requireZip(viewer, platform, space.id, ids);
      return ids;
    }
    await chosenDocuments(viewer, sql, space.id, ids);
    if (/tag/.test(asked.act) && asked.tags.length === 0) throw Invalid({ tags: { code: "required" } });
    // As one by one.
    await rateLimits.spend(KEEPING, member.id, ids.length);
    await transact(async (work) => {
      await lockSpace(work.sql, space.id);
      const documents = await holdChosen(viewer, work.sql, space.id, ids);
      requireAll(documents, "documentsNotYours", ({ gate }) => canChangeDocument(viewer, gate));
      const folderId = asked.act === "move" ? await requireFolder(work.sql, space.id, asked.folder) : null;
      const { act, update, value, concerns } = changeAsked(asked, folderId, member.id);
      if (asked.act === "tag") requireTagsFit(documents, asked.tags);
      const concerned = documents.filter(concerns).map(({ gate }) => gate.id);
      if (concerned.length === 0) return;
      await work.sql(update, [concerned, ...value]);
      for (const id of concerned) await work.announce(documentAct(act, viewer, { id, spaceId: space.id }));
    });
    return ids;
  };

function changeAsked({ act, tags }: Input, folderId: number | null, memberId: number): Change {
  switch (act) {
    case "tag":
      return {
        ...{ act: "document.tagged", update: tag, value: [tags] },
        concerns: (document) => tags.some((one) => !document.tags.includes(one)),
      };
    case "untag":
      return {
        ...{ act: "document.tagged", update: untag, value: [tags] },
        concerns: (document) => tags.some((one) => document.tags.includes(one)),
      };
    case "bin":
      return {
        ...{ act: "document.binned", update: bin, value: [memberId] },
        concerns: ({ gate }) => !gate.binned,
      };
    case "unbin":
      return { act: "document.unbinned", update: unbin, value: [], concerns: ({ gate }) => gate.binned };
    default:
      return {
        ...{ act: "document.moved", update: move, value: [folderId] },
        concerns: (document) => document.folderId !== folderId,
      };
  }
}

/** @throws Invalid (`tags`: `tooManyTags`, with the `title` of the first that would have too many) */
function requireTagsFit(documents: readonly ChosenDocument[], tags: readonly string[]): void {
  const full = documents.find((document) => new Set([...document.tags, ...tags]).size > TAGS_MAX);
  if (full) throw Invalid({ tags: { code: "tooManyTags", max: TAGS_MAX, title: full.title } });
}
