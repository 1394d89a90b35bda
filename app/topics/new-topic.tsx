import { Form, useLocation, useNavigation } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import { TITLE_MAX } from "../../server/topics/contract.ts";
import type { NewTopicForm } from "../../server/topics/new-topic-form.ts";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { RequiredNote } from "../forms/required-note";
import { type Going, useUnsent } from "../forms/unsent";
import { useTexts } from "../i18n/use-texts";
import { AudienceChoice } from "../site/audience-choice";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { PageHeading } from "../ui/page-heading";
import { useGrowingTextarea } from "../ui/use-growing-textarea";
import type { AlongFields } from "./along-fields";
import { BodyField } from "./body-field";
import { DraftLine } from "./draft-line";
import { MentionList } from "./mention-list";
import { spaceTopicsPath } from "./paths";
import { PreviewButton } from "./preview-button";
import { useDraft } from "./use-draft";

/** The form that opens a topic in a space. */
export function NewTopic({
  form,
  clientId,
  owner,
  answer,
  along,
}: {
  form: NewTopicForm;
  clientId: string;
  /** Who opens it. */
  owner: number | null;
  answer: unknown;
  along: AlongFields;
}) {
  const { topics: texts } = useTexts();
  const { space, audiences, people, draft: kept } = form;
  const { failure, errorOf, typedInto, chosenIn, clientIdOr } = useFormFailure(answer);
  const busy = useNavigation().state === "submitting";
  const growing = useGrowingTextarea();
  const { pathname } = useLocation();
  const draft = useDraft({
    box: growing,
    path: `/discussioni/nuova/${space.slug}`,
    owner: useRef(owner).current,
    place: { space: space.slug },
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
  const begunFor = audiences.find((audience) => audience === kept?.audience);
  const labels = {
    title: texts.topicTitle,
    body: texts.body,
    audience: texts.audience,
    readers: texts.readers,
    ...along.labels,
  };
  return (
    <>
      <PageHeading title={texts.openIn(space.shortTitle)} />
      <Form method="post" onSubmit={draft.hold} noValidate>
        <FormFailureSummary failure={failure} labels={labels} ids={along.ids} />
        <RequiredNote />
        <input type="hidden" name="clientId" value={clientIdOr(clientId)} />
        <input type="hidden" name="draft" value={draft.mark} />
        <Field
          name="title"
          label={texts.topicTitle}
          hint={texts.topicTitleHint}
          defaultValue={typedInto("title") ?? kept?.title ?? undefined}
          error={errorOf("title")}
          maxLength={TITLE_MAX}
          required
          wide
        />
        <BodyField
          box={growing}
          topicId={null}
          answer={answer}
          label={texts.body}
          hint={`${texts.bodyHint} ${texts.mentionHint}`}
          defaultValue={typedInto("body") ?? kept?.body}
          error={errorOf("body")}
          rows={8}
          required
        />
        <MentionList area={growing} at={`/discussioni/nuova/${space.slug}/menzioni`} />
        {along.fields(answer)}
        <AudienceChoice
          audiences={audiences}
          people={people}
          chosen={typedInto("audience") ?? begunFor}
          readers={chosenIn("readers")}
          errorOf={errorOf}
        />
        <DraftLine draft={draft} />
        <FormActions>
          <Button busy={busy}>{busy ? texts.publishing : texts.publish}</Button>
          <PreviewButton />
          <ButtonLink to={spaceTopicsPath(space)} variant="secondary">
            {texts.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
