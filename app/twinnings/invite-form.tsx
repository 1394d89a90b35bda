import { Form, useNavigation } from "@remix-run/react";
import { INVITATION_DAYS, type ParticipantsView } from "../../server/twinnings/contract.ts";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { RequiredNote } from "../forms/required-note";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { PageSection } from "../ui/page-section";

/** Invites somebody by e-mail, for one of the administrations the viewer may invite for. */
export function InviteForm({
  inviting,
  answer,
}: {
  inviting: ParticipantsView["inviting"];
  answer: unknown;
}) {
  const { participation: texts, twinnings } = useTexts();
  const { failure, errorOf, typedInto } = useFormFailure(answer);
  const busy = useNavigation().formData?.get("intent") === "invite";
  if (inviting.length === 0) return null;
  const roles = [...new Set(inviting.flatMap((administration) => administration.roles))];
  const own = inviting.find((administration) => administration.own);
  const labels = { email: texts.email, administrationId: texts.administration, role: texts.role };
  return (
    <PageSection title={texts.invite} lead={texts.inviteLead(INVITATION_DAYS)}>
      <Form method="post" preventScrollReset noValidate key={failure ? "again" : inviting.length}>
        <FormFailureSummary failure={failure} labels={labels} />
        <RequiredNote />
        <input type="hidden" name="intent" value="invite" />
        <Field
          name="email"
          label={texts.email}
          type="email"
          inputMode="email"
          autoComplete="off"
          maxLength={254}
          defaultValue={typedInto("email")}
          error={errorOf("email")}
          required
        />
        <Field
          kind="select"
          name="administrationId"
          label={texts.administration}
          defaultValue={typedInto("administrationId") ?? own?.id}
          error={errorOf("administrationId")}
          required
        >
          {inviting.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Field>
        <Field
          kind="select"
          name="role"
          label={texts.role}
          defaultValue={typedInto("role") ?? "PARTICIPANT"}
          error={errorOf("role")}
          required
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {twinnings.roles[role]}
            </option>
          ))}
        </Field>
        <FormActions>
          <Button busy={busy}>{busy ? texts.sending : texts.send}</Button>
        </FormActions>
      </Form>
    </PageSection>
  );
}
