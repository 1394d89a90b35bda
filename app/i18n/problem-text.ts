import type { Problem } from "../../server/platform/errors.ts";
import type { Texts } from "./it";

/** The sentence for a problem's code; every code has one, and a new one without is a fault we admit. */
export function problemText(texts: Texts, problem: Problem): string {
  const sentence = texts.problems[problem.code] ?? texts.problems.fault;
  return sentence?.(problem) ?? "";
}
