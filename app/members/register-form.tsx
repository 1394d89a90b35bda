import { Form, Link, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { RequiredNote } from "../forms/required-note";
import { useKeptFields } from "../forms/use-kept-fields";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { ChoiceGroup } from "../ui/choice-group";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { PageHeading } from "../ui/page-heading";
import { AdministrationField } from "./administration-field";
import { NewPasswordField } from "./new-password-field";

type Props = {
  answer: unknown;
  next: string;
  /** The address that an invitation was sent to, and that it is good for. */
  invited: string | null;
};

/** Where what was typed is kept until it is sent. */
export const REGISTERING = "registrazione";

export function RegisterForm({ answer, next, invited }: Props) {
  const { members: texts, site } = useTexts();
  const { failure, errorOf, typedInto } = useFormFailure(answer);
  const busy = useNavigation().state === "submitting";
  const form = useRef<HTMLFormElement>(null);
  useKeptFields(form, REGISTERING);
  const field = (name: string) => ({ name, error: errorOf(name), defaultValue: typedInto(name) });
  const labels = {
    name: texts.name,
    email: texts.email,
    addressForm: texts.addressForm,
    administration: texts.administration,
    jobTitle: texts.jobTitle,
    password: texts.password,
    consent: texts.consentLink,
  };
  return (
    <>
      <PageHeading title={texts.registerTitle} lead={texts.registerLead} />
      <Form method="post" ref={form} noValidate>
        <FormFailureSummary failure={failure} labels={labels} />
        <RequiredNote />
        <input type="hidden" name="next" value={next} />
        <Field {...field("name")} label={texts.name} autoComplete="name" maxLength={120} required />
        <Field
          {...field("email")}
          defaultValue={typedInto("email") ?? invited ?? undefined}
          label={texts.email}
          hint={texts.emailHint}
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={254}
          required
        />
        <ChoiceGroup
          legend={texts.addressForm}
          name="addressForm"
          kind="radio"
          required
          defaultValue={typedInto("addressForm")}
          error={errorOf("addressForm")}
          choices={[
            { value: "FEMININE", label: texts.addressForms.FEMININE },
            { value: "MASCULINE", label: texts.addressForms.MASCULINE },
          ]}
        />
        <AdministrationField error={errorOf("administration")} defaultValue={typedInto("administration")} />
        <Field
          {...field("jobTitle")}
          label={texts.jobTitle}
          hint={texts.jobTitleHint}
          autoComplete="organization-title"
          maxLength={120}
          required
        />
        <NewPasswordField label={texts.password} error={errorOf("password")} />
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
              <a href="/privacy" target="_blank" rel="noreferrer">
                {texts.consentLink}
                <span className="visually-hidden"> {site.newTab}</span>
              </a>
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
