import { useRevalidator } from "@remix-run/react";
import type { VersionView } from "../../server/documents/contract.ts";
import { spaceRoom } from "../../server/spaces/contract.ts";
import { isWriting } from "../forms/is-writing";
import { useRooms } from "../live/use-rooms";

/** Shows at once what the antivirus found, on the page of a document that waits for it; not while somebody writes there. */
export function useScan(spaceId: number, versions: VersionView[]): void {
  const { revalidate } = useRevalidator();
  const waits = versions.some(({ scan }) => scan === "PENDING");
  const rooms = waits ? [spaceRoom(spaceId)] : [];
  const look = () => !isWriting() && revalidate();
  useRooms(rooms, {
    joined: look,
    heard(name, event) {
      if (name === "space.stirred" && rooms.includes((event as { room: string }).room)) look();
    },
  });
}
