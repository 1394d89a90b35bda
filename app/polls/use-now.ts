import { useEffect, useState } from "react";

/** A browser counts no longer at a time. */
const LONGEST_MS = 2_147_000_000;

/**
 * The time that matters for a poll: as the page was made, then by the browser's own clock, and once more when the
 * last moment to vote has come. @param at ISO 8601 @param closesAt ISO 8601
 */
export function useNow(at: string, closesAt: string | null): number {
  const [now, setNow] = useState(() => new Date(at).getTime());
  useEffect(() => {
    setNow(Date.now());
    if (closesAt === null) return;
    const rest = new Date(closesAt).getTime() - Date.now();
    if (rest < 0 || rest > LONGEST_MS) return;
    const timer = setTimeout(() => setNow(Date.now()), rest + 500);
    return () => clearTimeout(timer);
  }, [closesAt]);
  return now;
}
