import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";

export type MyTwinning = { spaceId: number; slug: string; acronym: string; title: string };

const selectMine = statement(
  "twinning_mine",
  `SELECT s.id AS "spaceId", s.slug, t.acronym, t.title
   FROM twinning t JOIN space s ON s.id = t.space_id
   WHERE s.id = ANY($1::int[]) ORDER BY s.opened_at DESC, t.id DESC`,
);

/** The twinnings the viewer takes part in, newest first. */
export const myTwinnings = ({ sql }: Platform) =>
  async function myTwinnings(viewer: Viewer): Promise<MyTwinning[]> {
    if (viewer.participations.length === 0) return [];
    return sql<MyTwinning>(selectMine, [viewer.participations.map(({ spaceId }) => spaceId)]);
  };
