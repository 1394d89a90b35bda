import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { memberRoom } from "../../server/members/contract.ts";
import type { ConversationCard } from "../../server/topics/contract.ts";
import { useRooms } from "../live/use-rooms";
import { useSite } from "../site/site-data";

/** What is told in one stretch is asked for once. */
const PAUSE_MS = 300;

/**
 * Keeps a member's list of conversations true while it is looked at: told that something of hers changed, it is read
 * anew, the latest first. Under the pointer or the keyboard nothing moves: until they leave, rows stay where they are.
 * @returns the rows as they are to be shown, and what the list that holds them has to hear
 */
export function useConversations(read: ConversationCard[]) {
  const viewerId = useSite()?.member?.id ?? null;
  const { revalidate } = useRevalidator();
  const timer = useRef<number>();
  const [held, setHeld] = useState<number[] | null>(null);
  const readSoon = useCallback(() => {
    // A window nobody looks at is told again when somebody does: the line joins its room anew.
    if (document.visibilityState === "hidden") return;
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined;
      revalidate();
    }, PAUSE_MS);
  }, [revalidate]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const room = viewerId === null ? "" : memberRoom(viewerId);
  useRooms(room ? [room] : [], {
    joined: readSoon,
    heard: (name, event) =>
      name === "member.stirred" && (event as { room: string }).room === room && readSoon(),
  });

  const hold = () => setHeld((before) => before ?? read.map(({ id }) => id));
  const release = () => setHeld(null);
  const place = (id: number) => {
    const at = held?.indexOf(id) ?? -1;
    return at === -1 ? read.length : at;
  };
  return {
    conversations: held ? [...read].sort((a, b) => place(a.id) - place(b.id)) : read,
    // A finger holds nothing: it is gone before anything could move.
    holding: {
      onPointerEnter: ({ pointerType }: { pointerType: string }) => pointerType === "mouse" && hold(),
      onPointerLeave: release,
      onFocus: hold,
      onBlur: release,
    },
  };
}
