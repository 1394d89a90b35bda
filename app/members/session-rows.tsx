import { Form } from "@remix-run/react";
import type { SessionView } from "../../server/members/contract.ts";
import { answerTo } from "../forms/answer-to";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { ItemRow } from "../ui/item-row";
import { MetaLine } from "../ui/meta-line";
import { PageSection } from "../ui/page-section";
import { RowList } from "../ui/row-list";
import { deviceName } from "./device-name";

/** Where one is signed in, with a way to end each of them. */
export function SessionRows({ sessions, answer }: { sessions: SessionView[]; answer: unknown }) {
  const { profile: texts } = useTexts();
  const { failure } = useFormFailure(answerTo(answer, "close-session") ?? answerTo(answer, "close-all"));
  const words = (device: string | null) => {
    const { browser, system } = deviceName(device);
    return texts.device(browser ?? texts.unknownBrowser, system ?? texts.unknownSystem);
  };
  return (
    <PageSection title={texts.sessions} id="sessioni">
      <p>{texts.sessionsText}</p>
      <FormFailureSummary failure={failure} labels={{}} outside />
      <RowList label={texts.sessions}>
        {sessions.map(({ id, device, since, usedOn, current }) => (
          <ItemRow
            key={id}
            title={words(device)}
            meta={
              <MetaLine>
                <span>
                  {texts.sessionSince} <When at={since} />
                </span>
                {usedOn && (
                  <span>
                    {texts.sessionUsed} <When at={usedOn} />
                  </span>
                )}
              </MetaLine>
            }
            end={
              current ? (
                <Chip tone="success">{texts.thisOne}</Chip>
              ) : (
                <Form method="post">
                  <input type="hidden" name="intent" value="close-session" />
                  <input type="hidden" name="session" value={id} />
                  <Button variant="secondary" size="sm">
                    {texts.closeSession}
                    <span className="visually-hidden">: {words(device)}</span>
                  </Button>
                </Form>
              )
            }
          />
        ))}
      </RowList>
      <Form method="post" className="after-list">
        <input type="hidden" name="intent" value="close-all" />
        <Button variant="danger" icon="sign-out">
          {texts.closeAll}
        </Button>
      </Form>
    </PageSection>
  );
}
