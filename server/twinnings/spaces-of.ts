import type { Viewer } from "../members/contract.ts";
import { hasWords } from "../platform/db/folded.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { READABLE_SPACE } from "../spaces/readable-space.ts";

const selectSpaces = statement(
  "twinning_spaces_of",
  `WITH readable AS (
     SELECT t.id, t.space_id, t.theme FROM twinning t JOIN space s ON s.id = t.space_id WHERE ${READABLE_SPACE}
   )
   SELECT coalesce((SELECT json_agg(DISTINCT theme ORDER BY theme) FROM readable), '[]') AS themes, coalesce((
     SELECT json_agg(space_id) FROM readable t
     WHERE ($3::text = '' OR t.theme = $3) AND ($4::text = '' OR EXISTS (
       SELECT 1 FROM twinning_party y JOIN administration a ON a.id = y.administration_id
       WHERE y.twinning_id = t.id AND ${hasWords("a.name", "$4::text")}))), '[]') AS "spaceIds"`,
);

/** The spaces of the twinnings of a theme and with an administration ("" for any), and the themes there are. */
export const spacesOf = ({ sql }: Platform) =>
  async function spacesOf(
    viewer: Viewer,
    { theme, administration }: { theme: string; administration: string },
  ): Promise<{ spaceIds: number[]; themes: string[] }> {
    const spaces = viewer.participations.map(({ spaceId }) => spaceId);
    const values = [viewer.member?.id ?? null, spaces, theme, administration];
    const [found] = await sql<{ spaceIds: number[]; themes: string[] }>(selectSpaces, values);
    if (!found) throw new Error("what is found is one row");
    return found;
  };
