import { type FormEvent, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { createUploads, type Going } from "./uploads";

const NONE: Going[] = [];
export type Uploading = ReturnType<typeof useUploads>;

/**
 * The files of a form that are on their way on their own. A form that is sent before they are there waits for them.
 * @param space the slug of the space they are for
 */
export function useUploads(space: string) {
  const [uploads] = useState(() => createUploads(space));
  const items = useSyncExternalStore(uploads.hear, uploads.items, () => NONE);
  const waiting = useRef<HTMLFormElement | null>(null);
  const [held, setHeld] = useState(false);
  const under = items.some(({ state }) => state !== "whole" && state !== "refused");
  useEffect(() => {
    if (under || !waiting.current) return;
    const form = waiting.current;
    waiting.current = null;
    setHeld(false);
    form.requestSubmit();
  }, [under]);
  useEffect(() => {
    if (!under) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [under]);
  return {
    uploads,
    items,
    /** The form was sent, and goes once its files are there. */
    held,
    onSubmit(event: FormEvent<HTMLFormElement>) {
      if (!under) return;
      event.preventDefault();
      waiting.current = event.currentTarget;
      setHeld(true);
    },
  };
}
