import { Form, Link, useLocation, useNavigation } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import { type PersonToWrite, TITLE_MAX } from "../../server/topics/contract.ts";
import type { ConversationForm } from "../../server/topics/conversation-form.ts";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { RequiredNote } from "../forms/required-note";
import { type Going, useUnsent } from "../forms/unsent";
import { useTexts } from "../i18n/use-texts";
import { Alert } from "../ui/alert";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { PageHeading } from "../ui/page-heading";
import { useGrowingTextarea } from "../ui/use-growing-textarea";
import { BodyField } from "./body-field";
import { ChoosePeople } from "./choose-people";
import { DraftLine } from "./draft-line";
import { MentionList } from "./mention-list";
import { CONVERSATIONS, newConversationPath, topicPath } from "./paths";
import { PreviewButton } from "./preview-button";
import { useDraft } from "./use-draft";

type Props = {
  form: ConversationForm;
  /** What was looked for without JavaScript; null where nothing was. */
  found: PersonToWrite[] | null;
  clientId: string;
  /** Who begins it. */
  owner: number | null;
  answer: unknown;
};

/** The form that begins a conversation. */
export function NewConversation({ form, found, clientId, owner, answer }: Props) {
  const { conversations: texts, topics } = useTexts();
  const { people, existing, begunFor, draft: kept } = form;
  const { failure, errorOf, typedInto, clientIdOr } = useFormFailure(answer);
  const busy = useNavigation().state === "submitting";
  const growing = useGrowingTextarea();
  const { pathname } = useLocation();
  const draft = useDraft({
    box: growing,
    path: newConversationPath(begunFor),
    owner: useRef(owner).current,
    place: { people: begunFor },
    kept,
    typed: typedInto("body") !== undefined,
  });
  useUnsent(
    growing,
    "",
    useCallback((to: Going) => to.pathname === pathname, [pathname]),
    draft.listed,
  );
  const { release } = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer that leaves the form there
  useEffect(() => release(), [answer, release]);
  const [only] = people;
  return (
    <>
      <PageHeading
        title={only && people.length === 1 ? texts.writeTo(only.name) : texts.open}
        lead={texts.openLead}
      />
      {existing && (
        <Alert tone="info" actions={<Link to={topicPath(existing)}>{texts.existingGo}</Link>}>
          {texts.existing(existing.title)}
        </Alert>
      )}
      <Form method="post" onSubmit={draft.hold} noValidate>
        <FormFailureSummary
          failure={failure}
          labels={{ people: texts.to, who: texts.who, title: texts.subject, body: texts.body }}
          ids={{ people: "who" }}
        />
        <RequiredNote />
        <input type="hidden" name="clientId" value={clientIdOr(clientId)} />
        <input type="hidden" name="draft" value={draft.mark} />
        <input type="hidden" name="begunFor" value={begunFor} />
        <ChoosePeople
          name="people"
          legend={texts.to}
          chosen={people}
          found={found}
          error={errorOf("people")}
          whoError={errorOf("who")}
        />
        <Field
          name="title"
          label={texts.subject}
          optionalMark={texts.optional}
          hint={texts.subjectHint}
          defaultValue={typedInto("title") ?? kept?.title ?? undefined}
          error={errorOf("title")}
          maxLength={TITLE_MAX}
          wide
        />
        <BodyField
          box={growing}
          topicId={null}
          answer={answer}
          label={texts.body}
          hint={topics.bodyHint}
          defaultValue={typedInto("body") ?? kept?.body}
          error={errorOf("body")}
          rows={6}
          required
        />
        <MentionList area={growing} at={`${newConversationPath()}/menzioni`} among="people" />
        <DraftLine draft={draft} />
        <FormActions>
          <Button icon="send" busy={busy}>
            {busy ? texts.sending : texts.send}
          </Button>
          <PreviewButton />
          <ButtonLink to={CONVERSATIONS} variant="secondary">
            {topics.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
