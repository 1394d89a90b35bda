import type { Problem } from "../../server/platform/errors.ts";
import type { DraftConflict, DraftMark, DraftPlace, DraftText } from "./drafts";

type Saving = DraftMark & { member: number; version: number | null; after: DraftMark | null };

export type DraftAnswer =
  | { ok: true; version: number | null }
  /** `there`: what another device keeps. `again`: the seconds after which to try again, 0 for whenever; null for not. */
  | { ok: false; there?: DraftConflict["there"]; again: number | null };

/** What a browser sends along when its window is closed; more it would not send at all. */
const LAST_WORDS_BYTES = 60_000;

/** Saves a draft on the server. */
export async function postDraft(
  { version, after, ...saving }: Saving,
  place: DraftPlace,
  { body, title = "", audience = "" }: DraftText,
  leaving: boolean,
): Promise<DraftAnswer> {
  const text = { body: body.trimEnd(), title: title.trim(), audience };
  const upon = { version: version ?? "", after: after?.window ?? "", afterTurn: after?.turn ?? "" };
  const fields = { ...place, ...text, ...saving, ...upon };
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  const keepalive = leaving && new Blob([text.body]).size < LAST_WORDS_BYTES;
  try {
    const answer = await fetch("/bozze/salva", { method: "POST", body: form, keepalive });
    if (answer.ok) return { ok: true, ...(await answer.json()) };
    if (answer.status === 429 || answer.status >= 500)
      return { ok: false, again: Number(answer.headers.get("Retry-After") ?? 0) };
    return { ok: false, again: null, ...thereIn((await answer.json()).problem) };
  } catch {
    return { ok: false, again: 0 };
  }
}

function thereIn({ code, version, at, body, title, audience }: Problem): { there?: DraftConflict["there"] } {
  if (code === "draftGone") return { there: null };
  if (code !== "draftChanged") return {};
  return {
    there: {
      version: Number(version),
      at: String(at),
      body: String(body),
      title: String(title),
      audience: String(audience),
    },
  };
}
