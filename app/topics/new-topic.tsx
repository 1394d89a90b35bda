import { Form, useLocation, useNavigation } from "@remix-run/react";
import { useCallback } from "react";
import { TITLE_MAX } from "../../server/topics/contract.ts";
import type { NewTopicForm } from "../../server/topics/new-topic-form.ts";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { RequiredNote } from "../forms/required-note";
import { type Going, useUnsent } from "../forms/unsent";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { ChoiceGroup } from "../ui/choice-group";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { PageHeading } from "../ui/page-heading";
import { useGrowingTextarea } from "../ui/use-growing-textarea";
import type { AlongFields } from "./along-fields";
import { BodyField } from "./body-field";
import { MentionList } from "./mention-list";
import { spaceTopicsPath } from "./paths";
import { PreviewButton } from "./preview-button";

/** The form that opens a topic in a space. */
export function NewTopic({
  form,
  clientId,
  answer,
  along,
}: {
  form: NewTopicForm;
  clientId: string;
  answer: unknown;
  along: AlongFields;
}) {
  const { topics: texts } = useTexts();
  const { space, audiences, people } = form;
  const { failure, errorOf, typedInto, chosenIn, clientIdOr } = useFormFailure(answer);
  const busy = useNavigation().state === "submitting";
  const growing = useGrowingTextarea();
  const { pathname } = useLocation();
  useUnsent(
    growing,
    "",
    useCallback((to: Going) => to.pathname === pathname, [pathname]),
  );
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
      <Form method="post" noValidate>
        <FormFailureSummary failure={failure} labels={labels} ids={along.ids} />
        <RequiredNote />
        <input type="hidden" name="clientId" value={clientIdOr(clientId)} />
        <Field
          name="title"
          label={texts.topicTitle}
          hint={texts.topicTitleHint}
          defaultValue={typedInto("title")}
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
          hint={texts.bodyHint}
          defaultValue={typedInto("body")}
          error={errorOf("body")}
          rows={8}
          required
        />
        <MentionList area={growing} at={`/discussioni/nuova/${space.slug}/menzioni`} />
        {along.fields(answer)}
        <ChoiceGroup
          legend={texts.audience}
          name="audience"
          kind="radio"
          defaultValue={typedInto("audience") ?? audiences[0]}
          error={errorOf("audience")}
          choices={audiences.map((audience) => ({
            value: audience,
            label: texts.audiences[audience],
            hint: texts.audienceHints[audience],
            more: audience === "CHOSEN" && (
              <ChoiceGroup
                legend={texts.readers}
                name="readers"
                kind="checkbox"
                defaultValue={chosenIn("readers")}
                error={errorOf("readers")}
                choices={people.map(({ id, name, administration }) => ({
                  value: String(id),
                  label: `${name} (${administration})`,
                }))}
              />
            ),
          }))}
        />
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
