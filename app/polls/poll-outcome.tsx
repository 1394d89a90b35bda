import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { chosenOption, leading, type PollView } from "../../server/polls/contract.ts";
import { problemText } from "../i18n/problem-text";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { FieldError } from "../ui/field-error";
import { Icon } from "../ui/icon";
import { optionText } from "./option-text";
import { calendarPath, pollPath } from "./paths";
import type { PollAnswer } from "./poll-answer";

type Props = { poll: PollView; now: number; owns: boolean; onAnswer: (poll: PollView) => void };

/** What a poll that is over decided; where several have most votes, who asked it says which. */
export function PollOutcome({ poll, now, owns, onAnswer }: Props) {
  const { polls: texts } = useTexts();
  const language = useLanguage();
  const first = leading(poll);
  if (first.length === 0) return null;
  const chosen = chosenOption(poll, now);
  const isTie = first.length > 1;
  return (
    <div className="poll-outcome">
      <p>
        <Icon name={chosen ? "check" : "info"} size="sm" />{" "}
        {chosen ? (
          <>
            {isTie ? texts.settledBy : texts.chosenIs} <strong>{optionText(chosen, language)}</strong>
          </>
        ) : (
          `${texts.tie} ${owns ? "" : texts.tieOthers}`
        )}
      </p>
      {isTie && owns && <Settling poll={poll} onAnswer={onAnswer} />}
      {chosen?.day && (
        <a className="btn btn-outline-primary btn-sm" href={calendarPath(poll.id)} download>
          <Icon name="calendar" size="sm" />
          {texts.calendar}
        </a>
      )}
    </div>
  );
}

function Settling({ poll, onAnswer }: Pick<Props, "poll" | "onAnswer">) {
  const texts = useTexts();
  const language = useLanguage();
  const fetcher = useFetcher<PollAnswer>();
  const answer = fetcher.data;
  useEffect(() => {
    if (answer?.ok) onAnswer(answer.poll);
  }, [answer, onAnswer]);
  const labelId = `sondaggio-${poll.id}-quale`;
  return (
    <fetcher.Form
      method="post"
      action={pollPath(poll.id)}
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        data.set("live", "1");
        fetcher.submit(data, { method: "post", action: pollPath(poll.id) });
      }}
    >
      <input type="hidden" name="intent" value="settle" />
      <p id={labelId}>{texts.polls.tieOwn}</p>
      <fieldset className="poll-tie" aria-labelledby={labelId}>
        {leading(poll).map((option) => (
          <label className="poll-tie-option" key={option.id}>
            <input
              className="form-check-input"
              type="radio"
              name="option"
              value={option.id}
              defaultChecked={option.id === poll.settledId}
              required
            />
            {optionText(option, language)}
          </label>
        ))}
      </fieldset>
      {answer?.ok === false && (
        <FieldError id={`${labelId}-errore`}>
          {problemText(texts, answer.fields.option ?? answer.problem)}
        </FieldError>
      )}
      <Button size="sm" variant="secondary" busy={fetcher.state === "submitting"}>
        {texts.polls.settle}
      </Button>
    </fetcher.Form>
  );
}
