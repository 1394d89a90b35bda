import { Form, Link, useNavigation, useRouteLoaderData } from "@remix-run/react";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { RequiredNote } from "../forms/required-note";
import { useTexts } from "../i18n/use-texts";
import type { loader } from "../root";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { PageHeading } from "../ui/page-heading";
import { PasswordField } from "../ui/password-field";

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
        <Field
          name="email"
          label={texts.email}
          type="email"
          inputMode="email"
          autoComplete="username"
          defaultValue={typedInto("email")}
          error={errorOf("email")}
          maxLength={254}
          required
        />
        <PasswordField
          name="password"
          label={texts.password}
          autoComplete="current-password"
          error={errorOf("password")}
          maxLength={200}
          required
          texts={{ show: texts.showPassword, hide: texts.hidePassword }}
        />
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
