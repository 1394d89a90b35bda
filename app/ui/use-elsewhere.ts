import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * Does something when one has come to another place. Not when the page comes alive: what was opened before that
 * stays open.
 */
export function useElsewhere(work: () => void): void {
  const { key } = useLocation();
  const place = useRef(key);
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    if (place.current === key) return;
    place.current = key;
    latest.current();
  }, [key]);
}
