import type { FormFailure } from "./answer";
import { isFailure } from "./form-failure";

/** Of several forms on a page: the answer, where it is to the form of this `intent`. */
export const answerTo = (answer: unknown, intent: string): FormFailure | undefined =>
  isFailure(answer) && answer.values.intent === intent ? answer : undefined;
