import { Form } from "@remix-run/react";
import { type DocumentView, NOTE_MAX } from "../../server/documents/contract.ts";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { FileField } from "./file-field";
import { documentPath } from "./paths";
import { useUploads } from "./use-uploads";

type Props = {
  document: Pick<DocumentView, "id" | "space">;
  /** Megabytes that one form may carry. */
  most: number;
  answer: unknown;
};

/** Adds a version of a document: a file, and what is new in it. */
export function NewVersion({ document: { id, space }, most, answer }: Props) {
  const { documents: texts, form } = useTexts();
  const { failure, errorOf, typedInto, chosenIn } = useFormFailure(answer);
  const arrived = failure?.fields.file ? [] : chosenIn("file");
  const uploading = useUploads(space.slug);
  return (
    <Form
      method="post"
      action={`${documentPath(id)}?spazio=${space.slug}`}
      encType="multipart/form-data"
      reloadDocument
      noValidate
      onSubmit={uploading.onSubmit}
    >
      <FormFailureSummary failure={failure} labels={{ file: texts.newFile, note: texts.note }} />
      <input type="hidden" name="intent" value="version" />
      <FileField
        uploading={uploading}
        label={texts.newFile}
        hint={texts.filesHint(most)}
        error={errorOf("file")}
        arrived={arrived}
      />
      <Field
        name="note"
        label={texts.note}
        optionalMark={form.optional}
        defaultValue={typedInto("note")}
        error={errorOf("note")}
        maxLength={NOTE_MAX}
        wide
      />
      <FormActions>
        <Button icon="upload" busy={uploading.held}>
          {uploading.held ? texts.sendsWhenThere : texts.sendVersion}
        </Button>
      </FormActions>
    </Form>
  );
}
