import { ANSWERS_MAX, QUESTION_MAX } from "../../server/polls/contract.ts";
import { useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { ChoiceGroup } from "../ui/choice-group";
import { Field } from "../ui/field";
import { PollDays } from "./poll-days";
import { POLL_IDS } from "./poll-field-names";

type Props = {
  /** Administrations may be asked: the message stands in a twinning. */
  administrations: boolean;
  /** What came back of a form that was refused. */
  answer: unknown;
};

/** What one says of a poll. */
export function PollFields({ administrations, answer }: Props) {
  const { polls: texts } = useTexts();
  const { errorOf, typedInto, chosenIn } = useFormFailure(answer);
  return (
    <>
      <Field
        id={POLL_IDS.question}
        name="question"
        label={texts.question}
        defaultValue={typedInto("question")}
        error={errorOf("question")}
        maxLength={QUESTION_MAX}
        required
        wide
      />
      <ChoiceGroup
        id={POLL_IDS.among}
        legend={texts.among}
        name="among"
        kind="radio"
        defaultValue={typedInto("among") ?? "WORDS"}
        error={errorOf("among")}
        choices={[
          {
            value: "WORDS",
            label: texts.amongWords,
            more: (
              <Field
                kind="textarea"
                id={POLL_IDS.answers}
                name="answers"
                label={texts.answers}
                hint={texts.answersHint}
                defaultValue={typedInto("answers")}
                error={errorOf("answers")}
                maxLength={ANSWERS_MAX}
                rows={4}
              />
            ),
          },
          {
            value: "DAYS",
            label: texts.amongDays,
            more: (
              <PollDays
                id={POLL_IDS.day}
                days={chosenIn("day")}
                times={chosenIn("time")}
                error={errorOf("day") ?? errorOf("time")}
              />
            ),
          },
        ]}
      />
      <ChoiceGroup
        id={POLL_IDS.choice}
        legend={texts.choice}
        name="choice"
        kind="radio"
        defaultValue={typedInto("choice") ?? "SINGLE"}
        error={errorOf("choice")}
        choices={(["SINGLE", "MULTIPLE"] as const).map((value) => ({ value, label: texts.choices[value] }))}
      />
      {administrations ? (
        <ChoiceGroup
          id={POLL_IDS.voters}
          legend={texts.votersField}
          name="voters"
          kind="radio"
          defaultValue={typedInto("voters") ?? "PEOPLE"}
          error={errorOf("voters")}
          choices={[
            { value: "PEOPLE", label: texts.votersChoices.PEOPLE },
            {
              value: "ADMINISTRATIONS",
              label: texts.votersChoices.ADMINISTRATIONS,
              hint: texts.administrationsHint,
            },
          ]}
        />
      ) : (
        <input type="hidden" name="voters" value="PEOPLE" />
      )}
      <Field
        kind="checkbox"
        id={POLL_IDS.secret}
        name="secret"
        value="yes"
        label={texts.secret}
        hint={texts.secretHint}
        defaultChecked={typedInto("secret") === "yes"}
        error={errorOf("secret")}
      />
      <Field
        id={POLL_IDS.until}
        name="until"
        type="date"
        label={texts.until}
        hint={texts.untilHint}
        defaultValue={typedInto("until")}
        error={errorOf("until")}
      />
    </>
  );
}
