import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { canSeeSpace, type SpaceGate } from "../spaces/contract.ts";
import type { TwinningCard } from "./contract.ts";
import { parties } from "./parties.ts";

const selectTwinnings = statement(
  "twinning_list",
  `SELECT json_build_object(
     'slug', s.slug, 'acronym', t.acronym, 'title', t.title, 'summary', t.summary, 'theme', t.theme,
     'state', t.state, 'startedYear', t.started_year,
     'offering', ${parties("OFFERING")}, 'receiving', ${parties("RECEIVING")}
   ) AS card, json_build_object('id', s.id, 'visibility', s.visibility) AS gate
   FROM twinning t JOIN space s ON s.id = t.space_id
   ORDER BY s.opened_at DESC, t.id DESC`,
);

/** The twinnings this viewer may see, newest first. */
export const twinningList = ({ sql }: Platform) =>
  async function twinningList(viewer: Viewer): Promise<TwinningCard[]> {
    const rows = await sql<{ card: TwinningCard; gate: SpaceGate }>(selectTwinnings);
    return rows.filter(({ gate }) => canSeeSpace(viewer, gate)).map(({ card }) => card);
  };
