import type { DraftView } from "../../server/topics/contract.ts";
import { newClientId } from "./client-id";
import {
  type DraftConflict,
  type DraftMark,
  type DraftPlace,
  type DraftText,
  drafts,
  isBlank,
  sayOf,
} from "./drafts";
import { postDraft } from "./post-draft";

export type DraftState = {
  /** `kept`: in this browser only, for now. */
  status: "none" | "pending" | "saved" | "kept";
  version: number | null;
  /** For the form: what it knows of its draft. */
  mark: string;
  conflict: DraftConflict | null;
};

/** A pause in typing after which it is worth saving, and how long somebody may type on without one. */
const PAUSE_MS = 2_000;
const LONGEST_MS = 10_000;
const SLOWEST_MS = 60_000;

/** This window, to the server. */
const writer = newClientId();
let turns = 0;

type Saver = ReturnType<typeof createSaver>;
const savers = new Map<string, Saver>();

/** What saves one place of one member from this window; it outlives the box, which comes and goes with the pages. */
export function draftSaver(owner: number, path: string, place: DraftPlace): Saver {
  const key = `${owner} ${path}`;
  const saver = savers.get(key) ?? createSaver(owner, path);
  savers.set(key, saver);
  saver.at(place);
  return saver;
}

function createSaver(owner: number, path: string) {
  let place: DraftPlace;
  let state: DraftState = { status: "none", version: null, mark: "0", conflict: null };
  let listener = (_state: DraftState) => {};
  let pending: DraftText | null = null;
  let saved = "";
  let since = 0;
  let timer: number | undefined;
  let underWay = false;
  let wait = PAUSE_MS;
  let held = false;
  /** How often something was sent from here. */
  let sendings = 0;
  let sentLately = false;
  /** This window, once it has tried to save here. */
  let own: DraftMark | null = null;
  /** Another one of this browser, whose text this goes on from; until this one has saved. */
  let followed: DraftMark | null = null;

  function say(more: Partial<DraftState>) {
    state = { ...state, ...more };
    const mark = own ?? followed;
    state.mark = [state.version ?? 0, ...(mark ? [mark.window, mark.turn] : [])].join(" ");
    listener(state);
  }
  function rest(ms: number) {
    clearTimeout(timer);
    timer = window.setTimeout(save, ms);
  }
  function keepHere(text: DraftText, isSaved: boolean) {
    if (isBlank(text)) drafts.forget(owner, path);
    else
      drafts.keep(owner, path, {
        ...text,
        version: state.version,
        saved: isSaved,
        by: { window: writer, turn: turns + 1 },
      });
  }

  /** One at a time: what is written meanwhile waits. @param leaving the window may be gone before it is answered */
  async function save(leaving = false) {
    clearTimeout(timer);
    if (!pending || held || state.conflict || (underWay && !leaving)) return;
    const text = pending;
    const sending = sendings;
    pending = null;
    underWay = true;
    turns += 1;
    own = { window: writer, turn: turns };
    say({});
    const saving = { member: owner, version: state.version, ...own, after: followed };
    const answer = await postDraft(saving, place, text, leaving);
    underWay = false;
    // Sent meanwhile: what was on its way is not wanted any more.
    if (sending !== sendings) {
      if (answer.ok && answer.version !== null) {
        say({ version: answer.version });
        pending ??= { body: "" };
      }
      if (pending) rest(0);
      return;
    }
    if (answer.ok) {
      wait = PAUSE_MS;
      saved = sayOf(text);
      sentLately = false;
      followed = null;
      // Of two on their way the first may be answered last.
      say({ version: answer.version && Math.max(answer.version, state.version ?? 0) });
      if (pending) return rest(PAUSE_MS);
      keepHere(text, true);
      return say({ status: isBlank(text) ? "none" : "saved" });
    }
    pending ??= text;
    if (answer.there !== undefined) {
      // It is this window that sent it.
      if (answer.there === null && sentLately) {
        sentLately = false;
        say({ version: null });
        return rest(0);
      }
      return say({ status: "kept", conflict: { there: answer.there } });
    }
    say({ status: "kept" });
    if (answer.again === null) return;
    wait = Math.min(SLOWEST_MS, answer.again * 1_000 || wait * 2);
    rest(wait);
  }

  return {
    at(at: DraftPlace) {
      place = at;
    },
    /** One box at a time shows it. */
    listen(to: typeof listener) {
      listener = to;
      to(state);
      return () => {
        if (listener === to) listener = () => {};
      };
    },
    /** What the server had when the page was made; of this window's own later saves the page may not know. */
    meet(kept: DraftView | null) {
      held = false;
      if (underWay || (kept && state.version !== null && kept.version < state.version)) return;
      saved = kept ? sayOf({ body: kept.body, title: kept.title ?? "", audience: kept.audience ?? "" }) : "";
      say({ version: kept?.version ?? null, status: kept ? "saved" : "none", conflict: null });
    },
    /** The text was written in another window of this browser, which may have saved it without hearing of it. */
    follow(other: DraftMark | null) {
      if (other?.window !== writer) followed = other;
      say({});
    },
    /** Typed: here at once, on the server after a pause. */
    write(text: DraftText) {
      if (!pending && !underWay && sayOf(text) === saved) return;
      if (isBlank(text) && !underWay && state.version === null && !sentLately && !state.conflict) {
        pending = null;
        drafts.forget(owner, path);
        return say({ status: "none" });
      }
      keepHere(text, false);
      if (!pending) since = Date.now();
      pending = text;
      if (state.status !== "kept") say({ status: "pending" });
      if (!held && !state.conflict) rest(Math.max(0, Math.min(wait, since + LONGEST_MS - Date.now())));
    },
    /** Now, for the window or the box may be gone in a moment. */
    flush: (leaving: boolean) => void save(leaving),
    /** Another device wrote on as well. @param version the one that the text in this window rests on */
    disagree: (conflict: DraftConflict, version: number | null) => say({ conflict, version }),
    /** Told what is to count now. @param text what stands in the box by this choice */
    settle(text: DraftText) {
      say({ version: state.conflict?.there?.version ?? null, conflict: null });
      keepHere(text, false);
      pending = text;
      void save();
    },
    /** A form with it is on its way: nothing is saved until it comes back. */
    hold() {
      held = true;
    },
    release() {
      held = false;
      if (pending) rest(wait);
    },
    /** Its draft goes with what is stored. */
    sent() {
      clearTimeout(timer);
      sendings += 1;
      sentLately = true;
      held = false;
      pending = null;
      saved = "";
      drafts.forget(owner, path);
      say({ status: "none", conflict: null });
    },
  };
}

if (typeof document !== "undefined") {
  const flush = () => {
    for (const saver of savers.values()) saver.flush(true);
  };
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && flush());
  window.addEventListener("pagehide", flush);
}

/** Whoever signs out takes what is not saved along: another one's session is no place for it. */
export function forgetSavers() {
  for (const saver of savers.values()) saver.hold();
  savers.clear();
}
