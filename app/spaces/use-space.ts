import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { Socket } from "socket.io-client";
import { spaceRoom } from "../../server/spaces/contract.ts";

type Ack = (joined: { ok: boolean; error?: string }) => void;
type Line = Socket<Record<never, never>, { "room.join": (input: { room: string }, answer: Ack) => void }>;

/**
 * Keeps a page of a space true to what its reader may see: when the server cuts the line, because fewer may see
 * the space or the reader's own rights changed, it comes back and is judged anew. A member's page is then read
 * again; a guest's, which says what every guest's says, only where it is not there any more.
 */
export function useSpace(spaceId: number, isMember: boolean): void {
  const { revalidate } = useRevalidator();
  const readAgain = useRef(revalidate);
  readAgain.current = revalidate;
  useEffect(() => {
    let socket: Line | undefined;
    let over = false;
    let wasCut = false;

    function join() {
      socket?.emit("room.join", { room: spaceRoom(spaceId) }, ({ ok, error }) => {
        if (!over && ((wasCut && isMember) || (!ok && error === "notFound"))) readAgain.current();
        wasCut = false;
        // Nothing to hear any more: the page that comes says so.
        if (error === "notFound") socket?.disconnect();
      });
    }

    async function open() {
      const { io } = await import("socket.io-client");
      if (over) return;
      socket = io({ transports: ["websocket", "polling"], tryAllTransports: true });
      socket.on("connect", join);
      socket.on("disconnect", (reason) => {
        if (reason !== "io server disconnect") return;
        wasCut = true;
        setTimeout(() => !over && socket?.connect(), 200 + Math.random() * 600);
      });
    }

    // Without the line the page is as it was read; the next one says what is true.
    void open().catch(() => {});
    return () => {
      over = true;
      socket?.disconnect();
    };
  }, [spaceId, isMember]);
}
