import { type RefObject, useCallback, useEffect, useState } from "react";
import type { Mentionable } from "../../server/topics/contract.ts";
import { findFew } from "../forms/find-few";
import { type MentionTyped, mentionText, mentionTyped } from "./mention-typed";

/** A pause in typing after which it is worth asking. */
const PAUSE_MS = 150;

/**
 * Whom the text at the caret may mean.
 * @param at the address that knows
 * @param among the fields of the box's form that say who reads it, where the address does not
 */
export function useMentions(area: RefObject<HTMLTextAreaElement>, at: string, among?: string) {
  const [typed, setTyped] = useState<MentionTyped | null>(null);
  const [found, setFound] = useState<Mentionable[]>([]);

  useEffect(() => {
    const box = area.current;
    if (!box) return;
    const look = () => {
      const isHere = document.activeElement === box && box.selectionStart === box.selectionEnd;
      const now = isHere ? mentionTyped(box.value, box.selectionStart) : null;
      setTyped((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
    };
    const events = ["input", "click", "blur", "focus"] as const;
    for (const name of events) box.addEventListener(name, look);
    return () => {
      for (const name of events) box.removeEventListener(name, look);
    };
  }, [area]);

  useEffect(() => {
    if (!typed) return setFound([]);
    const question = new AbortController();
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ q: typed.words, ...(typed.kind === "ente" && { enti: "1" }) });
      const { form } = area.current ?? {};
      if (form && among) for (const id of new FormData(form).getAll(among)) query.append("con", String(id));
      // Without the network nobody is offered: it can be written all the same.
      const few = await findFew<Mentionable>(`${at}?${query}`, question.signal);
      if (!question.signal.aborted) setFound(few ?? []);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      question.abort();
    };
  }, [typed, at, among, area]);

  const insert = useCallback(
    (chosen: Mentionable) => {
      const box = area.current;
      if (!box || !typed) return;
      box.focus();
      box.setSelectionRange(typed.from, box.selectionEnd);
      const text = mentionText(chosen);
      // The old command is the one way to type so that it can be undone.
      if (!document.execCommand("insertText", false, text)) {
        box.setRangeText(text, typed.from, box.selectionEnd, "end");
        box.dispatchEvent(new Event("input", { bubbles: true }));
      }
      setTyped(null);
    },
    [area, typed],
  );
  const close = useCallback(() => setTyped(null), []);
  return { found: typed ? found : [], insert, close };
}
