import { useEffect, useState } from "react";
import { findFew } from "./find-few";

/** A pause in typing after which it is worth asking. */
const PAUSE_MS = 200;
/** What was typed must say something before anybody is asked. */
const LEAST = 2;

/** What an address finds (`?q=`) for what is being typed; `to` is the text that this answers. */
export function useFound<Thing>(address: string, typed: string): { to: string; few: Thing[] } {
  const [found, setFound] = useState<{ to: string; few: Thing[] }>({ to: "", few: [] });
  useEffect(() => {
    if (typed.trim().length < LEAST) return;
    const question = new AbortController();
    const timer = setTimeout(async () => {
      const asked = `${address}?${new URLSearchParams({ q: typed })}`;
      // Nothing found for lack of a network is nothing to choose from: it can be written all the same.
      const few = await findFew<Thing>(asked, question.signal);
      if (few && !question.signal.aborted) setFound({ to: typed, few });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      question.abort();
    };
  }, [address, typed]);
  return found;
}
