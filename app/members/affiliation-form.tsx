import { Form } from "@remix-run/react";
import type { AffiliationView } from "../../server/members/contract.ts";
import { answerTo } from "../forms/answer-to";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { RequiredNote } from "../forms/required-note";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { PageSection } from "../ui/page-section";
import { AdministrationField } from "./administration-field";
import { AffiliationList } from "./affiliation-list";

/** Where one is and was, and what has changed since. */
export function AffiliationForm({
  affiliations,
  answer,
}: {
  affiliations: AffiliationView[];
  answer: unknown;
}) {
  const { profile: texts, members } = useTexts();
  const { failure, errorOf, typedInto } = useFormFailure(answerTo(answer, "affiliation"));
  const leaving = answerTo(answer, "leave");
  const present = affiliations.find(({ until }) => until === null);
  return (
    <PageSection title={texts.affiliation} id="amministrazione">
      <p>{texts.affiliationText}</p>
      <AffiliationList affiliations={affiliations} />
      <FormFailureSummary failure={leaving ?? null} labels={{}} outside />
      <Form method="post" noValidate>
        <FormFailureSummary
          failure={failure}
          labels={{ administration: members.administration, jobTitle: members.jobTitle }}
        />
        <input type="hidden" name="intent" value="affiliation" />
        <RequiredNote />
        <AdministrationField
          error={errorOf("administration")}
          defaultValue={typedInto("administration") ?? present?.administration}
        />
        <Field
          name="jobTitle"
          label={members.jobTitle}
          hint={members.jobTitleHint}
          defaultValue={typedInto("jobTitle") ?? present?.jobTitle}
          error={errorOf("jobTitle")}
          autoComplete="organization-title"
          maxLength={120}
          required
        />
        <FormActions>
          <Button>{texts.changeAffiliation}</Button>
        </FormActions>
      </Form>
      {present && (
        <Form method="post">
          <input type="hidden" name="intent" value="leave" />
          <Button variant="secondary" size="sm">
            {texts.leave}
            <span className="visually-hidden">: {present.administration}</span>
          </Button>
          <p className="form-text">{texts.leaveHint}</p>
        </Form>
      )}
    </PageSection>
  );
}
