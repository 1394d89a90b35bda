import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { canSeeSpace, type SpaceGate } from "../spaces/contract.ts";
import type { TwinningOfAdministration } from "./contract.ts";

const selectTwinnings = statement(
  "twinnings_of",
  `SELECT json_build_object(
     'slug', s.slug, 'acronym', t.acronym, 'title', t.title, 'state', t.state, 'startedYear', t.started_year,
     'sides', json_agg(y.side ORDER BY y.side)) AS view,
     json_build_object('id', s.id, 'visibility', s.visibility) AS gate
   FROM twinning_party y JOIN twinning t ON t.id = y.twinning_id JOIN space s ON s.id = t.space_id
   WHERE y.administration_id = $1
   GROUP BY t.id, s.id ORDER BY s.opened_at DESC, t.id DESC`,
);

/** The twinnings an administration takes part in, of those that this viewer may see; the newest first. */
export const twinningsOf = ({ sql }: Platform) =>
  async function twinningsOf(viewer: Viewer, administrationId: number): Promise<TwinningOfAdministration[]> {
    const rows = await sql<{ view: TwinningOfAdministration; gate: SpaceGate }>(selectTwinnings, [
      administrationId,
    ]);
    return rows.filter(({ gate }) => canSeeSpace(viewer, gate)).map(({ view }) => view);
  };
