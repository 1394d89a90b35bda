import { Form, useNavigation } from "@remix-run/react";
import { PEOPLE_MAX, type PersonToWrite, TITLE_MAX } from "../../server/topics/contract.ts";
import type { ConversationPeople } from "../../server/topics/conversation-people.ts";
import { answerTo } from "../forms/answer-to";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { ChoiceGroup } from "../ui/choice-group";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { PageSection } from "../ui/page-section";
import { ChoosePeople } from "./choose-people";

type Adding = {
  view: ConversationPeople;
  /** Chosen in a form that came back. */
  chosen: PersonToWrite[];
  found: PersonToWrite[] | null;
  answer: unknown;
};

/** Adds somebody, who reads from a message that one chooses. */
export function AddPerson({ view: { topic, people, from }, chosen, found, answer }: Adding) {
  const { conversations: texts } = useTexts();
  const { failure, errorOf, typedInto } = useFormFailure(answerTo(answer, "add"));
  const busy = useNavigation().formData?.get("intent") === "add";
  if (people.length >= PEOPLE_MAX)
    return <PageSection title={texts.addPerson}>{texts.full(PEOPLE_MAX)}</PageSection>;
  return (
    <PageSection title={texts.addPerson}>
      {/* Once somebody was added, one begins with nobody chosen. */}
      <Form method="post" noValidate key={people.length}>
        <FormFailureSummary
          failure={failure}
          labels={{ person: texts.person, who: texts.who, from: texts.from }}
          ids={{ person: "who" }}
        />
        <input type="hidden" name="intent" value="add" />
        <ChoosePeople
          name="person"
          legend={texts.person}
          chosen={chosen}
          found={found}
          error={errorOf("person")}
          whoError={errorOf("who")}
        />
        <ChoiceGroup
          legend={texts.from}
          name="from"
          kind="radio"
          defaultValue={typedInto("from") ?? "now"}
          error={errorOf("from")}
          hint={texts.addingTold}
          choices={[
            { value: "now", label: texts.fromNow, hint: texts.fromNowHint(topic.lastNumber + 1) },
            from > 1
              ? { value: "start", label: texts.fromYours(from), hint: texts.fromYoursHint }
              : { value: "start", label: texts.fromStart, hint: texts.fromStartHint(topic.lastNumber) },
          ]}
        />
        <FormActions>
          <Button icon="plus" busy={busy}>
            {texts.addPerson}
          </Button>
        </FormActions>
      </Form>
    </PageSection>
  );
}

/** Gives the conversation another name. */
export function RenameConversation({ title, answer }: { title: string; answer: unknown }) {
  const { conversations: texts } = useTexts();
  const { failure, errorOf, typedInto } = useFormFailure(answerTo(answer, "rename"));
  const busy = useNavigation().formData?.get("intent") === "rename";
  return (
    <PageSection title={texts.rename}>
      <Form method="post" noValidate key={title}>
        <FormFailureSummary failure={failure} labels={{ title: texts.rename }} />
        <input type="hidden" name="intent" value="rename" />
        <Field
          name="title"
          label={texts.rename}
          hideLabel
          defaultValue={typedInto("title") ?? title}
          error={errorOf("title")}
          maxLength={TITLE_MAX}
          required
          wide
        />
        <FormActions>
          <Button variant="secondary" busy={busy}>
            {texts.renameYes}
          </Button>
        </FormActions>
      </Form>
    </PageSection>
  );
}

/** Leaves it: what that means stands above the button. */
export function LeaveConversation({ answer }: { answer: unknown }) {
  const { conversations: texts } = useTexts();
  const { failure } = useFormFailure(answerTo(answer, "leave"));
  return (
    <PageSection title={texts.leave} id="lascia">
      <FormFailureSummary failure={failure} labels={{}} outside />
      <p>{texts.leaveAsk}</p>
      <Form method="post">
        <Button variant="danger" name="intent" value="leave">
          {texts.leaveYes}
        </Button>
      </Form>
    </PageSection>
  );
}
