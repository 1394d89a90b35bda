import { Form, Link, useNavigation, useRouteLoaderData } from "@remix-run/react";
import { CredentialFields } from "../forms/credential-fields";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { RequiredNote } from "../forms/required-note";
import { useTexts } from "../i18n/use-texts";
import type { loader } from "../root";
import { Button } from "../ui/button";
import { FormActions } from "../ui/form-actions";
import { PageHeading } from "../ui/page-heading";

export function SignInForm({ answer, next }: { answer: unknown; next: string }) {
  const { members: texts } = useTexts();
  const { failure, errorOf, typedInto } = useFormFailure(answer);
  const busy = useNavigation().state === "submitting";
  const demo = useRouteLoaderData<typeof loader>("root")?.demo;
  return (
    <>
      <PageHeading title={texts.signInTitle} lead={texts.signInLead} />
      <Form method="post" noValidate>
        <FormFailureSummary failure={failure} labels={{ email: texts.email, password: texts.password }} />
        <input type="hidden" name="next" value={next} />
        <RequiredNote />
        <CredentialFields email={typedInto("email")} errorOf={errorOf} />
        <FormActions>
          <Button busy={busy}>{busy ? texts.signingIn : texts.signIn}</Button>
        </FormActions>
        <p>
          <Link to={`/password-dimenticata?torna=${encodeURIComponent(next)}`}>{texts.forgotten}</Link>
        </p>
        {demo && <p>{texts.demoAccounts}</p>}
        <p>
          {texts.notYet} <Link to={`/registrati?torna=${encodeURIComponent(next)}`}>{texts.register}</Link>
        </p>
      </Form>
    </>
  );
}
