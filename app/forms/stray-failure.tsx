import { useSite } from "../site/site-data";
import { FormFailureSummary, isFailure } from "./form-failure";
import { KeptForm } from "./kept-form";

/** Of several forms on a page: what is wrong with an answer that is to none of them. */
export function StrayFailure({ answer, intents }: { answer: unknown; intents: string[] }) {
  const guest = useSite()?.member === null;
  if (!isFailure(answer) || intents.includes(String(answer.values.intent))) return null;
  if (guest && answer.signIn) return <KeptForm answer={answer} />;
  return <FormFailureSummary failure={answer} labels={{}} outside />;
}
