import { Form, useNavigation } from "@remix-run/react";
import type { ParticipantsView } from "../../server/twinnings/contract.ts";
import { answerTo } from "../forms/answer-to";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { Alert } from "../ui/alert";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { PageSection } from "../ui/page-section";
import { OWN_PART } from "./deed";
import { LeaveTwinning } from "./leave-twinning";

type Props = {
  view: Pick<ParticipantsView, "own" | "asked" | "mayAsk" | "refused">;
  guest: boolean;
  /** The address of this page. */
  here: string;
  answer: unknown;
};

/** What the one who reads may do to take part, or to do so no more. */
export function TakePart({ view, guest, here, answer }: Props) {
  const { participation: texts, twinnings } = useTexts();
  const { failure } = useFormFailure(answer);
  const { own, asked, mayAsk, refused } = view;
  const asking = failure?.values.intent === "ask";
  const then = `?torna=${encodeURIComponent(here)}`;
  return (
    <PageSection title={texts.title} id={OWN_PART}>
      {!(mayAsk && asking) && (
        <FormFailureSummary failure={failure} labels={{ message: texts.message }} outside />
      )}
      {guest && (
        <Alert
          tone="info"
          actions={
            <>
              <ButtonLink to={`/accedi${then}`}>{texts.signIn}</ButtonLink>
              <ButtonLink to={`/registrati${then}`} variant="secondary">
                {texts.register}
              </ButtonLink>
            </>
          }
        >
          <p>{texts.guest}</p>
        </Alert>
      )}
      {own && (
        <>
          <p>{texts.own(twinnings.roles[own.role], own.administration)}</p>
          <LeaveTwinning />
        </>
      )}
      {asked && <Asked since={asked} />}
      {refused && !own && !asked && (
        <Alert tone="warning" title={texts.refused}>
          <p>{refused}</p>
        </Alert>
      )}
      {mayAsk && <AskIn answer={answer} />}
      {!guest && !own && !asked && !mayAsk && <p>{texts.mayNot}</p>}
    </PageSection>
  );
}

function Asked({ since }: { since: string }) {
  const { participation: texts } = useTexts();
  return (
    <Form method="post" preventScrollReset>
      <p>
        {texts.asked} <When at={since} />.
      </p>
      <Button variant="secondary" name="intent" value="withdraw">
        {texts.withdraw}
      </Button>
    </Form>
  );
}

function AskIn({ answer }: { answer: unknown }) {
  const { participation: texts, form } = useTexts();
  const { failure, errorOf, typedInto } = useFormFailure(answerTo(answer, "ask"));
  const busy = useNavigation().formData?.get("intent") === "ask";
  return (
    <Form method="post" preventScrollReset noValidate>
      <FormFailureSummary failure={failure} labels={{ message: texts.message }} />
      <p>{texts.mayAsk}</p>
      <input type="hidden" name="intent" value="ask" />
      <Field
        kind="textarea"
        name="message"
        label={texts.message}
        hint={texts.messageHint}
        defaultValue={typedInto("message")}
        error={errorOf("message")}
        maxLength={1_000}
        rows={3}
        optionalMark={form.optional}
      />
      <FormActions>
        <Button busy={busy}>{busy ? texts.asking : texts.ask}</Button>
      </FormActions>
    </Form>
  );
}
