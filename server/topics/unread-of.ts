import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import type { Unread } from "./contract.ts";
import { UnreadInput } from "./inputs.ts";
import { READABLE } from "./present.ts";
import { JOIN_READING, RESUME, UNREAD_COUNT } from "./unread.ts";

const selectUnread = statement(
  "topic_unread",
  `SELECT t.id, ${UNREAD_COUNT} AS unread, ${RESUME} AS resume
   FROM topic t JOIN space s ON s.id = t.space_id ${JOIN_READING}
   WHERE ${READABLE} AND t.id = ANY($3::int[])`,
);

/** Of these topics those the viewer may read, by id: what waits there unread now. @throws Invalid */
export const unreadOf = ({ sql }: Platform) =>
  async function unreadOf(viewer: Viewer, input: unknown): Promise<Record<number, Unread>> {
    const { topics } = parse(UnreadInput, input);
    if (!viewer.member || topics.length === 0) return {};
    const spaces = viewer.participations.map(({ spaceId }) => spaceId);
    const rows = await sql<Unread & { id: number }>(selectUnread, [viewer.member.id, spaces, topics]);
    return Object.fromEntries(rows.map(({ id, ...unread }) => [id, unread]));
  };
