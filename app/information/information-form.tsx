import { Form, useNavigation } from "@remix-run/react";
import { INFORMATION_MAX, type InformationSource } from "../../server/information/contract.ts";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { useGrowingTextarea } from "../ui/use-growing-textarea";

type Props = {
  source: InformationSource;
  answer: unknown;
  /** Where the page being changed stands. */
  back: string;
  /** One consents to this page. */
  ofConsent: boolean;
};

/** Changes what a page says, in the language it is read in. */
export function InformationForm({ source, answer, back, ofConsent }: Props) {
  const { information: texts } = useTexts();
  const language = useLanguage();
  const { failure, errorOf, typedInto } = useFormFailure(answer);
  const busy = useNavigation().state === "submitting";
  const controlRef = useGrowingTextarea();
  // After a conflict what is saved next stands upon what is there now; after any other mistake upon what it stood upon.
  const stale = failure?.problem.code === "pageEditedMeanwhile";
  return (
    <Form method="post" noValidate>
      <FormFailureSummary failure={failure} labels={{ body: texts.body }} />
      {stale && (
        <p>
          <a href={back} target="_blank" rel="noreferrer">
            {texts.asItIs}
          </a>
        </p>
      )}
      <input type="hidden" name="language" value={typedInto("language") ?? language} />
      <input
        type="hidden"
        name="version"
        value={stale ? source.version : (typedInto("version") ?? source.version)}
      />
      <Field
        kind="textarea"
        name="body"
        label={texts.body}
        hint={texts.bodyHint}
        error={errorOf("body")}
        defaultValue={typedInto("body") ?? source.body}
        controlRef={controlRef}
        rows={16}
        maxLength={INFORMATION_MAX}
        required
        wide
      />
      {ofConsent && <p>{texts.ofConsent}</p>}
      <FormActions>
        <Button busy={busy}>{busy ? texts.saving : texts.save}</Button>
        <ButtonLink to={back} variant="secondary">
          {texts.cancel}
        </ButtonLink>
      </FormActions>
    </Form>
  );
}
