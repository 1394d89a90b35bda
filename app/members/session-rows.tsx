import { Form } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { SessionView } from "../../server/members/contract.ts";
import { answerTo } from "../forms/answer-to";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { ItemRow } from "../ui/item-row";
import { LiveRegion } from "../ui/live-region";
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
  // The button that was pressed is gone with its row: the keyboard goes on from the list.
  const list = useRef<HTMLDivElement>(null);
  const before = useRef(sessions.length);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (sessions.length < before.current) {
      list.current?.focus();
      setSaid(texts.sessionClosed);
    }
    before.current = sessions.length;
  }, [sessions.length, texts]);
  return (
    <PageSection title={texts.sessions} id="sessioni">
      <LiveRegion message={said} />
      <p>{texts.sessionsText}</p>
      <FormFailureSummary failure={failure} labels={{}} outside />
      <div ref={list} tabIndex={-1}>
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
      </div>
      <Form method="post" className="after-list">
        <input type="hidden" name="intent" value="close-all" />
        <Button variant="danger" icon="sign-out">
          {texts.closeAll}
        </Button>
      </Form>
    </PageSection>
  );
}
