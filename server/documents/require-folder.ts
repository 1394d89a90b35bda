import { type Sql, statement } from "../platform/db/sql.ts";
import { Invalid } from "../platform/errors.ts";

// Whoever takes it away waits for what is put into it.
const select = statement(
  "folder_of_space",
  "SELECT id FROM document_folder WHERE id = $1 AND space_id = $2 FOR KEY SHARE",
);

/** A folder of this space, or none; it stays until the transaction ends. @throws Invalid (`folder`: `folderGone`) */
export async function requireFolder(sql: Sql, spaceId: number, folder: number | undefined) {
  if (folder === undefined) return null;
  if ((await sql(select, [folder, spaceId])).length === 0) throw Invalid({ folder: { code: "folderGone" } });
  return folder;
}
