import { Form, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import { DESCRIPTION_MAX, type DocumentPage, TITLE_MAX } from "../../server/documents/contract.ts";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { RequiredNote } from "../forms/required-note";
import { useTexts } from "../i18n/use-texts";
import { AudienceChoice } from "../site/audience-choice";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { FolderField } from "./folder-field";

type Props = { page: DocumentPage; answer: unknown };

/** Changes what is said of a document, whom it is for and where it lies. */
export function EditDocument({ page, answer }: Props) {
  const { documents: texts, topics, form } = useTexts();
  const { document, folders, audiences, people, readers } = page;
  const { failure, errorOf, typedInto, chosenIn } = useFormFailure(answer);
  const busy = useNavigation().state === "submitting";
  const { title, description, tags, theme, folder, audience, act, revision } = document;
  // What is being written rests on what was there when it was begun, whatever the page says by now.
  const begun = useRef(false);
  const rests = useRef(revision);
  if (!begun.current) rests.current = revision;
  const field = (name: string, label: string, value: string | null, more: object = {}) => (
    <Field
      name={name}
      label={label}
      optionalMark={form.optional}
      defaultValue={typedInto(name) ?? value ?? ""}
      error={errorOf(name)}
      {...more}
    />
  );
  const labels = {
    title: texts.documentTitle,
    description: texts.description,
    tags: texts.tags,
    theme: texts.theme,
    folder: texts.folder,
    audience: topics.audience,
    readers: topics.readers,
    actType: texts.actType,
    actNumber: texts.actNumber,
    actDate: texts.actDate,
    protocolNumber: texts.protocolNumber,
  };
  return (
    <Form
      method="post"
      noValidate
      key={rests.current}
      onChange={() => {
        begun.current = true;
      }}
      onSubmit={() => {
        begun.current = false;
      }}
    >
      <FormFailureSummary failure={failure} labels={labels} />
      <RequiredNote />
      <input type="hidden" name="intent" value="edit" />
      <input type="hidden" name="revision" value={typedInto("revision") ?? rests.current} />
      {field("title", texts.documentTitle, title, {
        optionalMark: undefined,
        required: true,
        maxLength: TITLE_MAX,
        wide: true,
      })}
      <Field
        kind="textarea"
        name="description"
        label={texts.description}
        optionalMark={form.optional}
        defaultValue={typedInto("description") ?? description ?? ""}
        error={errorOf("description")}
        maxLength={DESCRIPTION_MAX}
        rows={4}
        wide
      />
      {field("tags", texts.tags, tags.join(", "), { hint: texts.tagsHint, wide: true })}
      {field("theme", texts.theme, theme)}
      <FolderField
        folders={folders}
        chosen={typedInto("folder") ?? String(folder?.id ?? "")}
        error={errorOf("folder")}
      />
      <AudienceChoice
        audiences={audiences}
        people={people}
        chosen={typedInto("audience") ?? audience}
        readers={failure ? chosenIn("readers") : readers.map(String)}
        errorOf={errorOf}
      />
      <fieldset>
        <legend>{texts.act}</legend>
        {field("actType", texts.actType, act.type, { hint: texts.actTypeHint })}
        {field("actNumber", texts.actNumber, act.number)}
        {field("actDate", texts.actDate, act.date, { type: "date" })}
        {field("protocolNumber", texts.protocolNumber, act.protocol)}
      </fieldset>
      <FormActions>
        <Button busy={busy}>{texts.save}</Button>
      </FormActions>
    </Form>
  );
}
