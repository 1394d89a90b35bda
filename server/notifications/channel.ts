import type { Viewer } from "../members/contract.ts";
import { UNREAD_COUNT } from "../members/unread-notifications.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import type { Channel } from "../platform/realtime.ts";
import { stirs } from "../platform/stirred.ts";
import { UNREAD_EVENT, type UnreadEvent } from "./contract.ts";

const selectUnread = statement(
  "notification_unread",
  `SELECT ${UNREAD_COUNT} AS unread FROM member m WHERE m.id = $1`,
);

export async function unreadOf(sql: Sql, memberId: number): Promise<number> {
  const [row] = await sql<{ unread: number }>(selectUnread, [memberId]);
  return row?.unread ?? 0;
}

/**
 * The room `member:<id>`, for that member's own windows alone: how many discussions have something new, counted anew
 * each time, and that something of hers changed, here or elsewhere.
 */
export const memberChannel = (sql: Sql): Channel<Viewer> => ({
  kind: "member",
  withoutPresence: true,
  async join(viewer, memberId) {
    if (viewer.member?.id !== memberId) throw NotFound();
    return { said: { version: 0, unread: await unreadOf(sql, memberId) }, groups: [] };
  },
  async changesAfter(memberId, reached) {
    const payload: UnreadEvent = { unread: await unreadOf(sql, memberId) };
    const stirred = await stirs("member")(memberId, reached);
    return { ...stirred, events: [{ name: UNREAD_EVENT, payload }, ...stirred.events] };
  },
});
