import { Form } from "@remix-run/react";
import type { ParticipantView } from "../../server/twinnings/contract.ts";
import { answerTo } from "../forms/answer-to";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { useClosingDetails } from "../ui/use-closing-details";

/** Another role for somebody, or none any more; a disclosure, so it works without JavaScript too. */
export function ManageParticipant({ person, answer }: { person: ParticipantView; answer: unknown }) {
  const { participation: texts, twinnings } = useTexts();
  const { failure, errorOf } = useFormFailure(answerTo(answer, { participationId: String(person.id) }));
  const details = useClosingDetails();
  const id = `role-${person.id}`;
  return (
    <details className="dropdown" ref={details} open={failure !== null}>
      <summary className="btn btn-text btn-sm">{texts.manage(person.name)}</summary>
      <Form method="post" className="dropdown-menu" preventScrollReset>
        <FormFailureSummary failure={failure} labels={{ role: texts.role }} ids={{ role: id }} />
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
        <div className="stack">
          <Button size="sm" name="intent" value="role">
            {texts.changeRole}
          </Button>
          <Button size="sm" variant="danger" name="intent" value="end">
            {texts.end}
          </Button>
        </div>
      </Form>
    </details>
  );
}
