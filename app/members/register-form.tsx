import { Form, Link, useNavigation } from "@remix-run/react";
import { PASSWORD_MIN } from "../../server/members/contract.ts";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { PageHeading } from "../ui/page-heading";
import { PasswordField } from "../ui/password-field";

type Props = { answer: unknown; administrations: string[]; next: string };

export function RegisterForm({ answer, administrations, next }: Props) {
  const { members: texts } = useTexts();
  const { failure, errorOf, typedInto } = useFormFailure(answer);
  const busy = useNavigation().state === "submitting";
  const field = (name: string) => ({ name, error: errorOf(name), defaultValue: typedInto(name) });
  const labels = {
    name: texts.name,
    email: texts.email,
    administration: texts.administration,
    jobTitle: texts.jobTitle,
    password: texts.password,
    consent: texts.consentLink,
  };
  return (
    <>
      <PageHeading title={texts.registerTitle} lead={texts.registerLead} />
      <Form method="post" noValidate>
        <FormFailureSummary failure={failure} labels={labels} />
        <input type="hidden" name="next" value={next} />
        <Field {...field("name")} label={texts.name} autoComplete="name" maxLength={120} required />
        <Field
          {...field("email")}
          label={texts.email}
          hint={texts.emailHint}
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={254}
          required
        />
        <Field
          {...field("administration")}
          label={texts.administration}
          hint={texts.administrationHint}
          list="administrations"
          autoComplete="organization"
          maxLength={200}
          required
        />
        <datalist id="administrations">
          {administrations.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Field
          {...field("jobTitle")}
          label={texts.jobTitle}
          hint={texts.jobTitleHint}
          autoComplete="organization-title"
          maxLength={120}
          required
        />
        <PasswordField
          name="password"
          label={texts.password}
          hint={texts.passwordHint(PASSWORD_MIN)}
          error={errorOf("password")}
          autoComplete="new-password"
          maxLength={200}
          required
          texts={{ show: texts.showPassword, hide: texts.hidePassword }}
        />
        <Field
          kind="checkbox"
          name="consent"
          value="yes"
          defaultChecked={typedInto("consent") === "yes"}
          error={errorOf("consent")}
          required
          label={
            <>
              {texts.consentBefore}
              <Link to="/privacy">{texts.consentLink}</Link>
              {texts.consentAfter}
            </>
          }
        />
        <FormActions>
          <Button busy={busy}>{busy ? texts.registering : texts.register}</Button>
        </FormActions>
        <p>
          {texts.already} <Link to={`/accedi?torna=${encodeURIComponent(next)}`}>{texts.signIn}</Link>
        </p>
      </Form>
    </>
  );
}
