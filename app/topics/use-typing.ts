import { useCallback, useEffect, useRef, useState } from "react";
import type { Present } from "../../server/platform/presence.ts";
import type { TypingEvent } from "../../server/platform/typing.ts";
import { tellTyping } from "../live/line";

/** Who writes on is told of again before that. */
const STAYS_MS = 6_000;
const EVERY_MS = 3_000;

/**
 * Who else is writing in a room, and the word to the others when it is oneself.
 * @param box id of the form one writes in
 */
export function useTyping(room: string, box: string) {
  const [typists, setTypists] = useState<Present[]>([]);
  const timers = useRef(new Map<number, number>());

  const forget = useCallback((memberId: number) => {
    clearTimeout(timers.current.get(memberId));
    timers.current.delete(memberId);
    setTypists((all) =>
      all.some(({ id }) => id === memberId) ? all.filter(({ id }) => id !== memberId) : all,
    );
  }, []);
  const hear = useCallback(
    (event: TypingEvent) => {
      if (event.room !== room) return;
      const { member } = event;
      clearTimeout(timers.current.get(member.id));
      timers.current.set(
        member.id,
        window.setTimeout(() => forget(member.id), STAYS_MS),
      );
      setTypists((all) => (all.some(({ id }) => id === member.id) ? all : [...all, member]));
    },
    [room, forget],
  );
  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running.values()) clearTimeout(timer);
    };
  }, []);

  useEffect(() => {
    let told = 0;
    const onInput = ({ target }: Event) => {
      if (!(target instanceof HTMLTextAreaElement) || target.form?.id !== box || target.value === "") return;
      if (Date.now() - told < EVERY_MS) return;
      told = Date.now();
      tellTyping(room);
    };
    document.addEventListener("input", onInput);
    return () => document.removeEventListener("input", onInput);
  }, [room, box]);

  return { typists, hear, forget };
}
