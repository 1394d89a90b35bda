import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import type { OwnVote, PollView } from "../../server/polls/contract.ts";
import type { FormFailure } from "../forms/answer";
import { SignInFields } from "../forms/sign-in-fields";
import { problemText } from "../i18n/problem-text";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { useSite } from "../site/site-data";
import { Button } from "../ui/button";
import { FieldError } from "../ui/field-error";
import { LiveRegion } from "../ui/live-region";
import { optionText } from "./option-text";
import { pollPath } from "./paths";
import type { PollAnswer } from "./poll-answer";
import { PollBar } from "./poll-bar";

type Props = {
  poll: PollView;
  own: OwnVote;
  /** Of the question above: it names the group. */
  labelledBy: string;
  /** To a form sent without JavaScript. */
  refused: FormFailure | undefined;
  onAnswer: (poll: PollView, chosen: number[]) => void;
};

/** Where one votes, and sees what others chose meanwhile. A plain form; with JavaScript the page stays as it is. */
export function PollBallot({ poll, own, labelledBy, refused, onAnswer }: Props) {
  const texts = useTexts();
  const { polls } = texts;
  const language = useLanguage();
  const fetcher = useFetcher<PollAnswer>();
  const answer = fetcher.data;
  useEffect(() => {
    if (answer?.ok) onAnswer(answer.poll, answer.chosen ?? []);
  }, [answer, onAnswer]);
  // Its answer is there; what is read anew behind it holds nobody up.
  const underWay = fetcher.state === "submitting";
  const failure = underWay ? undefined : answer?.ok === false ? answer : answer ? undefined : refused;
  const problem = failure && problemText(texts, failure.fields.option ?? failure.problem);
  const writer = useSite()?.member?.id;
  const errorId = `sondaggio-${poll.id}-errore`;
  const chosen = own.chosen.join();
  const said = answer?.ok ? (answer.chosen?.length ? polls.votedNow : polls.withdrawnNow) : "";
  return (
    <fetcher.Form
      method="post"
      action={pollPath(poll.id)}
      // Another vote of one's own, given elsewhere, is what stands here now.
      key={chosen}
      onSubmit={(event) => {
        event.preventDefault();
        if (underWay) return;
        const { submitter } = event.nativeEvent as SubmitEvent;
        const data = new FormData(event.currentTarget);
        if (submitter instanceof HTMLButtonElement) data.set(submitter.name, submitter.value);
        data.set("live", "1");
        fetcher.submit(data, { method: "post", action: pollPath(poll.id) });
      }}
    >
      <fieldset
        className="poll-options"
        aria-labelledby={labelledBy}
        aria-describedby={problem ? errorId : undefined}
      >
        {poll.options.map((option) => (
          <label className="poll-option" key={option.id}>
            <input
              className="form-check-input"
              type={poll.choice === "SINGLE" ? "radio" : "checkbox"}
              name="option"
              value={option.id}
              defaultChecked={own.chosen.includes(option.id)}
            />
            <span className="poll-option-text">{optionText(option, language)}</span>
            <PollBar poll={poll} option={option} />
          </label>
        ))}
      </fieldset>
      {problem && <FieldError id={errorId}>{problem}</FieldError>}
      {failure && <SignInFields failure={failure} writer={writer} submitter="intent" />}
      {own.speaksFor && <p className="poll-note">{polls.votingFor(own.speaksFor)}</p>}
      <div className="poll-actions">
        <Button size="sm" name="intent" value="vote" busy={underWay}>
          {underWay ? polls.voting : chosen ? polls.changeVote : polls.vote}
        </Button>
        {chosen && (
          <Button size="sm" variant="text" name="intent" value="withdraw" busy={underWay}>
            {polls.withdraw}
          </Button>
        )}
      </div>
      <LiveRegion politeness={problem ? "assertive" : "polite"} message={problem ?? said} />
    </fetcher.Form>
  );
}
