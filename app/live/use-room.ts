import { useEffect, useRef } from "react";
import { useSite } from "../site/site-data";
import { type Follower, follow } from "./line";

/** Follows a room (`topic:42`) as long as the page that calls it is open. */
export function useRoom(room: string, follower: Follower): void {
  const viewerId = useSite()?.member?.id ?? null;
  const latest = useRef(follower);
  latest.current = follower;
  useEffect(() => follow(room, viewerId, () => latest.current), [room, viewerId]);
}
