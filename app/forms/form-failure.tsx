import type { Problem } from "../../server/platform/errors.ts";
import { problemText } from "../i18n/problem-text";
import { useTexts } from "../i18n/use-texts";
import { FormErrors } from "../ui/form-errors";
import type { FormFailure } from "./answer";

/** Reads an action's answer for a form: its mistakes, field by field, and what was typed. */
export function useFormFailure(answer: unknown) {
  const texts = useTexts();
  const failure = isFailure(answer) ? answer : null;
  const say = (problem: Problem) => problemText(texts, problem);
  return {
    failure,
    /** The sentence under a field. */
    errorOf: (field: string) => {
      const problem = failure?.fields[field];
      return problem && say(problem);
    },
    /** What was typed into a field, to be shown again. */
    typedInto: (field: string) => {
      const typed = failure?.values[field];
      return typeof typed === "string" ? typed : undefined;
    },
    /** The id with which a form was sent, so that it counts once; another one where that id stands for another text. */
    clientIdOr: (fresh: string) => {
      const typed = failure?.values.clientId;
      return typeof typed === "string" && failure?.problem.code !== "sentDifferently" ? typed : fresh;
    },
    /** Which of several were ticked, to be ticked again. */
    chosenIn: (field: string) => [failure?.values[field] ?? []].flat(),
  };
}

export const isFailure = (answer: unknown): answer is FormFailure =>
  typeof answer === "object" && answer !== null && (answer as { ok?: unknown }).ok === false;

/** Above a form that came back: each mistake, leading to its field. */
export function FormFailureSummary({
  failure,
  labels,
  ids = {},
}: {
  failure: FormFailure | null;
  /** Of the fields, in the order of the form. */
  labels: Record<string, string>;
  /** Ids of the controls that are not their names. */
  ids?: Record<string, string>;
}) {
  const texts = useTexts();
  if (!failure) return null;
  const order = Object.keys(labels);
  const place = (field: string) => (field in labels ? order.indexOf(field) : order.length);
  const mistakes = Object.entries(failure.fields).sort(([a], [b]) => place(a) - place(b));
  const errors = mistakes.map(([field, problem]) => ({
    field: ids[field] ?? field,
    // A field that nobody sees is not the person's mistake.
    message: labels[field]
      ? `${labels[field]}: ${problemText(texts, problem)}`
      : problemText(texts, { code: "badForm" }),
  }));
  return (
    <FormErrors
      title={texts.form.errorsTitle}
      errors={errors.length ? errors : [{ message: problemText(texts, failure.problem) }]}
    />
  );
}
