import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { Denied, Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { lockSpace } from "../spaces/lock-space.ts";
import { folderAct } from "./announcements.ts";
import { canChangeFolder, FOLDER_DEPTH } from "./contract.ts";
import { requireUploadPlace } from "./document-gate.ts";
import { FOLDER_KEY } from "./folder-key.ts";
import { type Folder, folderAmong, foldersOf } from "./folder-tree.ts";
import { EditFolderInput } from "./inputs.ts";
import { KEEPING } from "./limits.ts";

const selectSame = statement(
  "folder_same",
  `SELECT id FROM document_folder WHERE key = ${FOLDER_KEY} AND id <> $4`,
);
const update = statement(
  "folder_edit",
  `UPDATE document_folder SET parent_id = $2::int, name = $3::text, key = ${FOLDER_KEY} WHERE id = $4`,
);

/**
 * Renames a folder, and puts it with all that is in it into another (`parent`) or to the top.
 * @throws NotFound, Denied (`signInFirst`, `suspended`, `uploadNotHere`, `folderNotYours`), Invalid (`folder`: `folderGone`;
 *   `name`: `folderThere`; `parent`: `folderGone`, `folderIntoItself`, `folderTooDeep`), TooMany
 */
export const editFolder = ({ sql, transact, rateLimits }: Platform) =>
  async function editFolder(viewer: Viewer, spaceSlug: string, input: unknown): Promise<void> {
    const member = requireMember(viewer);
    const space = await requireUploadPlace(viewer, sql, spaceSlug);
    const { folder: id, name, parent } = parse(EditFolderInput, input);
    await rateLimits.spend(KEEPING, member.id);
    await transact(async (work) => {
      // Whoever moves another folder waits: so no two moves make a ring.
      await lockSpace(work.sql, space.id);
      const folders = await foldersOf(work.sql, space.id);
      const folder = folderAmong(folders, id, "folder");
      if (!canChangeFolder(viewer, space, folder)) throw Denied("folderNotYours");
      requirePlace(folders, folder, parent);
      const values = [space.id, parent ?? null, name, id];
      if ((await work.sql(selectSame, values)).length > 0) throw Invalid({ name: { code: "folderThere" } });
      await work.sql(update, values);
      const moved = folder.parentId !== (parent ?? null);
      const act = folderAct("folder.edited", viewer, { id, spaceId: space.id });
      await work.announce({ ...act, data: { moved } });
    });
  };

/** @throws Invalid (`parent`) where it cannot lie with what is in it */
function requirePlace(folders: Map<number, Folder>, folder: Folder, parent: number | undefined): void {
  if (parent === undefined) return;
  const { line } = folderAmong(folders, parent, "parent");
  if (line.includes(folder.id)) throw Invalid({ parent: { code: "folderIntoItself" } });
  const depths = [...folders.values()]
    .filter((one) => one.line.includes(folder.id))
    .map((one) => one.line.length - folder.line.length + 1);
  if (line.length + Math.max(...depths) > FOLDER_DEPTH)
    throw Invalid({ parent: { code: "folderTooDeep", max: FOLDER_DEPTH } });
}
