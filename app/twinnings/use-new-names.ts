import { useEffect, useRef, useState } from "react";
import type { FoundAdministration } from "../../server/members/find-administrations.ts";
import { findFew } from "../forms/find-few";
import { namesIn, sameName } from "./party-names";

const PAUSE_MS = 600;
/** Shorter ones are refused anyway. */
const LEAST = 3;

/**
 * Those of the names, one a line, that no administration has yet.
 * @param address where names are found (`?q=`)
 * @param known names that need not be asked for
 */
export function useNewNames(address: string, text: string, known: string): string[] {
  const answers = useRef(new Map<string, boolean>());
  const [fresh, setFresh] = useState<string[]>([]);
  useEffect(() => {
    const question = new AbortController();
    const isNew = async (name: string) => {
      if (name.length < LEAST || namesIn(known).some((each) => sameName(each, name))) return false;
      const before = answers.current.get(name);
      if (before !== undefined) return before;
      const asked = `${address}?${new URLSearchParams({ q: name })}`;
      const few = await findFew<FoundAdministration>(asked, question.signal);
      // Without an answer nothing is claimed.
      if (!few) return false;
      const none = !few.some((found) => sameName(found.name, name));
      answers.current.set(name, none);
      return none;
    };
    const timer = setTimeout(async () => {
      const names = namesIn(text);
      const news = await Promise.all(names.map(isNew));
      if (!question.signal.aborted) setFresh(names.filter((_, index) => news[index]));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      question.abort();
    };
  }, [address, text, known]);
  return fresh;
}
