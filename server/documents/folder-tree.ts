import { type Sql, statement } from "../platform/db/sql.ts";
import { Invalid } from "../platform/errors.ts";

/**
 * SQL, a recursive CTE: the folders of a space, each with the ids (`line`) and the names (`path`) from the top down to
 * itself. @param space an expression: its id
 */
export const folderTree = (space: string) => `tree AS (
  SELECT x.id, x.name, x.parent_id, x.created_by_id, ARRAY[x.id] AS line, ARRAY[x.name] AS path
  FROM document_folder x WHERE x.space_id = ${space} AND x.parent_id IS NULL
  UNION ALL
  SELECT x.id, x.name, x.parent_id, x.created_by_id, tree.line || x.id, tree.path || x.name
  FROM document_folder x JOIN tree ON tree.id = x.parent_id)`;

/** The contract's `FolderPlace`s of a space, each behind the one it lies in. @param space as above */
export const folderPlaces = (space: string) => `(WITH RECURSIVE ${folderTree(space)}
  SELECT coalesce(json_agg(json_build_object('id', tree.id, 'name', tree.name, 'parentId', tree.parent_id, 'path', tree.path)
    ORDER BY tree.path COLLATE "it-x-icu", tree.id), '[]') FROM tree)`;

const selectTree = statement(
  "folder_tree",
  `WITH RECURSIVE ${folderTree("$1::int")}
   SELECT id, parent_id AS "parentId", created_by_id AS "createdById", line FROM tree`,
);

/** `line`: the ids from the top down to itself. */
export type Folder = { id: number; parentId: number | null; createdById: number; line: number[] };

/** The folders of a space by their ids; true until the transaction ends where the space is locked. */
export async function foldersOf(sql: Sql, spaceId: number): Promise<Map<number, Folder>> {
  const rows = await sql<Folder>(selectTree, [spaceId]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** One of them. @throws Invalid (`field`: `folderGone`) */
export function folderAmong(folders: Map<number, Folder>, id: number, field: string): Folder {
  const folder = folders.get(id);
  if (!folder) throw Invalid({ [field]: { code: "folderGone" } });
  return folder;
}
