import { useEffect, useState } from "react";
import type { UNREAD_EVENT, UnreadEvent } from "../../server/notifications/contract.ts";
import { useRoom } from "./use-room";

// The contract itself, with what it parses by, stays out of what every page loads.
const COUNTED: typeof UNREAD_EVENT = "notifications.counted";

/** How many discussions have something new for a member: as the page was told, and as it changes while it is open. */
export function useUnread({ id, unread }: { id: number; unread: number }): number {
  const [count, setCount] = useState(unread);
  useEffect(() => setCount(unread), [unread]);
  useRoom(`member:${id}`, {
    joined: ({ unread: now }) => now !== undefined && setCount(now),
    heard: (name, event) => name === COUNTED && setCount((event as UnreadEvent).unread),
  });
  return count;
}
