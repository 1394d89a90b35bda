import { type RefObject, useEffect, useState } from "react";

/** A pause in writing after which the preview follows. */
const PAUSE_MS = 400;

/** What a text looks like, or a sentence that says why that cannot be shown. */
export type Preview = { html: string } | { problem: string };
/** Asks for the preview of a text; must not reject unless `signal` gave up. */
export type LoadPreview = (text: string, signal: AbortSignal) => Promise<Preview>;

/**
 * The preview of what stands in a box, some way behind the writing.
 * @param load null while nobody looks
 * @returns null while there is nothing to show, and whether a newer one is on its way
 */
export function usePreview(box: RefObject<HTMLTextAreaElement>, load: LoadPreview | null) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [underWay, setUnderWay] = useState(false);
  useEffect(() => {
    const area = box.current;
    if (!area || !load) return;
    let question = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function ask() {
      const { signal } = question;
      const text = area?.value ?? "";
      if (text.trim() === "") {
        setPreview(null);
        return setUnderWay(false);
      }
      const answer = await load?.(text, signal).catch(() => null);
      if (signal.aborted || !answer) return;
      setPreview(answer);
      setUnderWay(false);
    }
    function follow(pause: number) {
      question.abort();
      question = new AbortController();
      clearTimeout(timer);
      setUnderWay(true);
      timer = setTimeout(ask, pause);
    }
    const written = () => follow(PAUSE_MS);
    // The box is empty only after everybody has heard of it.
    const emptied = () => follow(0);
    follow(0);
    area.addEventListener("input", written);
    const { form } = area;
    form?.addEventListener("reset", emptied);
    return () => {
      question.abort();
      clearTimeout(timer);
      area.removeEventListener("input", written);
      form?.removeEventListener("reset", emptied);
    };
  }, [box, load]);
  return { preview, underWay };
}
