import { useCallback, useEffect, useMemo, useRef } from "react";
import type { PostView } from "../../server/topics/contract.ts";
import { useVisiblePosts } from "./use-visible-posts";

/** As long as a glance takes. */
const GLANCE_MS = 1_000;
/** What is seen in one stretch is told at once. */
const PAUSE_MS = 1_000;

/**
 * Tells the server how far a member has read: up to the last post that was in sight for a moment, in a window that was
 * in sight itself. A telling that gets lost is no loss: the next one tells again.
 * @param shown the posts of the page; none where nobody is to be told of
 */
export function useReading(topicId: number, shown: PostView[]): void {
  const numbers = useMemo(() => shown.map(({ number }) => number), [shown]);
  const seen = useRef(0);
  const told = useRef(0);
  const glances = useRef(new Map<number, number>());
  const inSight = useRef<ReadonlySet<number>>(new Set());
  const pause = useRef<number>();

  const tell = useCallback(() => {
    clearTimeout(pause.current);
    pause.current = undefined;
    if (seen.current <= told.current) return;
    const number = seen.current;
    told.current = number;
    const body = new URLSearchParams({ number: String(number) });
    void fetch(`/discussioni/${topicId}/letto`, { method: "POST", body, keepalive: true }).catch(() => {
      // Told again with what is seen next.
      told.current = 0;
    });
  }, [topicId]);

  const look = useCallback(() => {
    const visible: ReadonlySet<number> =
      document.visibilityState === "visible" ? inSight.current : new Set<number>();
    for (const [number, timer] of glances.current) {
      if (visible.has(number)) continue;
      clearTimeout(timer);
      glances.current.delete(number);
    }
    for (const number of visible) {
      if (number <= seen.current || glances.current.has(number)) continue;
      const glanced = () => {
        glances.current.delete(number);
        seen.current = Math.max(seen.current, number);
        pause.current ??= window.setTimeout(tell, PAUSE_MS);
      };
      glances.current.set(number, window.setTimeout(glanced, GLANCE_MS));
    }
  }, [tell]);

  useVisiblePosts(numbers, (visible) => {
    inSight.current = visible;
    look();
  });

  useEffect(() => {
    const turned = () => {
      if (document.visibilityState === "hidden") tell();
      look();
    };
    document.addEventListener("visibilitychange", turned);
    window.addEventListener("pagehide", tell);
    const running = glances.current;
    return () => {
      document.removeEventListener("visibilitychange", turned);
      window.removeEventListener("pagehide", tell);
      for (const timer of running.values()) clearTimeout(timer);
      running.clear();
      tell();
    };
  }, [tell, look]);
}
