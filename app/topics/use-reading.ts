import { useEffect, useRef } from "react";

/** As long as a glance takes. */
const GLANCE_MS = 1_500;

/**
 * Tells the server how far a member has read, once the posts have been in sight for a moment; 0 for nobody.
 * A telling that gets lost is no loss: the next page tells again.
 */
export function useReading(topicId: number, upTo: number) {
  const told = useRef(0);
  useEffect(() => {
    if (upTo <= told.current) return;
    const timer = setInterval(() => {
      if (document.visibilityState !== "visible") return;
      clearInterval(timer);
      told.current = upTo;
      const body = new URLSearchParams({ number: String(upTo) });
      void fetch(`/discussioni/${topicId}/letto`, { method: "POST", body, keepalive: true }).catch(() => {});
    }, GLANCE_MS);
    return () => clearInterval(timer);
  }, [topicId, upTo]);
}
