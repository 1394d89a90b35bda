import { TITLE_MAX } from "../../server/topics/contract.ts";
import type { TopicSettings } from "../../server/topics/topic-settings.ts";
import { answerTo } from "../forms/answer-to";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { TidyingForm } from "./topic-settings";

type Props = { view: TopicSettings; answer: unknown };

/** Messages to a discussion of their own. */
export function SplitTopic({ answer }: Pick<Props, "answer">) {
  const { tidying: texts, topics } = useTexts();
  return (
    <TidyingForm
      title={texts.split}
      intent="split"
      labels={{ numbers: texts.splitNumbers, title: texts.splitTitle }}
      answer={answer}
      fields={({ errorOf, typedInto }) => (
        <>
          <Field
            name="numbers"
            label={texts.splitNumbers}
            hint={texts.splitNumbersHint}
            defaultValue={typedInto("numbers")}
            error={errorOf("numbers")}
            required
          />
          <Field
            name="title"
            label={texts.splitTitle}
            hint={topics.topicTitleHint}
            defaultValue={typedInto("title")}
            error={errorOf("title")}
            maxLength={TITLE_MAX}
            required
          />
        </>
      )}
    >
      <Button variant="secondary">{texts.splitYes}</Button>
    </TidyingForm>
  );
}

/** All of it to another discussion. */
export function MergeTopic({ view, answer }: Props) {
  const { tidying: texts } = useTexts();
  if (view.topic.isGeneral && !answerTo(answer, "merge")) return null;
  return (
    <TidyingForm
      title={texts.merge}
      intent="merge"
      labels={{ into: texts.mergeInto }}
      answer={answer}
      fields={({ errorOf, typedInto }) => (
        <Field
          name="into"
          label={texts.mergeInto}
          hint={texts.mergeHint}
          defaultValue={typedInto("into")}
          error={errorOf("into")}
          required
        />
      )}
    >
      <Button variant="secondary">{texts.mergeYes}</Button>
    </TidyingForm>
  );
}

/** To another space that one keeps in order too. */
export function MoveTopic({ view, answer }: Props) {
  const { tidying: texts, topics } = useTexts();
  const isOffered = !view.topic.isGeneral && view.otherSpaces.length > 0;
  // Refused, because it could be done no more: that is still to be said.
  if (!isOffered && !answerTo(answer, "move")) return null;
  return (
    <TidyingForm
      title={texts.move}
      intent="move"
      labels={{ space: texts.moveTo }}
      answer={answer}
      fields={({ errorOf, typedInto }) => (
        <Field
          kind="select"
          name="space"
          label={texts.moveTo}
          hint={texts.moveHint}
          defaultValue={typedInto("space") ?? ""}
          error={errorOf("space")}
          required
        >
          <option value="">{texts.moveChoose}</option>
          {view.otherSpaces.map(({ id, kind, slug, title, shortTitle }) => (
            <option key={id} value={slug}>
              {kind === "COMMUNITY" ? topics.inForum : `${shortTitle}: ${title}`}
            </option>
          ))}
        </Field>
      )}
    >
      <Button variant="secondary">{texts.moveYes}</Button>
    </TidyingForm>
  );
}
