import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { READABLE } from "./present.ts";

const selectLast = statement(
  "topic_last_activity",
  `SELECT t.space_id AS "spaceId", max(coalesce(t.last_post_at, t.created_at)) AS at
   FROM topic t JOIN space s ON s.id = t.space_id
   WHERE ${READABLE} AND t.space_id = ANY($3::int[])
   GROUP BY t.space_id`,
);

/** When something was last written in each of these spaces, as far as this viewer may know; ISO 8601 by space id. */
export const lastActivity = ({ sql }: Platform) =>
  async function lastActivity(viewer: Viewer, spaceIds: number[]): Promise<Record<number, string>> {
    const spaces = viewer.participations.map(({ spaceId }) => spaceId);
    const values = [viewer.member?.id ?? null, spaces, spaceIds];
    const rows = await sql<{ spaceId: number; at: Date }>(selectLast, values);
    return Object.fromEntries(rows.map(({ spaceId, at }) => [spaceId, at.toISOString()]));
  };
