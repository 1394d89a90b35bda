import { Form, useNavigation } from "@remix-run/react";
import type { LibraryPage } from "../../server/documents/contract.ts";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { AudienceChoice } from "../site/audience-choice";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { FolderField } from "./folder-field";

type Props = {
  library: Pick<LibraryPage, "audiences" | "folders" | "folder" | "people">;
  /** Megabytes that one form may carry. */
  most: number;
  answer: unknown;
};

/** Adds files to a library; a plain form, sent as a whole. */
export function UploadForm({ library, most, answer }: Props) {
  const { documents: texts, topics, form } = useTexts();
  const { failure, errorOf, typedInto, chosenIn } = useFormFailure(answer);
  const busy = useNavigation().state === "submitting";
  const arrived = failure?.fields.file ? [] : chosenIn("file");
  const labels = {
    file: texts.files,
    title: texts.documentTitle,
    folder: texts.folder,
    audience: topics.audience,
    readers: topics.readers,
  };
  return (
    <Form method="post" encType="multipart/form-data" reloadDocument noValidate>
      <FormFailureSummary failure={failure} labels={labels} />
      <input type="hidden" name="intent" value="add" />
      {arrived.map((id) => (
        <input type="hidden" name="file" value={id} key={id} />
      ))}
      <Field
        name="file"
        type="file"
        multiple
        label={texts.files}
        hint={arrived.length > 0 ? texts.filesThere(arrived.length) : texts.filesHint(most)}
        error={errorOf("file")}
        required={arrived.length === 0}
        wide
      />
      <Field
        name="title"
        label={texts.documentTitle}
        optionalMark={form.optional}
        hint={texts.titleHint}
        defaultValue={typedInto("title")}
        error={errorOf("title")}
        wide
      />
      <FolderField
        folders={library.folders}
        chosen={typedInto("folder") ?? String(library.folder?.id ?? "")}
        error={errorOf("folder")}
      />
      <AudienceChoice
        audiences={library.audiences}
        people={library.people}
        chosen={typedInto("audience")}
        readers={chosenIn("readers")}
        errorOf={errorOf}
      />
      <FormActions>
        <Button icon="upload" busy={busy}>
          {texts.send}
        </Button>
      </FormActions>
    </Form>
  );
}
