import type { Viewer } from "../members/contract.ts";
import { LevelInput } from "../members/inputs.ts";
import { requireSignedIn } from "../members/require-signed-in.ts";
import { statement } from "../platform/db/sql.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { requireSpace } from "./space-gate.ts";

const keep = statement(
  "space_level_keep",
  `INSERT INTO space_level (member_id, space_id, level) VALUES ($1, $2, $3::notification_level)
   ON CONFLICT (member_id, space_id) DO UPDATE SET level = excluded.level`,
);
const forget = statement(
  "space_level_forget",
  "DELETE FROM space_level WHERE member_id = $1 AND space_id = $2",
);

/** Of what a member wants to be told in all topics of a space. @throws NotFound, Denied (`signInFirst`), Invalid */
export const chooseSpaceLevel = ({ sql }: Platform) =>
  async function chooseSpaceLevel(viewer: Viewer, slug: string, input: unknown): Promise<void> {
    // The suspended too: it is about what one reads.
    const { id } = requireSignedIn(viewer);
    const { id: spaceId } = await requireSpace(viewer, sql, slug);
    const { level } = parse(LevelInput, input);
    if (level === "USUAL") await sql(forget, [id, spaceId]);
    else await sql(keep, [id, spaceId, level]);
  };
