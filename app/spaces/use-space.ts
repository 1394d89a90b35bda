import { useRevalidator } from "@remix-run/react";
import { spaceRoom } from "../../server/spaces/contract.ts";
import { isWriting } from "../forms/is-writing";
import { useRoom } from "../live/use-room";

/**
 * Keeps a page of a space true to what its reader may see: when the server cuts the line, because fewer may see
 * the space or the reader's own rights changed, it comes back and is judged anew. A member's page is then read
 * again, unless she is writing, and would find her form gone with her session; a guest's, which says what every guest's says, only where it is not there any more.
 */
export function useSpace(spaceId: number, isMember: boolean): void {
  const { revalidate } = useRevalidator();
  useRoom(spaceRoom(spaceId), {
    joined: (_standing, wasCut) => wasCut && isMember && !isWriting() && revalidate(),
    connection: (now) => now === "shut" && revalidate(),
  });
}
