import { Form } from "@remix-run/react";
import type { ProfileView } from "../../server/members/contract.ts";
import { answerTo } from "../forms/answer-to";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { RequiredNote } from "../forms/required-note";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { FormActions } from "../ui/form-actions";
import { PageSection } from "../ui/page-section";
import { PasswordField } from "../ui/password-field";
import { NewPasswordField } from "./new-password-field";

/** Another password, for who knows the present one. */
export function ChangePasswordForm({ profile, answer }: { profile: ProfileView; answer: unknown }) {
  const { profile: texts, members } = useTexts();
  const { name, email, affiliations } = profile;
  const present = affiliations.filter(({ until }) => until === null);
  const about = [name, email, ...present.map(({ administration }) => administration)];
  const { failure, errorOf } = useFormFailure(answerTo(answer, "password"));
  return (
    <PageSection title={texts.password} id="password-e-accesso">
      <p>{texts.changePasswordText}</p>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="password" />
        <FormFailureSummary
          failure={failure}
          labels={{ currentPassword: texts.currentPassword, password: texts.newPassword }}
        />
        <RequiredNote />
        {/* For the browser's own keeper of passwords; nobody sees it, and it is not sent. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          name="currentPassword"
          label={texts.currentPassword}
          autoComplete="current-password"
          error={errorOf("currentPassword")}
          maxLength={200}
          required
          texts={{ show: members.showPassword, hide: members.hidePassword }}
        />
        <NewPasswordField label={texts.newPassword} error={errorOf("password")} about={about} />
        <FormActions>
          <Button>{texts.changePassword}</Button>
        </FormActions>
      </Form>
    </PageSection>
  );
}
