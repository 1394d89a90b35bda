import { isStaff, type Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { seeableSpace } from "../spaces/readable-space.ts";
import type { TwinningCard } from "./contract.ts";
import { TWINNING_CARD } from "./present.ts";

const selectLatest = statement(
  "twinning_latest",
  `SELECT ${TWINNING_CARD} AS card FROM (
     SELECT t.*, s.slug, s.opened_at FROM space s JOIN twinning t ON t.space_id = s.id WHERE ${seeableSpace("$3")}
     ORDER BY s.opened_at DESC, t.id DESC LIMIT $4) AS t
   ORDER BY t.opened_at DESC, t.id DESC`,
);

/** The first of the twinnings this viewer may see, newest first; without what a list counts and offers to filter by. */
export const latestTwinnings = ({ sql }: Platform) =>
  async function latestTwinnings(viewer: Viewer, count: number): Promise<TwinningCard[]> {
    const spaces = viewer.participations.map(({ spaceId }) => spaceId);
    const values = [viewer.member?.id ?? null, spaces, isStaff(viewer), count];
    return (await sql<{ card: TwinningCard }>(selectLatest, values)).map(({ card }) => card);
  };
