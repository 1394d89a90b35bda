import { Form, useNavigation } from "@remix-run/react";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { RequiredNote } from "../forms/required-note";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { FormActions } from "../ui/form-actions";
import { POLL_IDS, pollLabels } from "./poll-field-names";
import { PollFields } from "./poll-fields";

type Props = {
  administrations: boolean;
  /** Of the message. */
  back: string;
  answer: unknown;
};

/** The form that adds a poll to a message that is there. */
export function NewPoll({ administrations, back, answer }: Props) {
  const texts = useTexts();
  const { failure } = useFormFailure(answer);
  const busy = useNavigation().state === "submitting";
  return (
    <Form method="post" noValidate>
      <FormFailureSummary failure={failure} labels={pollLabels(texts)} ids={POLL_IDS} />
      <RequiredNote />
      <PollFields administrations={administrations} answer={answer} />
      <FormActions>
        <Button busy={busy}>{busy ? texts.polls.adding : texts.polls.add}</Button>
        <ButtonLink to={back} variant="secondary">
          {texts.topics.cancel}
        </ButtonLink>
      </FormActions>
    </Form>
  );
}
