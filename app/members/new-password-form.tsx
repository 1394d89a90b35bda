import { Form, useNavigation } from "@remix-run/react";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { FormActions } from "../ui/form-actions";
import { PageHeading } from "../ui/page-heading";
import { NewPasswordField } from "./new-password-field";

type Props = {
  answer: unknown;
  next: string;
  /** By what the password is judged, besides itself. */
  about: string[];
};

/** Where the link of a letter for a forgotten password leads. */
export function NewPasswordForm({ answer, next, about }: Props) {
  const { members: texts } = useTexts();
  const { failure, errorOf } = useFormFailure(answer);
  // A link cut short by a mail program is as good as a spent one.
  const spent = failure?.fields.token !== undefined;
  const busy = useNavigation().state === "submitting";
  return (
    <>
      <PageHeading title={texts.newPasswordTitle} lead={texts.newPasswordLead} />
      <FormFailureSummary
        failure={failure && (spent ? { ...failure, problem: { code: "resetSpent" }, fields: {} } : failure)}
        labels={{ password: texts.newPassword }}
      />
      {spent ? (
        <ButtonLink to={`/password-dimenticata?torna=${encodeURIComponent(next)}`}>
          {texts.askAgain}
        </ButtonLink>
      ) : (
        <Form method="post" noValidate>
          <NewPasswordField label={texts.newPassword} error={errorOf("password")} about={about} />
          <FormActions>
            <Button busy={busy}>{busy ? texts.saving : texts.newPasswordSave}</Button>
          </FormActions>
        </Form>
      )}
    </>
  );
}
