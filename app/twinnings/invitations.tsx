import { Form } from "@remix-run/react";
import type { ParticipantsView } from "../../server/twinnings/contract.ts";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { ItemRow } from "../ui/item-row";
import { MetaLine } from "../ui/meta-line";
import { PageSection } from "../ui/page-section";
import { RowList } from "../ui/row-list";
import { INVITATIONS } from "./deed";

type Invitation = ParticipantsView["invitations"][number];

/** Invitations that nobody has answered yet. */
export function Invitations({ invitations, answer }: { invitations: Invitation[]; answer: unknown }) {
  const { participation: texts, twinnings } = useTexts();
  const { failure } = useFormFailure(answer);
  if (invitations.length === 0) return null;
  return (
    <PageSection title={texts.pending} id={INVITATIONS}>
      <FormFailureSummary failure={failure} labels={{}} outside />
      <RowList>
        {invitations.map(({ id, email, administration, role, expiresAt, expired }) => (
          <ItemRow
            key={id}
            title={email}
            meta={
              <MetaLine>
                {twinnings.roles[role]}
                {administration}
                {expired ? (
                  <Chip tone="warning">{texts.expired}</Chip>
                ) : (
                  <span>
                    {texts.until} <When at={expiresAt} />
                  </span>
                )}
              </MetaLine>
            }
            end={
              <Form method="post" preventScrollReset>
                <input type="hidden" name="invitationId" value={id} />
                <Button size="sm" variant="text" name="intent" value="revoke">
                  {texts.revoke}
                  <span className="visually-hidden">: {email}</span>
                </Button>
              </Form>
            }
          />
        ))}
      </RowList>
    </PageSection>
  );
}
