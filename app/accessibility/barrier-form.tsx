import { Form, useNavigation } from "@remix-run/react";
import { REPORT_MAX } from "../../server/accessibility/contract.ts";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { RequiredNote } from "../forms/required-note";
import { useTexts } from "../i18n/use-texts";
import { Alert } from "../ui/alert";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { PageSection } from "../ui/page-section";

/** For whoever met a barrier: no account needed, no answer demanded. */
export function BarrierForm({ answer }: { answer: unknown }) {
  const { accessibility: texts, form } = useTexts();
  const { failure, errorOf, typedInto } = useFormFailure(answer);
  const busy = useNavigation().state === "submitting";
  if ((answer as { ok?: boolean } | undefined)?.ok)
    return (
      <Alert tone="success" live="alert">
        {texts.thanks}
      </Alert>
    );
  const labels = { page: texts.page, body: texts.body, email: texts.email };
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    defaultValue: typedInto(name),
    error: errorOf(name),
  });
  return (
    <PageSection title={texts.title} id="segnala">
      <Form method="post" noValidate>
        <FormFailureSummary failure={failure} labels={labels} />
        <RequiredNote />
        <Field
          kind="textarea"
          {...field("body")}
          hint={texts.bodyHint}
          rows={5}
          maxLength={REPORT_MAX}
          required
        />
        <Field {...field("page")} optionalMark={form.optional} maxLength={300} />
        <Field
          {...field("email")}
          hint={texts.emailHint}
          optionalMark={form.optional}
          type="email"
          autoComplete="email"
          maxLength={254}
        />
        <FormActions>
          <Button busy={busy}>{texts.send}</Button>
        </FormActions>
      </Form>
    </PageSection>
  );
}
