import type { FormFailure } from "./answer";
import { isFailure } from "./form-failure";

/** Of several forms on a page: the answer, where it is to the one that sent these fields; an intent alone is text. */
export function answerTo(answer: unknown, sent: string | Record<string, string>): FormFailure | undefined {
  if (!isFailure(answer)) return undefined;
  const fields = typeof sent === "string" ? { intent: sent } : sent;
  return Object.entries(fields).every(([name, value]) => answer.values[name] === value) ? answer : undefined;
}
