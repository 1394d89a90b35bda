// Texts begun and not sent, by address, in this browser alone. In its local storage, because the letter that confirms
// a newcomer's address opens another tab; no longer than such a letter works, and not after signing out.

const PREFIX = "bozza:";
const HOURS = 48;

type Draft = { text: string; at: number };

/** A browser may forbid its storage, or have it full: then nothing is kept, and nothing else happens. */
function tried<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

function read(key: string): string {
  const kept = tried(() => JSON.parse(localStorage.getItem(key) ?? "null") as Draft | null, null);
  if (!kept || typeof kept.text !== "string") return "";
  return Date.now() - kept.at < HOURS * 3_600_000 ? kept.text : "";
}

const keysOf = (prefix: string) =>
  tried(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix)), []);
const forget = (key: string) => tried(() => localStorage.removeItem(key), undefined);

function keep(key: string, text: string) {
  if (text.trim() === "") return forget(key);
  tried(() => localStorage.setItem(key, JSON.stringify({ text, at: Date.now() })), undefined);
}

export const drafts = {
  /** Keeps what stands in the box of an address. */
  keep: (path: string, text: string) => keep(PREFIX + path, text),
  /** Keeps what was sent and did not arrive, beside it. */
  keepFailed: (path: string, id: string, text: string) => keep(`${PREFIX}${path} ${id}`, text),
  forgetFailed: (path: string, id: string) => forget(`${PREFIX}${path} ${id}`),
  /** All that was begun there, to be put into the box. */
  take(path: string): string {
    const failed = keysOf(`${PREFIX}${path} `);
    const text = [...failed.map(read), read(PREFIX + path)].filter(Boolean).join("\n\n");
    for (const key of failed) forget(key);
    keep(PREFIX + path, text);
    return text;
  },
  forgetAll() {
    for (const key of keysOf(PREFIX)) forget(key);
  },
};
