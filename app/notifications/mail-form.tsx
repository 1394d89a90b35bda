import { Form, useNavigation } from "@remix-run/react";
import { answerTo } from "../forms/answer-to";
import { FormFailureSummary } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { PageSection } from "../ui/page-section";

/** Whether one gets letters about what is new in discussions. */
export function MailForm({ wanted, answer }: { wanted: boolean; answer: unknown }) {
  const { notifications: texts, profile } = useTexts();
  const busy = useNavigation().formData?.get("intent") === "notification-mail";
  return (
    <PageSection title={texts.mail} id="notifiche">
      <Form method="post">
        <input type="hidden" name="intent" value="notification-mail" />
        <FormFailureSummary failure={answerTo(answer, "notification-mail") ?? null} labels={{}} />
        <Field
          kind="checkbox"
          name="mail"
          value="yes"
          label={texts.wantsMail}
          hint={texts.mailText}
          defaultChecked={wanted}
        />
        <FormActions>
          <Button busy={busy}>{busy ? profile.saving : texts.saveChoice}</Button>
        </FormActions>
      </Form>
    </PageSection>
  );
}
