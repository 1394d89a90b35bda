// Texts begun and not sent, in this browser, by the member they are of and by place: the copy of what the server keeps,
// and what has not reached it. Of a guest, what is there until the letter that confirms a newcomer's address opens
// another tab; no longer than such a letter works, and not after signing out.

const PREFIX = "bozza:";
const HOURS = 48;

/** What is written in a place; of a new topic its title and its readers too, of a new conversation its title. */
export type DraftText = { body: string; title?: string; audience?: string };

/** What names a place to the server. */
export type DraftPlace =
  | { space: string }
  | { topic: number }
  | { topic: number; number: number; postVersion: number }
  | { people: string };

/** What another device keeps; `there` null where it was sent or discarded. */
export type DraftConflict = {
  there: (DraftText & { version: number | null; at: string | null }) | null;
};

/** What to do when another device wrote on as well. */
export type DraftChoice = "mine" | "other" | "both";

/** A window, and up to which of its saves. */
export type DraftMark = { window: string; turn: number };

/** `version`: of the server's that it rests on; `saved`: it is that one. `by`: the window, and the save it will be. */
export type DraftCopy = DraftText & {
  at: number;
  version: number | null;
  saved: boolean;
  by: DraftMark | null;
};

export const isBlank = ({ body, title = "" }: DraftText) => body.trim() === "" && title.trim() === "";
/** Equal where two say the same. */
export const sayOf = ({ body, title = "", audience = "" }: DraftText) =>
  JSON.stringify([body.trimEnd(), title.trim(), audience]);

/** A browser may forbid its storage, or have it full: then nothing is kept, and nothing else happens. */
function tried<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

function read(key: string): DraftCopy | null {
  const kept = tried(() => JSON.parse(localStorage.getItem(key) ?? "null") as DraftCopy | null, null);
  if (!kept || typeof kept.body !== "string") return null;
  return Date.now() - kept.at < HOURS * 3_600_000 ? kept : null;
}

const keysOf = (prefix: string) =>
  tried(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix)), []);
const forget = (key: string) => tried(() => localStorage.removeItem(key), undefined);
const keep = (key: string, copy: Omit<DraftCopy, "at">) =>
  tried(() => localStorage.setItem(key, JSON.stringify({ ...copy, at: Date.now() })), undefined);

const keyOf = (owner: number | null, path: string) => `${PREFIX}${owner ?? ""}:${path}`;
const unsaved = (body: string) => ({ body, version: null, saved: false, by: null });

/** Who wrote last in this window; when the session is over, it is still their window. */
let writing: number | null = null;

export const drafts = {
  /** @param owner the member's id; null for a guest */
  keep: (owner: number | null, path: string, copy: Omit<DraftCopy, "at">) => keep(keyOf(owner, path), copy),
  forget: (owner: number | null, path: string) => forget(keyOf(owner, path)),
  /** Keeps what was sent and did not arrive, beside it. */
  keepFailed: (owner: number | null, path: string, id: string, body: string) =>
    keep(`${keyOf(owner, path)} ${id}`, unsaved(body)),
  forgetFailed: (owner: number | null, path: string, id: string) => forget(`${keyOf(owner, path)} ${id}`),
  /** All that was begun there, by a guest before signing in too; what is asked for is not asked for again. */
  take(owner: number | null, path: string): { copy: DraftCopy | null; more: string } {
    writing = owner;
    const more = [keyOf(owner, path), ...(owner === null ? [] : [keyOf(null, path)])].flatMap((key) =>
      keysOf(`${key} `),
    );
    if (owner !== null) more.push(keyOf(null, path));
    const bodies = more.flatMap((key) => read(key)?.body ?? []);
    for (const key of more) forget(key);
    return { copy: read(keyOf(owner, path)), more: bodies.join("\n\n") };
  },
  /** The text of all that was begun there, to be read where it cannot be gone on with. */
  textOf(owner: number | null, path: string): string {
    const { copy, more } = drafts.take(owner ?? writing, path);
    const body = [more, copy?.body].filter(Boolean).join("\n\n");
    if (body !== "") keep(keyOf(writing, path), { ...unsaved(body), ...copy, body });
    return body;
  },
  forgetAll() {
    for (const key of keysOf(PREFIX)) forget(key);
  },
};
