import { useEffect, useState } from "react";
import type { UNREAD_EVENT, UnreadEvent } from "../../server/notifications/contract.ts";
import { useRoom } from "./use-room";

// The contract itself, with what it parses by, stays out of what every page loads.
const COUNTED: typeof UNREAD_EVENT = "notifications.counted";

/**
 * How many discussions have something new for a member, and conversations among them: as the page was told, and as it
 * changes while it is open.
 */
export function useUnread({ id, unread, conversations }: { id: number } & UnreadEvent): UnreadEvent {
  const [counts, setCounts] = useState({ unread, conversations });
  useEffect(() => setCounts({ unread, conversations }), [unread, conversations]);
  useRoom(`member:${id}`, {
    joined: ({ unread: all, conversations: some }) =>
      all !== undefined && some !== undefined && setCounts({ unread: all, conversations: some }),
    heard: (name, event) => name === COUNTED && setCounts(event as UnreadEvent),
  });
  return counts;
}
