import type { Problem } from "../../server/platform/errors.ts";
import type { Preview } from "../ui/writing/use-preview";

/** Asks the server what a message would look like. @param topicId null for the first of a new topic */
export async function loadPreview(
  topicId: number | null,
  body: string,
  signal: AbortSignal,
  say: (problem: Problem) => string,
): Promise<Preview> {
  const fields = new URLSearchParams({ body, ...(topicId !== null && { topicId: String(topicId) }) });
  try {
    const answer = await fetch("/discussioni/anteprima", { method: "POST", body: fields, signal });
    const { html, problem } = (await answer.json()) as { html?: string; problem?: Problem };
    return html === undefined ? { problem: say(problem ?? { code: "fault" }) } : { html };
  } catch {
    return { problem: say({ code: "network" }) };
  }
}
