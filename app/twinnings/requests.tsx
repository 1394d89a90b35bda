import { Form } from "@remix-run/react";
import type { ParticipantsView } from "../../server/twinnings/contract.ts";
import { answerTo } from "../forms/answer-to";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { Avatar } from "../ui/avatar";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { ItemRow } from "../ui/item-row";
import { MetaLine } from "../ui/meta-line";
import { PageSection } from "../ui/page-section";
import { RowList } from "../ui/row-list";
import { REQUESTS } from "./deed";

type Request = ParticipantsView["requests"][number];

/** Who asks to take part, each with the two answers. */
export function Requests({ requests, answer }: { requests: Request[]; answer: unknown }) {
  const { participation: texts } = useTexts();
  if (requests.length === 0) return null;
  return (
    <PageSection title={texts.requests} id={REQUESTS}>
      <RowList>
        {requests.map((request) => (
          <ItemRow
            key={request.id}
            title={request.name}
            lead={<Avatar name={request.name} />}
            meta={
              <MetaLine>
                {request.administration}
                <When at={request.createdAt} recent />
              </MetaLine>
            }
            end={<Decision request={request} answer={answer} />}
          >
            {request.message}
          </ItemRow>
        ))}
      </RowList>
    </PageSection>
  );
}

function Decision({ request: { id, name, mayRefuse }, answer }: { request: Request; answer: unknown }) {
  const { participation: texts } = useTexts();
  const { failure, errorOf, typedInto } = useFormFailure(answerTo(answer, { requestId: String(id) }));
  const reasonId = `reason-${id}`;
  return (
    <div className="stack">
      <Form method="post" preventScrollReset>
        <input type="hidden" name="requestId" value={id} />
        <Button size="sm" name="intent" value="admit">
          {texts.admit}
          <span className="visually-hidden">: {name}</span>
        </Button>
      </Form>
      {mayRefuse && (
        <Disclosure
          summary={
            <>
              {texts.refuse}
              <span className="visually-hidden">: {name}</span>
            </>
          }
          open={failure !== null}
        >
          <Form method="post" preventScrollReset noValidate>
            <FormFailureSummary
              failure={failure}
              labels={{ reason: texts.reason }}
              ids={{ reason: reasonId }}
              submitter="intent"
            />
            <input type="hidden" name="requestId" value={id} />
            <Field
              kind="textarea"
              name="reason"
              id={reasonId}
              label={texts.reason}
              hint={texts.reasonHint}
              defaultValue={typedInto("reason")}
              error={errorOf("reason")}
              maxLength={1_000}
              rows={3}
              required
            />
            <Button size="sm" variant="danger" name="intent" value="refuse">
              {texts.refuseYes}
            </Button>
          </Form>
        </Disclosure>
      )}
    </div>
  );
}
