import { Form } from "@remix-run/react";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import type { FormFailure } from "./answer";
import { FormFailureSummary, isFailure } from "./form-failure";

/**
 * What somebody sent when the form it was sent from cannot be shown again, because the database is away or the page
 * knows no member any more: the same once more, to be sent when it is back, or together with a sign-in.
 * @param label of the text, where there is one to be read again
 */
export function KeptForm({ answer, label }: { answer: unknown; label?: string | undefined }) {
  const { topics: texts } = useTexts();
  if (!isFailure(answer)) return null;
  const { body, signInEmail: _, ...others } = answer.values;
  const isText = typeof body === "string";
  if (!isText && Object.keys(others).length === 0) return null;
  return (
    <Form method="post" reloadDocument noValidate>
      {answer.signIn && <FormFailureSummary failure={answer} labels={{}} />}
      {hidden(label ? others : answer.values).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {label && isText && (
        <Field kind="textarea" name="body" label={label} defaultValue={body} rows={8} wide />
      )}
      {!answer.signIn && (
        <FormActions>
          <Button>{texts.retry}</Button>
        </FormActions>
      )}
    </Form>
  );
}

const hidden = (values: FormFailure["values"]): [name: string, value: string][] =>
  Object.entries(values)
    .filter(([name]) => name !== "signInEmail")
    .flatMap(([name, sent]) => [sent].flat().map((value): [string, string] => [name, value]));
