import { useId, useRef } from "react";
import type { Problem } from "../../server/platform/errors.ts";
import { problemText } from "../i18n/problem-text";
import { useTexts } from "../i18n/use-texts";
import { useSite } from "../site/site-data";
import { useBack } from "../site/use-back";
import { ButtonLink } from "../ui/button-link";
import { FormErrors } from "../ui/form-errors";
import type { FormFailure } from "./answer";
import { typedForPreview } from "./form-preview";
import { SignInFields } from "./sign-in-fields";

/** Reads an action's answer for a form: its mistakes, field by field, and what was typed. */
export function useFormFailure(answer: unknown) {
  const texts = useTexts();
  const failure = isFailure(answer) ? answer : null;
  const values = failure?.values ?? typedForPreview(answer);
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
      const typed = values?.[field];
      return typeof typed === "string" ? typed : undefined;
    },
    /** The id with which a form was sent, so that it counts once; another one where that id stands for another text. */
    clientIdOr: (fresh: string) => {
      const typed = values?.clientId;
      return typeof typed === "string" && failure?.problem.code !== "sentDifferently" ? typed : fresh;
    },
    /** Which of several were ticked, to be ticked again. */
    chosenIn: (field: string) => [values?.[field] ?? []].flat(),
  };
}

export const isFailure = (answer: unknown): answer is FormFailure =>
  typeof answer === "object" && answer !== null && (answer as { ok?: unknown }).ok === false;

type SummaryProps = {
  failure: FormFailure | null;
  /** Of the fields, in the order of the form. */
  labels: Record<string, string>;
  /** Ids of the controls that are not their names. */
  ids?: Record<string, string>;
  /** The field that the form's own buttons send. */
  submitter?: string;
  /** It stands in no form, or in one of a button alone: there one signs in on a page of its own and comes back. */
  outside?: boolean;
};

/** In a form that came back: each mistake, leading to its field; and where the session had ended, the way to go on. */
export function FormFailureSummary({ failure, labels, ids = {}, submitter, outside = false }: SummaryProps) {
  const texts = useTexts();
  // As the page was when one began to write: by now it may know that the session is over.
  const writer = useRef(useSite()?.member?.id).current;
  const back = useBack();
  const own = useId();
  if (!failure) return null;
  const signIn = { email: `${own}-email`, password: `${own}-password` };
  const allLabels: typeof labels = {
    ...labels,
    signInEmail: texts.members.email,
    signInPassword: texts.members.password,
  };
  const allIds: typeof ids = { ...ids, signInEmail: signIn.email, signInPassword: signIn.password };
  const order = Object.keys(allLabels);
  const place = (field: string) => (field in allLabels ? order.indexOf(field) : order.length);
  const mistakes = Object.entries(failure.fields).sort(([a], [b]) => place(a) - place(b));
  const errors = mistakes.map(([field, problem]) => ({
    field: allIds[field] ?? field,
    // A field that nobody sees is not the person's mistake.
    message: allLabels[field]
      ? `${allLabels[field]}: ${problemText(texts, problem)}`
      : problemText(texts, { code: "badForm" }),
  }));
  return (
    <>
      <FormErrors
        title={texts.form.errorsTitle}
        errors={errors.length ? errors : [{ message: problemText(texts, failure.problem) }]}
      />
      {failure.signIn &&
        (outside ? (
          <ButtonLink to={`/accedi${back}`}>{texts.account.signIn}</ButtonLink>
        ) : (
          <SignInFields {...{ failure, writer, submitter }} ids={signIn} />
        ))}
    </>
  );
}
