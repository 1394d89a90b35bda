import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { READABLE, TALKED_IN } from "./present.ts";

const selectReadable = statement(
  "topics_readable_among",
  `SELECT t.id FROM topic t JOIN space s ON s.id = t.space_id WHERE t.id = ANY($3::int[]) AND (${READABLE} OR ${TALKED_IN})`,
);

/** Those of the topics that the viewer may read now, conversations among them, by id. */
export const readableAmong = ({ sql }: Platform) =>
  async function readableAmong(viewer: Viewer, topicIds: readonly number[]): Promise<Set<number>> {
    const spaces = viewer.participations.map(({ spaceId }) => spaceId);
    const rows = await sql<{ id: number }>(selectReadable, [viewer.member?.id ?? null, spaces, topicIds]);
    return new Set(rows.map(({ id }) => id));
  };
