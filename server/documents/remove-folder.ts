import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { Conflict, Denied } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { lockSpace } from "../spaces/lock-space.ts";
import { folderAct } from "./announcements.ts";
import { canChangeFolder } from "./contract.ts";
import { requireUploadPlace } from "./document-gate.ts";
import { folderAmong, foldersOf } from "./folder-tree.ts";
import { FolderInput } from "./inputs.ts";
import { KEEPING } from "./limits.ts";

// Whoever puts a document into it at this moment is waited for, and that one goes along.
const hold = statement("folder_hold", "SELECT id FROM document_folder WHERE id = $1 FOR UPDATE");
const selectClash = statement(
  "folder_clash",
  `SELECT c.name FROM document_folder c JOIN document_folder o ON o.space_id = c.space_id
     AND o.parent_id IS NOT DISTINCT FROM $2::int AND o.id <> $1
     AND lower(o.name COLLATE "it-x-icu") = lower(c.name COLLATE "it-x-icu")
   WHERE c.parent_id = $1 LIMIT 1`,
);
const moveDocuments = statement(
  "folder_documents_up",
  "UPDATE document SET folder_id = $2::int WHERE folder_id = $1 RETURNING id",
);
// What is in it may be called as it is.
const stepAside = statement("folder_aside", "UPDATE document_folder SET key = 'gone/' || id WHERE id = $1");
const moveFolders = statement(
  "folder_folders_up",
  `UPDATE document_folder SET parent_id = $2::int,
     key = space_id || '/' || coalesce($2::int, 0) || '/' || lower(name COLLATE "it-x-icu")
   WHERE parent_id = $1`,
);
const drop = statement("folder_drop", "DELETE FROM document_folder WHERE id = $1");

/**
 * Takes a folder away; what is in it, folders and documents, goes to where it lay: nothing is lost with it.
 * @returns the folder that now holds it; null for the top
 * @throws NotFound, Denied (`signInFirst`, `suspended`, `uploadNotHere`, `folderNotYours`), Invalid (`folder`: `folderGone`),
 *   Conflict (`folderNameClash`, with its `name`) where a folder of that name is there, TooMany
 */
export const removeFolder = ({ sql, transact, rateLimits }: Platform) =>
  async function removeFolder(viewer: Viewer, spaceSlug: string, input: unknown): Promise<number | null> {
    const member = requireMember(viewer);
    const space = await requireUploadPlace(viewer, sql, spaceSlug);
    const { folder: id } = parse(FolderInput, input);
    await rateLimits.spend(KEEPING, member.id);
    return transact(async (work) => {
      await lockSpace(work.sql, space.id);
      const folder = folderAmong(await foldersOf(work.sql, space.id), id, "folder");
      if (!canChangeFolder(viewer, space, folder)) throw Denied("folderNotYours");
      await work.sql(hold, [id]);
      const [clash] = await work.sql<{ name: string }>(selectClash, [id, folder.parentId]);
      if (clash) throw Conflict("folderNameClash", {}, clash);
      const moved = await work.sql(moveDocuments, [id, folder.parentId]);
      await work.sql(stepAside, [id]);
      await work.sql(moveFolders, [id, folder.parentId]);
      await work.sql(drop, [id]);
      const act = folderAct("folder.removed", viewer, { id, spaceId: space.id });
      await work.announce({ ...act, data: { documents: moved.length } });
      return folder.parentId;
    });
  };
