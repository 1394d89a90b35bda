import { Form, useNavigation } from "@remix-run/react";
import type { MemberView } from "../../server/members/contract.ts";
import { answerTo } from "../forms/answer-to";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { RequiredNote } from "../forms/required-note";
import { dateText } from "../i18n/dates";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Field } from "../ui/field";

type Props = { suspension: MemberView["suspension"]; answer: unknown };

/** Suspends a member for a reason until a day, or lifts what there is; each stays in the log. */
export function SuspensionForm({ suspension, answer }: Props) {
  const { profile: texts } = useTexts();
  const language = useLanguage();
  const intent = suspension ? "lift" : "suspend";
  const { failure, errorOf, typedInto } = useFormFailure(answerTo(answer, intent));
  const busy = useNavigation().state === "submitting";
  const field = (name: string) => ({ name, error: errorOf(name), defaultValue: typedInto(name) });
  return (
    <Form method="post" key={intent} noValidate>
      <input type="hidden" name="intent" value={intent} />
      <FormFailureSummary failure={failure} labels={{ reason: texts.reason, until: texts.until }} />
      <RequiredNote />
      {suspension ? (
        <p>
          {texts.isSuspended(dateText(suspension.until, language), suspension.by)}
          <br />
          {texts.suspendedReason} {suspension.reason}
        </p>
      ) : (
        <p>{texts.suspendText}</p>
      )}
      <Field
        {...field("reason")}
        label={texts.reason}
        hint={suspension ? texts.liftHint : texts.reasonHint}
        maxLength={500}
        required
      />
      {!suspension && <Field {...field("until")} label={texts.until} type="date" required />}
      <Button variant={suspension ? "secondary" : "danger"} size="sm" busy={busy}>
        {suspension ? texts.lift : texts.suspend}
      </Button>
    </Form>
  );
}
