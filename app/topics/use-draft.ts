import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { DraftView } from "../../server/topics/contract.ts";
import type { DraftState, draftSaver } from "./draft-saver";
import { type DraftChoice, type DraftPlace, type DraftText, drafts, isBlank } from "./drafts";
import { joined } from "./joined";
import { newerDraft, textOfKept } from "./newer-draft";

type Kit = typeof import("./draft-kit");

type Options = {
  box: RefObject<HTMLTextAreaElement>;
  /** Names the place among the texts of this browser. */
  path: string;
  /** The member who writes; null for a guest, whose text stays in the browser. */
  owner: number | null;
  place: DraftPlace | null;
  /** What the server keeps of it; the page was made with it. */
  kept: DraftView | null;
  /** What stands in the box while nothing is begun. */
  original?: string;
  /** What the page put into it as an answer to something: what was begun stands before it. */
  given?: string | null;
  /** A form came back with what was typed: that counts. */
  typed?: boolean;
};

export type Draft = ReturnType<typeof useDraft>;

/**
 * What is written in a box, and in the fields beside it, is kept by its place: in the browser at once, on the server
 * after a pause; and stands there again when one comes back, from whichever device.
 */
export function useDraft({ box, path, owner, place, kept, original = "", given, typed = false }: Options) {
  const [state, setState] = useState<DraftState>({
    status: kept && !typed ? "saved" : "none",
    version: kept?.version ?? null,
    mark: String(kept?.version ?? 0),
    conflict: null,
  });
  const [restored, setRestored] = useState(kept !== null && !typed);
  /** What was thrown away, for as long as nothing else is written. */
  const [gone, setGone] = useState<DraftText | null>(null);
  const [ready, setReady] = useState(false);
  const [kit, setKit] = useState<Kit | null>(null);
  const saver = useRef<ReturnType<typeof draftSaver> | null>(null);
  const holding = useRef(false);
  const first = useRef({ kept, typed, given, place });
  /** The version that the text rests on, while there is no saver to know it. */
  const base = useRef(kept?.version ?? null);
  const dirty = useRef(false);

  const changed = useCallback(() => {
    const area = box.current;
    if (!area) return;
    const text = textIn(area);
    const now = text.body.trim() === original.trim() && !text.title?.trim() ? { body: "" } : text;
    if (isBlank(now)) setRestored(false);
    dirty.current = true;
    if (saver.current) saver.current.write(now);
    else if (isBlank(now)) drafts.forget(owner, path);
    else drafts.keep(owner, path, { ...now, version: base.current, saved: false, by: null });
  }, [box, owner, path, original]);

  useEffect(() => {
    const area = box.current;
    if (!area) return;
    const came = first.current;
    setReady(true);
    const { copy, more } = drafts.take(owner, path);
    const which = newerDraft(came.kept, copy);
    const server = came.kept && textOfKept(came.kept);
    if (which !== "kept") base.current = copy?.version ?? null;
    if (isUntouched(area) && !came.typed) {
      const begun = (which === "kept" ? server : copy) ?? { body: "" };
      const body = joined(more, begun.body);
      if (which !== "kept" || more !== "") {
        putInto(area, { ...begun, body: came.given ? `${joined(body, came.given)}\n\n` : body });
        changed();
      }
      setRestored(!isBlank({ ...begun, body }));
    } else {
      // Typed before the page was alive, or sent and refused: what was begun is not lost for it.
      const begun = joined(more, which !== "kept" && copy ? copy.body : "");
      if (begun !== "" && !area.value.includes(begun)) putInto(area, { body: joined(begun, area.value) });
      changed();
    }
    const scope = area.form ?? area;
    const onInput = () => {
      setGone(null);
      setRestored(false);
      changed();
    };
    scope.addEventListener("input", onInput);
    scope.addEventListener("change", onInput);
    let stop: (() => void) | undefined;
    let left = false;
    // Until it is there, and where it cannot be fetched, the browser keeps what is written.
    const attach = (fetched: Kit) => {
      if (left || owner === null || came.place === null) return;
      const found = fetched.draftSaver(owner, path, came.place);
      found.meet(first.current.kept);
      if (which === "copy") found.follow(copy?.by ?? null);
      const other = server && { ...server, version: came.kept?.version ?? null, at: came.kept?.at ?? null };
      if (which === "both") found.disagree({ there: other }, base.current);
      saver.current = found;
      if (dirty.current) changed();
      if (holding.current) found.hold();
      stop = found.listen(setState);
      setKit(fetched);
    };
    if (owner !== null) import("./draft-kit").then(attach, () => {});
    return () => {
      left = true;
      scope.removeEventListener("input", onInput);
      scope.removeEventListener("change", onInput);
      stop?.();
      if (holding.current) saver.current?.sent();
      else saver.current?.flush(false);
    };
  }, [box, owner, path, changed]);

  /** Puts a text into the box, and answers the one that stood there. */
  function replace(text: DraftText): DraftText | null {
    const area = box.current;
    if (!area) return null;
    const before = textIn(area);
    putInto(area, text);
    area.focus();
    return before;
  }
  return {
    ...state,
    /** On the server, or on its way there: found among the drafts, from whichever device. */
    listed: owner !== null && (state.status === "saved" || state.status === "pending"),
    /** The page is alive: what one presses is heard. */
    ready,
    /** Null until it is fetched. */
    kit,
    /** Something that was begun stands there again. */
    restored,
    changed,
    /** Takes away what was begun; it can be had back. */
    discard() {
      const before = replace({ body: original, title: "" });
      saver.current?.flush(false);
      setRestored(false);
      setGone(before);
    },
    undo:
      gone &&
      (() => {
        replace(gone);
        setGone(null);
      }),
    choose(choice: DraftChoice) {
      const area = box.current;
      if (!area || !state.conflict) return;
      const mine = textIn(area);
      const other = state.conflict.there ?? { body: original };
      const text = { mine, other, both: { ...mine, body: joined(mine.body, other.body) } }[choice];
      if (choice !== "mine") replace(text);
      saver.current?.settle(textIn(area));
      setGone(choice === "other" ? mine : null);
    },
    /** The text is on its way as a whole: its draft goes with it. */
    sent() {
      saver.current?.sent();
      drafts.forget(owner, path);
      first.current = { ...first.current, kept: null };
      setRestored(false);
      setGone(null);
    },
    /** A form is on its way, and its page comes back only if it is refused. */
    hold: () => {
      holding.current = true;
      saver.current?.hold();
    },
    release: useCallback(() => {
      if (!holding.current) return;
      holding.current = false;
      saver.current?.release();
    }, []),
  };
}

const fieldOf = (area: HTMLTextAreaElement, name: string) => area.form?.elements.namedItem(name);

function textIn(area: HTMLTextAreaElement): DraftText {
  const title = fieldOf(area, "title");
  const audience = fieldOf(area, "audience");
  return {
    body: area.value,
    ...(title instanceof HTMLInputElement && { title: title.value }),
    ...((audience instanceof RadioNodeList || audience instanceof HTMLInputElement) && {
      audience: audience.value,
    }),
  };
}

function isUntouched(area: HTMLTextAreaElement): boolean {
  const title = fieldOf(area, "title");
  return (
    area.value === area.defaultValue &&
    !(title instanceof HTMLInputElement && title.value !== title.defaultValue)
  );
}

/** As if it had been typed: whoever grows with the text, or keeps it, listens for that. */
function putInto(area: HTMLTextAreaElement, { body, title, audience }: DraftText) {
  const field = fieldOf(area, "title");
  if (title !== undefined && field instanceof HTMLInputElement) field.value = title;
  const choice = fieldOf(area, "audience");
  if (audience && choice instanceof RadioNodeList) choice.value = audience;
  area.value = body;
  area.dispatchEvent(new Event("input", { bubbles: true }));
}
