import { FormFailureSummary, isFailure } from "./form-failure";

/** Of several forms on a page: what is wrong with an answer that is to none of them. */
export function StrayFailure({ answer, intents }: { answer: unknown; intents: string[] }) {
  if (!isFailure(answer) || intents.includes(String(answer.values.intent))) return null;
  return <FormFailureSummary failure={answer} labels={{}} />;
}
