import { Form, useNavigation } from "@remix-run/react";
import type { InvitationView } from "../../server/twinnings/contract.ts";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { PageHeading } from "../ui/page-heading";
import { VisuallyHidden } from "../ui/visually-hidden";

type Props = { invitation: InvitationView; here: string; answer: unknown };

/** An invitation, and what its reader may do with it. */
export function Invitation({ invitation, here, answer }: Props) {
  const { participation, twinnings } = useTexts();
  const texts = participation.invitation;
  const { failure } = useFormFailure(answer);
  const busy = useNavigation().state === "submitting";
  const then = `?torna=${encodeURIComponent(here)}`;
  if (invitation.standing !== "open" && invitation.standing !== "accepted") {
    const { standing } = invitation;
    return (
      <>
        <PageHeading title={texts.title} lead={texts[standing]} />
        <FormFailureSummary failure={failure && { ...failure, fields: {} }} labels={{}} outside />
        {standing === "signIn" && (
          <div className="cluster">
            <ButtonLink to={`/accedi${then}`}>{participation.signIn}</ButtonLink>
            <ButtonLink to={`/registrati${then}`} variant="secondary">
              {participation.register}
            </ButtonLink>
          </div>
        )}
      </>
    );
  }
  const { standing, by, title, role, administration, slug } = invitation;
  return (
    <>
      <PageHeading title={texts.title} lead={texts.by(by, title)} />
      <FormFailureSummary failure={failure && { ...failure, fields: {} }} labels={{}} outside />
      <p>{standing === "accepted" ? texts.accepted : texts.as(twinnings.roles[role], administration)}</p>
      {standing === "accepted" ? (
        <div className="cluster">
          <ButtonLink to={`/gemellaggi/${slug}`}>
            {twinnings.goToTwinning}
            <VisuallyHidden>: {title}</VisuallyHidden>
          </ButtonLink>
        </div>
      ) : (
        <Form method="post">
          <Button busy={busy}>{busy ? texts.accepting : texts.accept}</Button>
        </Form>
      )}
    </>
  );
}
