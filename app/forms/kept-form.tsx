import { Form } from "@remix-run/react";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import type { FormFailure } from "./answer";
import { isFailure } from "./form-failure";

/**
 * What somebody sent when the page it was sent from cannot be shown again, because the database is away: the
 * same form once more, to be sent when it is back. Nothing where no text was sent.
 */
export function KeptForm({ answer, label }: { answer: unknown; label: string }) {
  const { topics: texts } = useTexts();
  if (!isFailure(answer) || typeof answer.values.body !== "string") return null;
  const { body, ...others } = answer.values;
  return (
    <Form method="post" reloadDocument>
      {hidden(others).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <Field kind="textarea" name="body" label={label} defaultValue={body} rows={8} wide />
      <FormActions>
        <Button>{texts.retry}</Button>
      </FormActions>
    </Form>
  );
}

const hidden = (values: FormFailure["values"]): [name: string, value: string][] =>
  Object.entries(values).flatMap(([name, sent]) =>
    [sent].flat().map((value): [string, string] => [name, value]),
  );
