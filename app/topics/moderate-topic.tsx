import { Form, useNavigation } from "@remix-run/react";
import type { TopicHead } from "../../server/topics/contract.ts";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { MoreLink } from "../ui/more-link";
import { settingsPath } from "./paths";

/** For the staff: closes, reopens, pins or unpins a topic, and says why. */
export function ModerateTopic({ topic, answer }: { topic: TopicHead; answer: unknown }) {
  const { topics: texts, tidying } = useTexts();
  const { failure, errorOf, typedInto } = useFormFailure(answer);
  const busy = useNavigation().state === "submitting";
  const mine = typedInto("intent") === "moderate-topic";
  const choice = (change: "lock" | "unlock" | "pin" | "unpin") => (
    <Button name="change" value={change} size="sm" variant="secondary" busy={busy}>
      {texts[change]}
    </Button>
  );
  return (
    // Done is done: the form closes and is empty again.
    <div className="side-block" key={`${topic.locked} ${topic.pinned}`}>
      <Disclosure summary={texts.moderate} open={mine}>
        <Form method="post" noValidate>
          <input type="hidden" name="intent" value="moderate-topic" />
          {mine && (
            <FormFailureSummary
              failure={failure}
              labels={{ reason: texts.reason }}
              ids={{ reason: "topic-reason" }}
              submitter="change"
            />
          )}
          <Field
            id="topic-reason"
            name="reason"
            label={texts.reason}
            hint={texts.reasonHint}
            defaultValue={mine ? typedInto("reason") : undefined}
            error={mine ? errorOf("reason") : undefined}
            required
            wide
          />
          <div className="cluster">
            {choice(topic.locked ? "unlock" : "lock")}
            {choice(topic.pinned ? "unpin" : "pin")}
          </div>
        </Form>
        <MoreLink to={settingsPath(topic.id)}>{tidying.settings}</MoreLink>
      </Disclosure>
    </div>
  );
}
