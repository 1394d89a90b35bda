import { useEffect, useRef } from "react";
import { useSite } from "../site/site-data";
import { type Follower, follow } from "./line";

/** Follows several rooms as long as the page that calls it is open; none is fine. */
export function useRooms(rooms: readonly string[], follower: Follower): void {
  const viewerId = useSite()?.member?.id ?? null;
  const latest = useRef(follower);
  latest.current = follower;
  const names = rooms.join();
  useEffect(() => {
    const leave = names
      .split(",")
      .filter(Boolean)
      .map((room) => follow(room, viewerId, () => latest.current));
    return () => {
      for (const one of leave) one();
    };
  }, [names, viewerId]);
}
