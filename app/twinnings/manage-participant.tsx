import { Form } from "@remix-run/react";
import type { ParticipantView } from "../../server/twinnings/contract.ts";
import { answerTo } from "../forms/answer-to";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";

/** Another role for somebody, or none any more, after asking; disclosures, so it works without JavaScript too. */
export function ManageParticipant({ person, answer }: { person: ParticipantView; answer: unknown }) {
  const { participation: texts, twinnings } = useTexts();
  const { failure, errorOf } = useFormFailure(answerTo(answer, { participationId: String(person.id) }));
  const id = `role-${person.id}`;
  return (
    <Disclosure summary={texts.manage(person.name)} open={failure !== null}>
      <Form method="post" preventScrollReset>
        <FormFailureSummary
          failure={failure}
          labels={{ role: texts.role }}
          ids={{ role: id }}
          submitter="intent"
        />
        <input type="hidden" name="participationId" value={person.id} />
        <Field
          kind="select"
          name="role"
          id={id}
          label={texts.role}
          defaultValue={person.role}
          error={errorOf("role")}
        >
          {person.roles.map((role) => (
            <option key={role} value={role}>
              {twinnings.roles[role]}
            </option>
          ))}
        </Field>
        <Button size="sm" name="intent" value="role">
          {texts.changeRole}
        </Button>
      </Form>
      <Disclosure
        summary={
          <>
            {texts.end}
            <span className="visually-hidden">: {person.name}</span>
          </>
        }
      >
        <Form method="post" preventScrollReset>
          <p>{texts.endAsk(person.name)}</p>
          <input type="hidden" name="participationId" value={person.id} />
          <Button size="sm" variant="danger" name="intent" value="end">
            {texts.endYes}
          </Button>
        </Form>
      </Disclosure>
    </Disclosure>
  );
}
