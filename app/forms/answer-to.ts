import { isFailure } from "./form-failure";

/** The answer to one form of a page that has several, told apart by what it sent along; null when another was sent. */
export function answerTo(answer: unknown, sent: Record<string, string>): unknown {
  if (!isFailure(answer)) return null;
  return Object.entries(sent).every(([name, value]) => answer.values[name] === value) ? answer : null;
}
