import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import type { TopicSettings as View } from "../../server/topics/topic-settings.ts";
import { answerTo } from "../forms/answer-to";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { dateText } from "../i18n/dates";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { PageSection } from "../ui/page-section";

type Props = { view: View; answer: unknown };

/** Open or closed, highlighted until when. */
export function TopicState({ view, answer }: Props) {
  const { tidying: texts, topics } = useTexts();
  const language = useLanguage();
  const change = (name: "lock" | "unlock" | "pin" | "unpin") => (
    <Button name="change" value={name} variant="secondary">
      {topics[name]}
    </Button>
  );
  return (
    <TidyingForm
      title={texts.state}
      intent="moderate-topic"
      labels={{ until: texts.pinUntil }}
      submitter="change"
      answer={answer}
      fields={({ errorOf, typedInto }) =>
        view.pinned ? (
          view.pinnedUntil && <p>{texts.pinnedUntil(dateText(view.pinnedUntil, language))}</p>
        ) : (
          <Field
            type="date"
            name="until"
            label={texts.pinUntil}
            hint={texts.pinUntilHint}
            defaultValue={typedInto("until")}
            error={errorOf("until")}
          />
        )
      }
    >
      {change(view.locked ? "unlock" : "lock")}
      {change(view.pinned ? "unpin" : "pin")}
    </TidyingForm>
  );
}

const SLOW = [1, 5, 15, 60, 240, 1_440];
const SILENCE = [7, 14, 30, 90, 180, 365];

/** Slow, closed after silence, announcements only. */
export function TopicRules({ view, answer }: Props) {
  const { tidying: texts } = useTexts();
  // What was set otherwise stays to be chosen.
  const choices = (usual: number[], chosen: number) =>
    [...new Set([...usual, chosen])].filter((n) => n > 0).sort((a, b) => a - b);
  return (
    <TidyingForm
      title={texts.rules}
      intent="topic-rules"
      labels={{ slowMinutes: texts.slowMinutes, closeAfterDays: texts.closeAfterDays }}
      answer={answer}
      fields={({ errorOf, typedInto }) => (
        <>
          <Field
            kind="select"
            name="slowMinutes"
            label={texts.slowMinutes}
            hint={texts.slowHint}
            defaultValue={typedInto("slowMinutes") ?? view.slowMinutes}
            error={errorOf("slowMinutes")}
          >
            <option value="0">{texts.noSlow}</option>
            {choices(SLOW, view.slowMinutes).map((n) => (
              <option key={n} value={n}>
                {texts.minutes(n)}
              </option>
            ))}
          </Field>
          <Field
            kind="select"
            name="closeAfterDays"
            label={texts.closeAfterDays}
            hint={texts.closeHint}
            defaultValue={typedInto("closeAfterDays") ?? view.closeAfterDays}
            error={errorOf("closeAfterDays")}
          >
            <option value="0">{texts.neverCloses}</option>
            {choices(SILENCE, view.closeAfterDays).map((n) => (
              <option key={n} value={n}>
                {texts.days(n)}
              </option>
            ))}
          </Field>
          <Field
            kind="checkbox"
            name="announceOnly"
            value="yes"
            label={texts.announceOnlyLabel}
            defaultChecked={view.announceOnly}
          />
        </>
      )}
    >
      <Button>{texts.saveRules}</Button>
    </TidyingForm>
  );
}

type Typed = Pick<ReturnType<typeof useFormFailure>, "errorOf" | "typedInto">;

/** A form of the page: its fields, the reason, its buttons. */
export function TidyingForm(props: {
  title: string;
  intent: string;
  /** Of the fields before the reason, in their order. */
  labels: Record<string, string>;
  submitter?: string;
  answer: unknown;
  fields: (typed: Typed) => ReactNode;
  /** The buttons. */
  children: ReactNode;
}) {
  const { topics } = useTexts();
  const { title, intent, labels, submitter, answer, fields, children } = props;
  const { failure, errorOf, typedInto } = useFormFailure(answerTo(answer, intent));
  const reasonId = `${intent}-reason`;
  const busy = useNavigation().state === "submitting";
  return (
    <PageSection title={title}>
      <Form method="post" noValidate preventScrollReset aria-busy={busy || undefined}>
        <FormFailureSummary
          failure={failure}
          labels={{ ...labels, reason: topics.reason }}
          ids={{ reason: reasonId }}
          {...(submitter && { submitter })}
        />
        <input type="hidden" name="intent" value={intent} />
        {fields({ errorOf, typedInto })}
        <Field
          id={reasonId}
          name="reason"
          label={topics.reason}
          hint={topics.reasonHint}
          defaultValue={typedInto("reason")}
          error={errorOf("reason")}
          maxLength={500}
          required
        />
        <FormActions>{children}</FormActions>
      </Form>
    </PageSection>
  );
}
