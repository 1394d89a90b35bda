import { useCallback, useEffect, useRef } from "react";
import { useRooms } from "./use-rooms";

/** Many hear of the same act: they do not all ask at once, and not for each of ten. */
const SOONEST_MS = 400;
const SPREAD_MS = 1_600;
const PAUSE_MS = 4_000;

/**
 * Asks anew, soon, when a room tells that something changed there, and when the line to it came back; not while nobody
 * looks at the window: then it is told when somebody does.
 */
export function useAskedAnew(room: string, ask: () => Promise<void>): void {
  const latest = useRef(ask);
  latest.current = ask;
  const timer = useRef<number>();
  const askedAt = useRef(0);
  const askSoon = useCallback(() => {
    if (document.visibilityState === "hidden") return;
    const rest = Math.max(SOONEST_MS, askedAt.current + PAUSE_MS - Date.now());
    timer.current ??= window.setTimeout(
      () => {
        timer.current = undefined;
        askedAt.current = Date.now();
        // The network is away: the line says when it is back, and the question comes again.
        latest.current().catch(() => {});
      },
      rest + Math.random() * SPREAD_MS,
    );
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  useRooms([room], {
    joined: askSoon,
    heard(name, event) {
      if (name.endsWith(".stirred") && (event as { room: string }).room === room) askSoon();
    },
  });
}
