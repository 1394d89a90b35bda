import type { Viewer } from "../members/contract.ts";
import { UNREAD_COUNTS } from "../members/unread-notifications.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import type { Channel } from "../platform/realtime.ts";
import { stirs } from "../platform/stirred.ts";
import { UNREAD_EVENT, type UnreadEvent } from "./contract.ts";

const selectUnread = statement(
  "notification_unread",
  `SELECT news.unread, news.conversations FROM member m CROSS JOIN ${UNREAD_COUNTS} WHERE m.id = $1`,
);

async function unreadOf(sql: Sql, memberId: number): Promise<UnreadEvent> {
  const [row] = await sql<UnreadEvent>(selectUnread, [memberId]);
  return row ?? { unread: 0, conversations: 0 };
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
    return { said: { version: 0, ...(await unreadOf(sql, memberId)) }, groups: [] };
  },
  async changesAfter(memberId, reached) {
    const payload = await unreadOf(sql, memberId);
    const stirred = await stirs("member")(memberId, reached);
    return { ...stirred, events: [{ name: UNREAD_EVENT, payload }, ...stirred.events] };
  },
});
