import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import type { PollView } from "../../server/polls/contract.ts";
import { problemText } from "../i18n/problem-text";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { useClosingDetails } from "../ui/use-closing-details";
import { pollPath } from "./paths";
import type { PollAnswer } from "./poll-answer";

type Props = {
  poll: PollView;
  /** Who asked it gives no reason. */
  owns: boolean;
  onAnswer: (poll: PollView) => void;
};

/** Ends a poll before its time, after asking; a disclosure, so it asks without JavaScript too. */
export function ClosePoll({ poll, owns, onAnswer }: Props) {
  const texts = useTexts();
  const { polls } = texts;
  const details = useClosingDetails();
  const fetcher = useFetcher<PollAnswer>();
  const answer = fetcher.data;
  useEffect(() => {
    if (answer?.ok) onAnswer(answer.poll);
  }, [answer, onAnswer]);
  const problem =
    answer?.ok === false ? problemText(texts, answer.fields.reason ?? answer.problem) : undefined;
  return (
    <details className="dropdown" ref={details}>
      <summary className="btn btn-text btn-sm">{polls.close}</summary>
      <fetcher.Form
        method="post"
        action={pollPath(poll.id)}
        className="dropdown-menu remove-post"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          data.set("live", "1");
          fetcher.submit(data, { method: "post", action: pollPath(poll.id) });
        }}
      >
        <input type="hidden" name="intent" value="close" />
        <p>{polls.closeAsk}</p>
        {owns ? (
          problem && <p role="alert">{problem}</p>
        ) : (
          <Field
            id={`sondaggio-${poll.id}-motivo`}
            name="reason"
            label={polls.reason}
            hint={polls.reasonHint}
            error={problem}
            maxLength={500}
            required
            wide
          />
        )}
        <Button variant="danger" size="sm" busy={fetcher.state === "submitting"}>
          {polls.closeYes}
        </Button>
      </fetcher.Form>
    </details>
  );
}
