import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { lockSpace } from "../spaces/lock-space.ts";
import { folderAct } from "./announcements.ts";
import { FOLDER_DEPTH, FOLDERS_MAX } from "./contract.ts";
import { requireUploadPlace } from "./document-gate.ts";
import { FOLDER_KEY } from "./folder-key.ts";
import { folderAmong, foldersOf } from "./folder-tree.ts";
import { MakeFolderInput } from "./inputs.ts";
import { KEEPING } from "./limits.ts";

const insert = statement(
  "folder_make",
  `INSERT INTO document_folder (space_id, parent_id, name, key, created_by_id)
   VALUES ($1::int, $2::int, $3::text, ${FOLDER_KEY}, $4) ON CONFLICT (key) DO NOTHING RETURNING id`,
);

/**
 * Makes a folder in a library, or in one of its folders (`parent`). @returns its id
 * @throws NotFound, Denied (`signInFirst`, `suspended`, `uploadNotHere`), Invalid (`name`: `folderThere`, `folderTooDeep`,
 *   `tooManyFolders`; `parent`: `folderGone`), TooMany
 */
export const makeFolder = ({ sql, transact, rateLimits }: Platform) =>
  async function makeFolder(viewer: Viewer, spaceSlug: string, input: unknown): Promise<number> {
    const member = requireMember(viewer);
    const space = await requireUploadPlace(viewer, sql, spaceSlug);
    const { name, parent } = parse(MakeFolderInput, input);
    await rateLimits.spend(KEEPING, member.id);
    return transact(async (work) => {
      await lockSpace(work.sql, space.id);
      const folders = await foldersOf(work.sql, space.id);
      if (folders.size >= FOLDERS_MAX) throw Invalid({ name: { code: "tooManyFolders", max: FOLDERS_MAX } });
      const above = parent === undefined ? 0 : folderAmong(folders, parent, "parent").line.length;
      if (above >= FOLDER_DEPTH) throw Invalid({ name: { code: "folderTooDeep", max: FOLDER_DEPTH } });
      const [folder] = await work.sql<{ id: number }>(insert, [space.id, parent ?? null, name, member.id]);
      if (!folder) throw Invalid({ name: { code: "folderThere" } });
      await work.announce(folderAct("folder.made", viewer, { id: folder.id, spaceId: space.id }));
      return folder.id;
    });
  };
