import { Form, useNavigation } from "@remix-run/react";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { PageSection } from "../ui/page-section";

/** The general discussion takes the twinning's title, until it is given another one here. */
export function DiscussionTitleForm({ title, answer }: { title: string; answer: unknown }) {
  const { twinningForm: texts } = useTexts();
  const { failure, errorOf, typedInto } = useFormFailure(answer);
  const busy = useNavigation().formData?.get("intent") === "rename";
  return (
    <PageSection title={texts.discussionTitle}>
      <Form method="post" noValidate>
        <FormFailureSummary failure={failure} labels={{ discussion: texts.discussion }} />
        <input type="hidden" name="intent" value="rename" />
        <Field
          name="discussion"
          label={texts.discussion}
          defaultValue={typedInto("discussion") ?? title}
          error={errorOf("discussion")}
          maxLength={200}
          required
          wide
        />
        <FormActions>
          <Button variant="secondary" busy={busy}>
            {texts.discussionSave}
          </Button>
        </FormActions>
      </Form>
    </PageSection>
  );
}
