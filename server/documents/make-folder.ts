import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { libraryTag } from "./contract.ts";
import { requireUploadPlace } from "./document-gate.ts";
import { MakeFolderInput } from "./inputs.ts";
import { KEEPING } from "./limits.ts";

const insert = statement(
  "folder_make",
  `INSERT INTO document_folder (space_id, name, key, created_by_id) VALUES ($1::int, $2, $1::text || '/' || lower($2), $3)
   ON CONFLICT (key) DO NOTHING RETURNING id`,
);

/**
 * Makes a folder in a library. @returns its id
 * @throws NotFound, Denied (`signInFirst`, `suspended`, `uploadNotHere`), Invalid (`name`: `folderThere`), TooMany
 */
export const makeFolder = ({ sql, transact, rateLimits }: Platform) =>
  async function makeFolder(viewer: Viewer, spaceSlug: string, input: unknown): Promise<number> {
    const member = requireMember(viewer);
    const space = await requireUploadPlace(viewer, sql, spaceSlug);
    const { name } = parse(MakeFolderInput, input);
    await rateLimits.spend(KEEPING, member.id);
    return transact(async (work) => {
      const [folder] = await work.sql<{ id: number }>(insert, [space.id, name, member.id]);
      if (!folder) throw Invalid({ name: { code: "folderThere" } });
      await work.announce({
        name: "folder.made",
        actorId: member.id,
        administrationId: null,
        spaceId: space.id,
        thing: { kind: "folder", id: folder.id },
        touches: [libraryTag(space.id)],
      });
      return folder.id;
    });
  };
